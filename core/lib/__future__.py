"""When the features that `from __future__ import ...` asks for came, and when they became the rule."""

all_feature_names = [
    "nested_scopes", "generators", "division", "absolute_import", "with_statement",
    "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop", "annotations",
]
__all__ = ["all_feature_names"] + all_feature_names


class _Feature:
    def __init__(self, optionalRelease, mandatoryRelease, compiler_flag):
        self.optional, self.mandatory = optionalRelease, mandatoryRelease
        self.compiler_flag = compiler_flag

    def getOptionalRelease(self):
        return self.optional

    def getMandatoryRelease(self):
        return self.mandatory

    def __repr__(self):
        return "_Feature" + repr((self.optional, self.mandatory, self.compiler_flag))


def _since(major, minor, level, serial, until, flag):
    last = None if until is None else (*until, 0, *(
        ("final", 0) if until == (2, 3) else ("alpha", 0)))
    return _Feature((major, minor, 0, level, serial), last, flag)


nested_scopes = _since(2, 1, "beta", 1, (2, 2), 0x10)
generators = _since(2, 2, "alpha", 1, (2, 3), 0)
division = _since(2, 2, "alpha", 2, (3, 0), 0x20000)
absolute_import = _since(2, 5, "alpha", 1, (3, 0), 0x40000)
with_statement = _since(2, 5, "alpha", 1, (2, 6), 0x80000)
print_function = _since(2, 6, "alpha", 2, (3, 0), 0x100000)
unicode_literals = _since(2, 6, "alpha", 2, (3, 0), 0x200000)
barry_as_FLUFL = _since(3, 1, "alpha", 2, (4, 0), 0x400000)
generator_stop = _since(3, 5, "beta", 1, (3, 7), 0x800000)
annotations = _since(3, 7, "beta", 1, None, 0x1000000)

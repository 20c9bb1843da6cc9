"""What t-strings make: texts and interpolations that are not joined yet."""

__all__ = ["Interpolation", "Template"]

_CONVERSIONS = {"s": str, "r": repr, "a": ascii}
_set = object.__setattr__


class _Fixed:
    """Its attributes are set once, and nothing inherits from its classes."""

    __slots__ = ()

    def __setattr__(self, name, value):
        self._refuse(name)

    def __delattr__(self, name):
        self._refuse(name)

    def _refuse(self, name):
        getattr(self, name)
        if name in type(self).__slots__ or name == "values":
            raise AttributeError("readonly attribute")
        raise AttributeError(f"{type(self).__name__!r} object attribute {name!r} is read-only")

    def __init_subclass__(cls):
        if cls.__base__ is not _Fixed:
            raise TypeError(f"type 'string.templatelib.{cls.__base__.__name__}' "
                            "is not an acceptable base type")

    @classmethod
    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


def _check(value, name, allowed, what):
    if not isinstance(value, allowed):
        given = "None" if value is None else type(value).__name__
        raise TypeError(f"Interpolation() argument '{name}' must be {what}, not {given}")


class Interpolation(_Fixed):
    __slots__ = ("value", "expression", "conversion", "format_spec")
    __match_args__ = __slots__

    def __new__(cls, /, value, expression="", conversion=None, format_spec=""):
        _check(expression, "expression", str, "str")
        if conversion is not None:
            _check(conversion, "conversion", str, "str")
            if conversion not in _CONVERSIONS:
                raise ValueError(
                    "Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'")
        _check(format_spec, "format_spec", str, "str")
        return _interpolation(value, expression, conversion, format_spec)

    def __repr__(self):
        return "Interpolation(%r, %r, %r, %r)" % self._parts()

    def __reduce__(self):
        return Interpolation, self._parts()

    def _parts(self):
        return self.value, self.expression, self.conversion, self.format_spec


def _interpolation(*parts):
    made = object.__new__(Interpolation)
    for name, part in zip(Interpolation.__slots__, parts):
        _set(made, name, part)
    return made


class Template(_Fixed):
    __slots__ = ("strings", "interpolations")

    def __new__(cls, *args, **kwargs):
        if kwargs:
            raise TypeError("Template.__new__ only accepts *args arguments")
        for arg in args:
            if not isinstance(arg, (str, Interpolation)):
                raise TypeError("Template.__new__ *args need to be of type 'str' or "
                                f"'Interpolation', got {type(arg).__name__}")
        return _template(args)

    @property
    def values(self):
        return tuple([field.value for field in self.interpolations])

    def __iter__(self):
        return TemplateIter(self)

    def __add__(self, other):
        if not isinstance(other, Template):
            kind = type(other)
            place = "" if kind.__module__ == "builtins" else kind.__module__ + "."
            raise TypeError("can only concatenate string.templatelib.Template "
                            f'(not "{place}{kind.__qualname__}") to string.templatelib.Template')
        return _template(_alternating(self) + _alternating(other))

    def __repr__(self):
        return f"Template(strings={self.strings!r}, interpolations={self.interpolations!r})"

    def __reduce__(self):
        return _template_unpickle, (self.strings, self.interpolations)


def _template(parts):
    """A template of texts and interpolations; texts that meet are one."""
    strings, fields = [""], []
    for part in parts:
        if isinstance(part, str):
            strings[-1] += part
        else:
            fields.append(part)
            strings.append("")
    made = object.__new__(Template)
    _set(made, "strings", tuple(strings))
    _set(made, "interpolations", tuple(fields))
    return made


def _alternating(template):
    """All texts and interpolations in turn, beginning and ending with a text."""
    parts = [template.strings[0]]
    for field, text in zip(template.interpolations, template.strings[1:]):
        parts += (field, text)
    return parts


def _make(parts):
    """What a t-string's code calls: the fields are tuples."""
    return _template([part if isinstance(part, str) else _field(*part) for part in parts])


def _field(value, expression, conversion, format_spec):
    return _interpolation(value, expression, chr(conversion) if conversion else None, format_spec)


class TemplateIter:
    """The texts that are not empty, and the interpolations."""

    def __init__(self, template):
        self._parts = iter([part for part in _alternating(template) if part != ""])

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._parts)


def _template_unpickle(strings, interpolations):
    return Template(*[part for pair in zip(strings, interpolations) for part in pair], strings[-1])


def convert(obj, /, conversion):
    if conversion is None:
        return obj
    if conversion not in _CONVERSIONS:
        raise ValueError(f"invalid conversion specifier: {conversion}")
    return _CONVERSIONS[conversion](obj)

class C:
    def __call__(self, *a, **k):
        return a, k

    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"

    def __format__(self, spec):
        return f"format[{spec}]"

    def __bytes__(self):
        return b"bytes"

    def __sizeof__(self):
        return 100

    def __hash__(self):
        return 77


c = C()
print(c(1, x=2), str(c), repr(c), f"{c} {c!r} {c!s} {c:abc} {c:{1}}", "%s %r" % (c, c), format(c), format(c, "x"), bytes(c), hash(c), [c], {c: c})
c.__call__ = lambda: "instance attribute is not used"
print(c())


class OnlyRepr:
    def __repr__(self):
        return "only repr"


print(str(OnlyRepr()), f"{OnlyRepr()}")
try:
    f"{OnlyRepr():x}"
except TypeError as e:
    print(e)


class Bad:
    def __repr__(self):
        return 5

    def __str__(self):
        return None

    def __format__(self, s):
        return 1

    def __hash__(self):
        return "x"


for f in (repr, str, format, hash):
    try:
        f(Bad())
    except TypeError as e:
        print(e)

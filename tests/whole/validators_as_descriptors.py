# python: 3.8 3.11 3.12 3.13
import re


class Validator:
    def __set_name__(self, owner, name):
        self.public, self.private = name, "_" + name
        owner.__dict__.get("fields", []).append(name)

    def __get__(self, obj, objtype=None):
        if obj is None:
            return self
        try:
            return getattr(obj, self.private)
        except AttributeError:
            raise AttributeError(f"{objtype.__name__}.{self.public} is not set") from None

    def __set__(self, obj, value):
        self.validate(value)
        setattr(obj, self.private, value)

    def __delete__(self, obj):
        delattr(obj, self.private)

    def validate(self, value):
        raise NotImplementedError


class OneOf(Validator):
    def __init__(self, *options):
        self.options = set(options)

    def validate(self, value):
        if value not in self.options:
            raise ValueError(f"Expected {value!r} to be one of {sorted(self.options)!r}")


class Number(Validator):
    def __init__(self, minvalue=None, maxvalue=None):
        self.minvalue, self.maxvalue = minvalue, maxvalue

    def validate(self, value):
        if not isinstance(value, (int, float)):
            raise TypeError(f"Expected {value!r} to be an int or float")
        if self.minvalue is not None and value < self.minvalue:
            raise ValueError(f"Expected {value!r} to be at least {self.minvalue!r}")


class Component:
    fields = []
    kind = OneOf("wood", "metal")
    quantity = Number(0)
    __match_args__ = ("kind", "quantity")

    def __init__(self, kind, quantity):
        self.kind = kind
        self.quantity = quantity

    def __repr__(self):
        return f"{self.__class__.__qualname__}(%s)" % ", ".join(f"{k}={v!r}" for k, v in vars(self).items())


print(Component.fields, Component("wood", 3))
for args in [("paper", 1), ("metal", -5), ("metal", "V")]:
    try:
        Component(*args)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
c = Component("metal", 1)
del c.quantity
try:
    c.quantity
except AttributeError as e:
    print(e, e.__context__ is not None, e.__suppress_context__, getattr(e, "name", "-"), getattr(e, "obj", "-"))
print(vars(c), type(Component.kind).__mro__[1].__name__)


class Lazy:
    def __init__(self, f):
        self.f = f
        self.__doc__ = f.__doc__

    def __get__(self, o, t):
        v = o.__dict__[self.f.__name__] = self.f(o)
        return v


class Page:
    @Lazy
    def body(self):
        "the body"
        print("fetching")
        return "<html>"

    @property
    def size(self):
        return len(self.body)

    @size.setter
    def size(self, v):
        raise AttributeError("computed")


p = Page()
print(p.size, p.size, Page.__dict__["body"].__doc__)
try:
    p.size = 3
except AttributeError as e:
    print(e)
try:
    del p.size
except AttributeError as e:
    print(re.sub("'size' of 'Page' object ", "", str(e)))
c.quantity

# A field whose type holds the field itself is shown with dots; help of classes with a __call__ of
# their metaclass; slots for weak references.
import re
import weakref
from dataclasses import dataclass, field, fields


@dataclass
class Record:
    items: list = field(default_factory=list)


one = fields(Record)[0]
one.type = [one]
print(re.sub(r"at 0x\w+", "at ...", repr(one)))


class Meta(type):
    def __call__(cls, *values, **named):
        return super().__call__(*values, **named)


@dataclass
class Made(metaclass=Meta):
    x: int = 2


print(Made.__doc__, Made())


class Base:
    pass


@dataclass(slots=True, weakref_slot=True)
class Slotted(Base):
    x: int


@dataclass(slots=True, weakref_slot=True)
class First:
    x: int


print(Slotted.__slots__, First.__slots__)
value = First(3)
print(weakref.ref(value)() is value)

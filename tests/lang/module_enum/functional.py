# Classes made by a call; copies; subclasses with hooks; comparing across classes.
import enum
from enum import Enum, Flag, IntEnum


print(list(Enum('Animal', 'ANT BEE CAT')), list(Enum('Animal', 'ANT, BEE', start=5)))
print(list(Enum('Animal', ['ANT', 'BEE'])), list(Enum('Animal', [('ANT', 'a'), ('BEE', 'b')])))
made = IntEnum('Made', {'X': 1, 'Y': 2}, module='somewhere', qualname='Outer.Made')
print(list(made), made.__module__, made.__qualname__, made)
print(list(Flag('Bits', 'A B C')), list(Enum('Empty', ())), list(Enum('Str', 'A B', type=str)))
print(Enum('Here', 'A').__module__, Enum('Here', 'A').A == Enum('Here', 'A').A)


class Hooked(Enum):
    def __init_subclass__(cls, /, tag=None, **kwargs):
        super().__init_subclass__(**kwargs)
        print('subclass', cls.__name__, tag, list(cls))


class Tagged(Hooked, tag='t'):
    A = 1
    B = 2


class Meta(enum.EnumMeta):
    def __getitem__(cls, name):
        return super().__getitem__(name.upper())


class Loose(Enum, metaclass=Meta):
    RED = 1


print(Loose['red'], Loose['RED'], enum.EnumType is enum.EnumMeta)


class Ignoring(Enum):
    _ignore_ = 'name number'
    for number, name in enumerate(['A', 'B']):
        vars()[name] = number


print(list(Ignoring), hasattr(Ignoring, 'number'))


class Lists(Enum):
    A = [1]
    B = {'k': 1}


print(Lists([1]), Lists({'k': 1}), [1] in Lists, [2] in Lists)


class First(Enum):
    A = 1


class Second(Enum):
    A = 1


print(First.A == Second.A, First.A in Second, {First.A, Second.A} == {Second.A, First.A}, First(First.A))
try:
    First(Second.A)
except ValueError as error:
    print(error)
print(First.A.__reduce_ex__(2))

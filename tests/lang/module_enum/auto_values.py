# auto(): the next number, names, and one's own rule.
from enum import Enum, IntEnum, StrEnum, Flag, auto


class Day(Enum):
    MON = auto()
    TUE = auto()
    SAT = 10
    SUN = auto()
    LOW = -5
    AFTER = auto()


class Word(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        print('next', name, start, count, last_values)
        return name.capitalize()

    ONE = auto()
    TWO = auto()
    THREE = 'x'
    FOUR = auto()


class Pair(Enum):
    A = auto(), 'first'
    B = auto(), 'second'


class Text(StrEnum):
    HELLO_WORLD = auto()
    Mixed = auto()


class Bits(Flag):
    A = auto()
    B = auto()
    C = 8
    D = auto()


for cls in (Day, Word, Pair, Text, Bits):
    print(list(cls))
print(auto(), repr(auto(3)))
try:
    class Bad(Enum):
        A = 'a'
        B = auto()
except TypeError as error:
    print(error)
try:
    class Mixed(Enum):
        A = 'a'
        B = 1
        C = auto()
except TypeError as error:
    print(error)

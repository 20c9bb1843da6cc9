# unique, verify and its checks; show_flag_values; global names.
import enum
from enum import CONTINUOUS, NAMED_FLAGS, UNIQUE, Enum, Flag, IntFlag, auto, unique, verify


def attempt(check, base, **values):
    try:
        print(check(base('Made', values)))
    except Exception as error:
        print(type(error).__name__, error)


attempt(unique, Enum, A=1, B=2)
attempt(unique, Enum, A=1, B=1)
attempt(verify(UNIQUE), Enum, A=1, B=2, C=1, D=2)
attempt(verify(UNIQUE), Enum, A=1)
attempt(verify(CONTINUOUS), Enum, A=1, B=3, C=6)
attempt(verify(CONTINUOUS), Enum, A=1, B=2)
attempt(verify(CONTINUOUS), Flag, A=1, B=8)
attempt(verify(NAMED_FLAGS), Flag, A=1, B=7)
attempt(verify(NAMED_FLAGS), Flag, A=1, B=3, C=12)
attempt(verify(NAMED_FLAGS, UNIQUE), Flag, A=1, B=2, C=3)
attempt(verify(UNIQUE, CONTINUOUS), Enum, A=1, B=5, C=5)
try:
    verify(UNIQUE)(int)
except TypeError as error:
    print(error)
print(list(enum.EnumCheck), enum.EnumCheck.UNIQUE, list(enum.FlagBoundary))
print(enum.show_flag_values(13), enum.bin(10), enum.bin(-10), enum.bin(5, 8), enum.bin(0), enum.bin(-1))


@enum.global_enum
class Level(Enum):
    LOW = 1
    HIGH = 2


print(LOW, repr(HIGH), Level(1))


@enum.global_enum
class Bits(IntFlag):
    ONE = auto()
    TWO = auto()


print(repr(ONE), repr(ONE | TWO), str(ONE), repr(Bits(0)), repr(Bits(9)))

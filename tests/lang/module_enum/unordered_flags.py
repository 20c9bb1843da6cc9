# Flags that were not defined in the order of their values; aliases of several bits.
from enum import Flag, IntFlag, KEEP


class Odd(Flag):
    C = 4
    A = 1
    B = 2
    ABC = 7
    AB = 3


print(list(Odd), list(Odd.ABC), Odd(6), Odd(5), repr(Odd(3)), Odd._member_names_)
print(list(reversed(Odd)), ~Odd.A, Odd.__members__)


class Loose(Flag, boundary=KEEP):
    LOW = 1
    BOTH = 12


print(list(Loose), repr(Loose(4)), repr(Loose(13)), repr(Loose(12)), repr(Loose(5)), repr(Loose(32)))


class Strict(Flag):
    LOW = 1
    BOTH = 12


for value in (12, 13, 4, 8, 5):
    try:
        print(repr(Strict(value)))
    except ValueError as error:
        print(error)

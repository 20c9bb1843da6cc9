# _missing_ finds members for other values.
from enum import Enum


class Level(Enum):
    LOW = 'low'
    HIGH = 'high'
    UNKNOWN = 'unknown'

    @classmethod
    def _missing_(cls, value):
        print('missing', value)
        if not isinstance(value, str):
            return None
        for member in cls:
            if member.value == value.lower():
                return member
        return cls.UNKNOWN


print(Level('HIGH'), Level('Low'), Level('x'), Level('low'))
try:
    Level(5)
except ValueError as error:
    print(error)


class Odd(Enum):
    A = 1

    @classmethod
    def _missing_(cls, value):
        return 'not a member'


try:
    Odd(2)
except TypeError as error:
    print(error, '|', repr(error.__context__))

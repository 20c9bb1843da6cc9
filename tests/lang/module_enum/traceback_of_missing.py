# An exception of _missing_ keeps the one that would have been.
from enum import Enum


class Status(Enum):
    ACTIVE = 'active'

    @classmethod
    def _missing_(cls, value):
        raise LookupError(f'nothing for {value!r}')


try:
    Status('x')
except LookupError as error:
    print(repr(error.__context__), error.__cause__)
Status('gone')

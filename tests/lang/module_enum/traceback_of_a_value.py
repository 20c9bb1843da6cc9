# The traceback of a value that no member has.
from enum import Enum


class Status(Enum):
    ACTIVE = 'active'
    CLOSED = 'closed'


def parse(text):
    return Status(text)


print(parse('active'))
print(parse('gone'))

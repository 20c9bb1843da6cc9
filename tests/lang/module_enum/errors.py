# What an enumeration refuses, in words.
from enum import Enum, Flag, IntEnum, auto, unique


class Color(Enum):
    RED = 1
    GREEN = 2


def attempt(action):
    try:
        print('made', action())
    except Exception as error:
        print(type(error).__name__, error)


def reassign():
    Color.RED = 5


def delete():
    del Color.RED


def set_value():
    Color.RED.value = 3


def set_name():
    Color.RED.name = 'x'


def delete_name():
    del Color.RED.name


def extend():
    class More(Color):
        BLUE = 3


def twice():
    class Twice(Enum):
        A = 1
        A = 2


def twice_method():
    class Twice(Enum):
        A = 1

        def A(self):
            pass


def no_mixin_order():
    class Wrong(Enum, int):
        A = 1


def reserved():
    class Wrong(Enum):
        _private_ = 1


def mro():
    class Wrong(Enum):
        mro = 1


def order():
    class Wrong(Enum):
        _order_ = 'B A'
        A = 1
        B = 2


def duplicates():
    @unique
    class Wrong(Enum):
        A = 1
        B = 1
        C = 2
        D = 2


def late_generate():
    class Wrong(Enum):
        A = auto()

        def _generate_next_value_(name, start, count, last_values):
            return name


def init_fails():
    class Wrong(Enum):
        A = 1

        def __init__(self, value):
            raise ValueError('no ' + str(value))


def arguments():
    class Wrong(Enum):
        A = 1, 2

        def __init__(self, first):
            pass


for action in (lambda: Color(9), lambda: Color['NOPE'], lambda: Color.NOPE, lambda: Color(), reassign,
               delete, set_value, set_name, delete_name, extend, twice, twice_method, no_mixin_order,
               reserved, mro, order, duplicates, late_generate, init_fails, arguments,
               lambda: Color.RED < Color.GREEN, lambda: Color.RED + 1, lambda: Enum(1),
               lambda: Color('RED'), lambda: Color(None), lambda: Color.RED(), lambda: Flag(1)):
    attempt(action)
Color.extra = 7
print(Color.extra, len(Color))

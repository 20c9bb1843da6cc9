# What the decorator refuses, and what calls of the class refuse.
from dataclasses import KW_ONLY, InitVar, dataclass, field
from typing import ClassVar


@dataclass
class Point:
    x: int
    y: int
    z: int = field(default=0, kw_only=True)


def attempt(action):
    try:
        print('made', action())
    except Exception as error:
        print(type(error).__name__, error)


def decorate(options, **names):
    annotations = names.pop('annotations', {})
    return lambda: dataclass(**options)(type('Made', names.pop('bases', ()), {'__annotations__': annotations, **names}))


attempt(lambda: Point())
attempt(lambda: Point(1))
attempt(lambda: Point(1, 2, 3))
attempt(lambda: Point(1, 2, w=3))
attempt(lambda: Point(1, 2, x=3))
attempt(decorate({}, annotations={'a': list}, a=[]))
attempt(decorate({}, annotations={'a': dict}, a={}))
attempt(decorate({}, annotations={'a': set}, a=set()))
attempt(decorate({}, annotations={'a': Point}, a=Point(1, 2)))
attempt(decorate({}, annotations={'a': int, 'b': int}, a=1))
attempt(decorate({}, a=field(default=1)))
attempt(decorate({'order': True, 'eq': False}, annotations={'a': int}))
attempt(decorate({'order': True}, annotations={'a': int}, __lt__=lambda self, other: True))
attempt(decorate({'frozen': True}, annotations={'a': int}, __setattr__=lambda self, name, value: None))
attempt(decorate({'unsafe_hash': True}, annotations={'a': int}, __hash__=lambda self: 1))
attempt(decorate({'slots': True}, annotations={'a': int}, __slots__=('b',)))
attempt(decorate({'weakref_slot': True}, annotations={'a': int}))
attempt(decorate({}, annotations={'a': ClassVar[int]}, a=field(default_factory=int)))
attempt(decorate({}, annotations={'a': InitVar[int]}, a=field(default_factory=int)))
attempt(decorate({}, annotations={'a': ClassVar[int]}, a=field(kw_only=True)))
attempt(decorate({}, annotations={'a': KW_ONLY, 'b': KW_ONLY}))
attempt(lambda: field(default=1, default_factory=int))
attempt(lambda: field(1))
attempt(lambda: dataclass(nope=1))
attempt(lambda: dataclass(Point, True))
attempt(decorate({'eq': True}, annotations={'a': int}, __hash__=lambda self: 1))

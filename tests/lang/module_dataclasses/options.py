# order, frozen, unsafe_hash, kw_only, slots, match_args, weakref_slot.
import dataclasses
from dataclasses import FrozenInstanceError, KW_ONLY, dataclass, field


@dataclass(order=True)
class Version:
    major: int
    minor: int = 0
    note: str = field(default='', compare=False)


print(sorted([Version(2), Version(1, 5), Version(1, 2, 'x')]))
print(Version(1) < Version(1, 1), Version(1, 0, 'a') == Version(1, 0, 'b'), Version(1) >= Version(1))
try:
    Version(1) < (1, 0)
except TypeError as error:
    print(error)


@dataclass(frozen=True)
class Key:
    a: int
    b: str = 'b'

    def __post_init__(self):
        object.__setattr__(self, 'b', self.b.upper())


key = Key(1)
print(key, hash(key) == hash(Key(1)), {key: 1}[Key(1)], hash(key) == hash((1, 'B')))
for action in (lambda: setattr(key, 'a', 2), lambda: delattr(key, 'b'), lambda: setattr(key, 'new', 1)):
    try:
        action()
    except FrozenInstanceError as error:
        print(type(error).__mro__[1].__name__, error)


@dataclass(unsafe_hash=True)
class Loose:
    a: int
    b: list = field(hash=False, default_factory=list)


print(hash(Loose(1)) == hash((1,)))


@dataclass(kw_only=True)
class Named:
    a: int = 1
    b: int


print(Named(b=2), Named.__match_args__, Named.__doc__)


@dataclass
class Mixed:
    a: int
    _: KW_ONLY
    b: int = 5
    c: int
    d: int = field(default=3, kw_only=False)


print(Mixed(1, 2, c=3), Mixed.__match_args__, Mixed.__doc__, KW_ONLY.__class__.__name__)


@dataclass(slots=True)
class Slotted:
    x: int
    y: int = 2
    z: list = field(default_factory=list)


s = Slotted(1)
print(s, Slotted.__slots__, hasattr(s, '__dict__'))
try:
    s.w = 1
except AttributeError as error:
    print(error)


@dataclass(slots=True, frozen=True)
class Both:
    x: int
    y: int = 0


print(Both(1), hash(Both(1)) == hash((1, 0)), Both.__slots__)


@dataclass(slots=True)
class Below(Slotted):
    v: int = 9


print(Below(1), Below.__slots__)


@dataclass(match_args=False)
class NoMatch:
    x: int


print(hasattr(NoMatch, '__match_args__'))


@dataclass(slots=True, weakref_slot=True)
class Weak:
    x: int


print(Weak.__slots__, Weak(1))
print(dataclasses.__all__)

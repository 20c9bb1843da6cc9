# NamedTuple and TypedDict.
from typing import *


class Point(NamedTuple):
    """A point."""
    x: int
    y: int = 0

    def dist(self) -> float:
        return (self.x ** 2 + self.y ** 2) ** 0.5

    @property
    def double(self):
        return self.x * 2


p = Point(3, 4)
print(p, p.x, p[1], p.dist(), p.double, Point(5), p._replace(x=1), p._asdict(), Point._fields, Point._field_defaults, Point.__annotations__)
print(Point.__doc__, Point.__mro__, p == (3, 4), isinstance(p, tuple), Point.__orig_bases__[0] is NamedTuple, hash(p) == hash((3, 4)), Point._make([1, 2]))
x, y = p
match p:
    case Point(x=3, y=b):
        print('matched', b)
Emp = NamedTuple('Emp', [('name', str), ('id', int)])
print(Emp('a', 1), Emp.__annotations__, Emp.__module__)
for action in (lambda: Point(), lambda: Point(1, 2, 3), lambda: Point(1, z=2), lambda: setattr(p, 'x', 5)):
    try:
        action()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
for source in ('a: int = 1\n    b: int', '_a: int', 'a: int\n    def __new__(cls): pass', 'a: int\n    _fields = 5'):
    try:
        exec(f'class Wrong(NamedTuple):\n    {source}')
        print('made')
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)
T = TypeVar('T')


class Box(NamedTuple, Generic[T]):
    value: T


print(Box(1), Box[int], Box[int](2), Box.__orig_bases__[1], Box.__parameters__)


class Child(Point):
    def more(self):
        return self.x + 1


print(Child(1).more(), Child(1, 2), Child.__mro__[1].__name__)


class Movie(TypedDict):
    name: str
    year: int


class More(Movie, total=False):
    rating: float
    director: Required[str]
    note: ReadOnly[NotRequired[str]]


m: Movie = {'name': 'x', 'year': 1}
print(m, type(m), Movie(name='a', year=2), Movie({'name': 'b'}), Movie.__annotations__, Movie.__total__, More.__total__)
print(sorted(More.__required_keys__), sorted(More.__optional_keys__), sorted(More.__readonly_keys__), get_type_hints(More), get_type_hints(More, include_extras=True))
print(is_typeddict(Movie), is_typeddict(dict), Movie.__bases__, Movie.__orig_bases__[0] is TypedDict, Movie.__name__, Movie)
Alt = TypedDict('Alt', {'in': int, 'b': str}, total=False)
print(Alt.__annotations__, Alt.__total__, Alt(b='x'))
for action in (lambda: isinstance({}, Movie), lambda: issubclass(dict, Movie), lambda: TypedDict()):
    try:
        action()
    except TypeError as error:
        print(str(error).replace('TypedDict()', 'call'))
try:
    class Bad(Movie, dict):
        pass
except TypeError as error:
    print(error)

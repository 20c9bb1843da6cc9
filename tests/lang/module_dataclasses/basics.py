# A dataclass: __init__, repr, eq, defaults, docstring, match arguments.
from dataclasses import dataclass, field, fields, is_dataclass


@dataclass
class Point:
    x: int
    y: int = 0


@dataclass
class Item:
    name: str
    price: float = 1.5
    tags: list = field(default_factory=list)
    seen: dict[str, int] = field(default_factory=dict, repr=False)
    total: float = field(init=False, default=0.0, compare=False)

    def cost(self, count=1):
        return self.price * count


print(Point(1), Point(1, 2), Point(y=5, x=4), Point(1) == Point(1, 0), Point(1) == Point(2), Point(1) != (1, 0))
a, b = Item('a'), Item('b', 2)
a.tags.append('t')
print(a, b, a.cost(3), a.tags is b.tags, a.seen)
a.total = 5
print(a, a == Item('a', tags=['t']))
print(Point.__doc__, '|', Item.__doc__)
print(Point.__match_args__, Item.__match_args__)
print([f.name for f in fields(Item)], [f.name for f in fields(a)], is_dataclass(Point), is_dataclass(a), is_dataclass(int))
print(Point.__hash__, Point.y, hasattr(Point, 'x'), hasattr(Item, 'tags'))
print(fields(Point)[1])
print(Point.__dataclass_params__)
print(Point.__init__.__qualname__, Point.__init__.__annotations__, Point.__annotations__)
match Point(3, 4):
    case Point(0, y):
        print('no', y)
    case Point(x, y=4):
        print('yes', x)


@dataclass
class Empty:
    pass


print(Empty(), Empty() == Empty(), Empty.__doc__, Empty.__match_args__)


@dataclass
class Documented:
    """Has a text."""
    a: int


print(Documented.__doc__, vars(Documented(1)))


class Outer:
    @dataclass
    class Inner:
        v: 'Outer'


print(Outer.Inner(3), Outer.Inner.__doc__)


@dataclass
class Own:
    a: int

    def __repr__(self):
        return 'own'

    def __eq__(self, other):
        return True


print(Own(1), Own(1) == 5)


@dataclass(repr=False, eq=False)
class Bare:
    a: int = 3

    def __init__(self):
        self.a = 7


print(Bare().a, Bare() == Bare(), hash(Bare()) is not None)
print(repr(field(default=1)))

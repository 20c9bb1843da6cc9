# Fields of bases; overriding; generic bases; abstract bases; super() in __post_init__.
from abc import ABC, abstractmethod
from dataclasses import dataclass, field, fields


@dataclass
class Base:
    x: int = 1
    y: str = 'y'

    def __post_init__(self):
        self.log = ['base']


@dataclass
class Child(Base):
    z: float = 2.5
    x: int = 10

    def __post_init__(self):
        super().__post_init__()
        self.log.append('child')


child = Child()
print(child, child.log, [f.name for f in fields(Child)], Child(5, 'a', 1.0))
print(Base(1) == Child(1), Child.__mro__, Child.__doc__)


class Plain(Base):
    w: int = 5


print(Plain(3), fields(Plain) == fields(Base))


class Shape(ABC):
    @abstractmethod
    def area(self):
        ...


@dataclass
class Square(Shape):
    side: float

    def area(self):
        return self.side ** 2


print(Square(3).area(), Square(3))


@dataclass
class Left:
    a: int = 1


@dataclass
class Right:
    b: int = 2


@dataclass
class Both(Left, Right):
    c: int = 3


print(Both(), [f.name for f in fields(Both)])


class Descriptor:
    def __get__(self, instance, owner):
        if instance is None:
            return 7
        return instance._v

    def __set__(self, instance, value):
        print('set', value)
        instance._v = value * 2

    def __set_name__(self, owner, name):
        print('name', name)


@dataclass
class Managed:
    v: int = Descriptor()


print(Managed(), Managed(3))
try:
    @dataclass
    class Wrong(Base):
        required: int
except TypeError as error:
    print(error)


@dataclass(frozen=True)
class Frozen:
    a: int = 1


@dataclass(frozen=True)
class FrozenChild(Frozen):
    b: int = 2


print(FrozenChild(), hash(FrozenChild()) == hash((1, 2)))
for option in (True, False):
    base = Base if option else Frozen
    try:
        dataclass(frozen=option)(type('Made', (base,), {}))
    except TypeError as error:
        print(error)

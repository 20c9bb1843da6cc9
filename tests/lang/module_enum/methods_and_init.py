# Members with methods, __init__, __new__, properties; mixins; _value_.
from enum import Enum, nonmember, member, property as enum_property


class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH = (5.976e+24, 6.37814e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def surface_gravity(self):
        return 6.67300E-11 * self.mass / (self.radius * self.radius)

    def describe(self):
        return f'{self.name.title()} {self.surface_gravity:.2f}'

    @classmethod
    def heaviest(cls):
        return max(cls, key=lambda planet: planet.mass)

    @staticmethod
    def kind():
        return 'planet'


print(Planet.EARTH.describe(), Planet.EARTH.value, Planet.heaviest(), Planet.kind(), Planet.MERCURY.kind())
print(Planet((5.976e+24, 6.37814e6)), repr(Planet.MERCURY))


class Coordinate(bytes, Enum):
    def __new__(cls, value, label, unit):
        made = bytes.__new__(cls, [value])
        made._value_ = value
        made.label = label
        made.unit = unit
        return made

    PX = (0, 'P.X', 'km')
    PY = (1, 'P.Y', 'km')


print(Coordinate(1), Coordinate.PY.label, bytes(Coordinate.PY), Coordinate.PX.value)


class Numbered(Enum):
    def __new__(cls, *args):
        made = object.__new__(cls)
        made._value_ = len(cls.__members__) + 1
        made.args = args
        return made

    FIRST = 'a'
    SECOND = 'b', 'c'


print(list(Numbered), Numbered.SECOND.args, Numbered(2))


class Shape(Enum):
    SQUARE = 4
    sides = property(lambda self: self.value)
    helper = nonmember(5)
    _private = 6
    __mangled = 7

    @member
    def draw():
        return 'drawn'

    def __str__(self):
        return 'a ' + self.name.lower()

    class Inner:
        pass


print(list(Shape), Shape.helper, Shape.SQUARE.sides, Shape.SQUARE, f'{Shape.SQUARE:>10}', repr(Shape._private))
print(Shape.draw.value(), Shape.Inner, Shape._Shape__mangled)


class Functions(Enum):
    one = lambda x: x + 1

    def two(x):
        return x + 2


print(list(Functions), Functions.one(1), Functions.two(1))


class Titled:
    def title_of(self):
        return self.name.title()


class Base(Enum):
    def lower_of(self):
        return self.name.lower()


class Child(Titled, Base):
    VALUE = 1


print(Child.VALUE.title_of(), Child.VALUE.lower_of(), Child.__mro__[1:], Child.VALUE)


class Eq(Enum):
    A = 1
    B = 2

    def __lt__(self, other):
        return self.value < other.value

    def __eq__(self, other):
        return self.value == getattr(other, 'value', other)

    __hash__ = Enum.__hash__


print(Eq.A < Eq.B, Eq.A == 1, sorted([Eq.B, Eq.A]))

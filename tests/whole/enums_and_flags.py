import enum
from collections import ChainMap, Counter


class Perm(enum.Flag):
    NONE = 0
    R = 4
    W = 2
    X = 1
    RW = R | W
    ALL = R | W | X


class Colour(str, enum.Enum):
    RED = "red"
    BLUE = "blue"

    @classmethod
    def _missing_(cls, value):
        return next((m for m in cls if m.value == str(value).lower()), None)


@enum.unique
class Planet(enum.Enum):
    EARTH = (5.976e+24, 6.37814e6)
    MARS = (6.421e+23, 3.3972e6)

    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius

    @property
    def gravity(self):
        return 6.67300E-11 * self.mass / (self.radius ** 2)


p = Perm.R | Perm.X
print(p, repr(p), Perm.RW in Perm.ALL, Perm.R in p, bool(Perm.NONE), ~Perm.R, Perm(5), Perm.ALL ^ Perm.W)
print(p.value, Perm["RW"], Perm.ALL & ~Perm.X)
print(Colour("RED"), Colour("blue").value, Colour.RED == "red", f"{Colour.RED}", "%s" % Colour.RED, Colour.RED.upper())
for pl in Planet:
    print(pl.name, round(pl.gravity, 3), pl)
for bad in (lambda: Perm(16), lambda: Colour("green"), lambda: Planet["VENUS"], lambda: setattr(Planet, "EARTH", 1)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
try:
    @enum.unique
    class Dup(enum.Enum):
        A = 1
        B = 1
except ValueError as e:
    print(e)
try:
    class Sub(Planet):
        pass
except TypeError as e:
    print(e)
Animal = enum.Enum("Animal", "ANT BEE CAT", start=10, module=__name__)
print(list(Animal), Animal.ANT.value, Animal.__members__["BEE"], Animal(12).name, len(Animal), Animal.BEE in Animal)
Num = enum.IntEnum("Num", {"ONE": 1, "TWO": 2})
print(Num.ONE + Num.TWO, sorted(Num, reverse=True), Num.ONE < 2, Num(2)._name_, isinstance(Num.ONE, int), f"{Num.ONE:03d}", str(Num.TWO))


class Auto(enum.Enum):
    def _generate_next_value_(name, start, count, last_values):
        return name.title() + str(count)
    FIRST = enum.auto()
    SECOND = enum.auto()


print([m.value for m in Auto], Auto.FIRST.__class__, hash(Auto.FIRST) == hash("FIRST"), type(Auto), Auto.FIRST is Auto("First0"))
TRANSITIONS = {("idle", "coin"): "ready", ("ready", "push"): "idle", ("ready", "coin"): "ready"}
cfg = ChainMap({}, {("idle", "kick"): "broken"}, TRANSITIONS)
seen = Counter()
state = "idle"
for event in "coin coin push kick coin".split():
    try:
        state = cfg[state, event]
    except KeyError as e:
        print("no way", e, len(cfg.maps))
        break
    seen[state] += 1
print(seen.most_common(), seen.total() if hasattr(seen, "total") else sum(seen.values()), cfg.parents == ChainMap({("idle", "kick"): "broken"}, TRANSITIONS))
class Shape(enum.IntFlag):
    A = 1
    B = 2
print(Shape.A | Shape.B | 8, Shape(3), repr(Shape(8)), ~Shape.A, Shape.A | 2 == Shape(3))
Shape.C

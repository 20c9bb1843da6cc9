from collections import ChainMap, namedtuple

Point = namedtuple("Point", "x y")
p = Point(1, y=2)
print(p, p.x, p[1], p == (1, 2), p._replace(x=9), p._asdict(), Point._fields, Point._make([3, 4]))
x, y = p
print(x, y, len(p), isinstance(p, tuple), Point, hash(p) == hash((1, 2)), sorted([Point(2, 1), p]))
Job = namedtuple("Job", ["name", "level"], defaults=[3])
print(Job("a"), Job._field_defaults, Job.__doc__)
for act in (lambda: namedtuple("A", "def"), lambda: namedtuple("A", "x x"), lambda: namedtuple("A", "_x"),
            lambda: Point._make([1])):
    try:
        act()
    except (ValueError, TypeError) as e:
        print(e)
try:
    p.x = 3
except AttributeError as e:
    print("read only")
try:
    Point(1)
except TypeError as e:
    print(e)
print(namedtuple("R", "a def a", rename=True)(1, 2, 3))


class Vector(namedtuple("Vector", "x y")):
    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)


print(Vector(1, 2) + Vector(3, 4))
match p:
    case Point(a, b):
        print(a, b)
m = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(m, m["a"], m["b"], list(m), len(m), dict(m), "z" in m, m.get("z", 0))
m["b"] = 9
child = m.new_child({"c": 4})
print(m.maps, child, child.parents, sorted(child.items()))
try:
    m["q"]
except KeyError as e:
    print(repr(e))

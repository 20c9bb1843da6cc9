class Point:
    """A point."""
    count = 0

    def __init__(self, x, y=0):
        self.x = x
        self.y = y
        Point.count += 1

    def __repr__(self):
        return f"Point({self.x}, {self.y})"

    def move(self, dx, dy):
        self.x += dx
        self.y += dy
        return self


p = Point(1)
print(p, p.move(2, 3), Point.count, p.count, p.__dict__, Point.__doc__, Point.__name__)
p.count = 5
print(p.count, Point.count, p.__class__ is Point, type(p) is Point)
print(isinstance(p, Point), isinstance(p, object), isinstance(5, (str, Point)), issubclass(Point, object))
print(hasattr(p, "x"), hasattr(p, "z"), getattr(p, "z", "none"), getattr(p, "x"))
setattr(p, "z", 9)
delattr(p, "x")
print(p.__dict__, vars(p) is p.__dict__)
try:
    p.x
except AttributeError as e:
    print(e)
try:
    Point.nothing
except AttributeError as e:
    print(e)
try:
    (5).x = 1
except AttributeError as e:
    print(e)
try:
    int.x = 1
except TypeError as e:
    print(e)
Point.added = lambda self: "added later"
print(p.added(), Point.move.__name__, p.move.__name__)
bound = p.added
print(bound(), bound.__self__ is p)
print(Point.__module__, Point.__qualname__, Point.__bases__, Point.__mro__)

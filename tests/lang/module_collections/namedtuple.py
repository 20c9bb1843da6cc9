# namedtuple: fields, errors, methods.
from collections import namedtuple

for call in [
    lambda: namedtuple('P','x y')(1),
    lambda: namedtuple('P','x y')(1,2,3),
    lambda: namedtuple('P','x x'),
    lambda: namedtuple('P','class'),
    lambda: namedtuple('P','_a'),
    lambda: namedtuple('P','1a'),
    lambda: namedtuple('1P','a'),
    lambda: namedtuple('P','a b',defaults=[1,2,3]),
    lambda: namedtuple('P','a b',defaults=[5])(1),
    lambda: namedtuple('P','a b',rename=True),
    lambda: namedtuple('P','a a class _b 1',rename=True)._fields,
    lambda: namedtuple('P','a')._make([1,2]),
    lambda: namedtuple('P','a')(1)._replace(z=1),
    lambda: namedtuple('P','a b')(1,2)._asdict(),
    lambda: namedtuple('P','a b').__doc__,
    lambda: namedtuple('P','a b').a,
    lambda: namedtuple('P','a b').a.__doc__,
    lambda: namedtuple('P','a b').__new__.__qualname__,
    lambda: namedtuple('P','a b')._make.__qualname__,
    lambda: namedtuple('P','a b',defaults=[1])._field_defaults,
    lambda: namedtuple('P','a b')(b=1,a=2),
    lambda: namedtuple('P','')(),
    lambda: namedtuple('P',['a',1]),
    lambda: namedtuple('P','a')(1)==(1,),
    lambda: namedtuple('P','a b')._replace.__qualname__,
    lambda: namedtuple('P','a b')(1,2).__getnewargs__(),
    lambda: namedtuple('P','a b',module='m').__module__,
    lambda: hash(namedtuple('P','a')(1))==hash((1,)),
    lambda: namedtuple('P','a b').__match_args__,
]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
p = namedtuple("P", "a")(1)
for change in (lambda: setattr(p, "a", 2), lambda: setattr(p, "b", 2), lambda: delattr(p, "a")):
    try:
        change()
    except AttributeError as e:
        print(e)


class Point(namedtuple("Point", ["x", "y"])):
    __slots__ = ()

    @property
    def length(self):
        return (self.x**2 + self.y**2) ** 0.5

    def __str__(self):
        return f"<{self.x} {self.y}>"


point = Point(3, 4)
x, y = point
print(point, repr(point), point.length, x + y, point._replace(x=0), Point._make([5, 6]), point[0], point == (3, 4), sorted([Point(2, 1), Point(1, 9)]))
match point:
    case Point(x=3, y=other):
        print("matched", other)

# A property's getter is called like a function: it may be a generator, raise, or recurse.
class Shape:
    def __init__(self, side):
        self.side = side

    @property
    def area(self):
        return self.side * self.side

    @property
    def corners(self):
        for i in range(4):
            yield i * self.side

    @property
    def broken(self):
        return self.missing

    @property
    def itself(self):
        return self.itself

    @property
    async def later(self):
        return self.area

    write_only = property(None, lambda self, value: None)
    length = property(len)

    def __len__(self):
        return 7


shape = Shape(3)
print(shape.area, [s.area for s in map(Shape, range(4))], list(shape.corners))
print(shape.length, Shape.area.fget(shape))
later = shape.later
print(type(later).__name__)
later.close()
for name in 'broken', 'write_only':
    try:
        print(getattr(shape, name))
    except AttributeError as error:
        print(error)
try:
    shape.broken
except AttributeError as error:
    print(error.name, error.obj is shape)
try:
    shape.write_only
except AttributeError as error:
    print(error)
try:
    shape.itself
except RecursionError as error:
    print('RecursionError')


class Guessing(Shape):
    def __getattr__(self, name):
        return f'guessed {name}'


print(Guessing(2).broken, Guessing(2).area)

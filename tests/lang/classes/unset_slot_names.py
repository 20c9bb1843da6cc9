# A slot that has nothing in it: the class is told by its qualified name.
class Point:
    __slots__ = ("x",)


def make():
    class Point3(Point):
        __slots__ = ("z",)

    return Point3()


for obj, name in ((Point(), "x"), (make(), "x"), (make(), "z")):
    try:
        print(getattr(obj, name))
    except AttributeError as error:
        print(error)

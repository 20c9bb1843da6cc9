class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


class P3(Point):
    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z


class Empty:
    pass


def f(p):
    match p:
        case Point(0, 0):
            return "origin"
        case P3(x, y, z=0):
            return f"flat {x} {y}"
        case Point(x=0):
            return "on y axis"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point(Point() as inner, _):
            return f"nested {inner.x}"
        case Point():
            return "some point"
        case Empty():
            return "empty"
        case int(n) | str(n):
            return f"builtin {n!r}"
        case list([a, *_]) | tuple([a, *_]):
            return f"list of {a}"
        case dict(d):
            return f"dict {d}"


for v in (Point(0, 0), P3(1, 2, 0), P3(1, 2, 3), Point(0, 5), Point(4, 4), Point(Point(7, 8), 1), Empty(), 5, True, "s", [1, 2], (3,), {"a": 1}, 2.5):
    print(f(v))


def attempt(subject, how):
    try:
        match how:
            case "too many":
                match subject:
                    case Point(1, 2, 3):
                        pass
            case "no args":
                match subject:
                    case Empty(1):
                        pass
            case "int two":
                match subject:
                    case int(1, 2):
                        pass
            case "twice":
                match subject:
                    case Point(1, x=1):
                        pass
            case "not class":
                five = 5
                match subject:
                    case five():
                        pass
        print("no error", how)
    except TypeError as e:
        print(e)


attempt(Point(1, 2), "too many")
attempt(Empty(), "no args")
attempt(1, "int two")
attempt(Point(1, 2), "twice")
attempt(1, "not class")
Point.__match_args__ = ["x"]
attempt(Point(1, 2), "too many")
Point.__match_args__ = (1, 2, 3)
attempt(Point(1, 2), "too many")

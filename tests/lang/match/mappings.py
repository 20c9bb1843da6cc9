def f(x):
    match x:
        case {"type": "point", "x": x, "y": y}:
            return f"point {x} {y}"
        case {"type": str(t), **rest}:
            return f"type {t} rest {rest}"
        case {1: one, None: n}:
            return f"keys {one} {n}"
        case {"nested": {"deep": [a, *b]}}:
            return f"deep {a} {b}"
        case {}:
            return "a mapping"
        case _:
            return "no mapping"


for v in ({"type": "point", "x": 1, "y": 2}, {"type": "circle", "r": 3}, {"type": 5}, {1: "a", None: "b"}, {"nested": {"deep": (1, 2, 3)}}, {}, {"z": 0}, [], "type", None):
    print(v, "->", f(v))


class Default(dict):
    def __missing__(self, k):
        return "missing!"


match Default(a=1):
    case {"b": b}:
        print("not reached", b)
    case {"a": a}:
        print("a", a)


class K:
    A = "key"


match {"key": 5}:
    case {K.A: v}:
        print("dotted key", v)
k = {"x": 1, "y": 2}
match k:
    case {"x": 1, **rest}:
        print(rest, k)

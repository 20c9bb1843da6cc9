def f(x):
    match x:
        case 0:
            return "zero"
        case 1 | 2 | 3:
            return "small"
        case -1 | -2.5:
            return "negative"
        case "a" "b":
            return "text"
        case b"bytes":
            return "bytes"
        case None:
            return "none"
        case True:
            return "true"
        case 1j | 2 + 3j:
            return "complex"
        case int() as n if n > 100:
            return f"big {n}"
        case float(v):
            return f"float {v}"
        case str() | bytes() as s:
            return f"stringy {s!r}"
        case _:
            return "other"


for v in (0, 0.0, False, 1, 3, True, -1, -2.5, "ab", b"bytes", None, 1j, 2 + 3j, 500, 50, 1.5, "z", b"q", [], ()):
    print(repr(v), "->", f(v))
match 5:
    case x:
        print("captured", x)
match = case = type = 1
print(match, case, type)

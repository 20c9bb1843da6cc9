def kind(x):
    if x is None:
        return "none"
    elif isinstance(x, bool):
        return "bool"
    elif isinstance(x, (int, float)):
        return "number" if x else "zero"
    elif x == "":
        return "empty"
    else:
        if x:
            return "thing"
        return "falsy thing"


for v in (None, True, 0, 2.5, "", "a", [], (1,), {}, 0.0, -0.0, 0j):
    print(repr(v), kind(v))

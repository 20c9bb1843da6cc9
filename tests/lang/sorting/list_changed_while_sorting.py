l = [3, 1, 2]


def key(x):
    l.append(x)
    return x


try:
    l.sort(key=key)
except ValueError as e:
    print(e)


def bad(x):
    if x == 2:
        raise KeyError("in key")
    return x


m = [3, 2, 1]
try:
    m.sort(key=bad)
except KeyError as e:
    print(repr(e), m)


class C:
    def __lt__(self, o):
        raise ValueError("in lt")


try:
    sorted([C(), C()])
except ValueError as e:
    print(e)
print(min([3, 1, 2], key=lambda x: -x), max("apple", "fig", key=len), min([], default="none"), max(1, 2, 3), min("b", "a"))
for f in (lambda: min([]), lambda: max(), lambda: max(5), lambda: min(1, "a"), lambda: max(1, 2, default=3)):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)

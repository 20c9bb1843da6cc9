def f(x):
    match x:
        case []:
            return "empty"
        case [a]:
            return f"one {a}"
        case [1, b]:
            return f"one and {b}"
        case (a, (b, c)):
            return f"nested {a} {b} {c}"
        case [first, *_, 9]:
            return f"first {first} last 9"
        case [a, b, *rest] if len(rest) > 1:
            return f"rest {rest}"
        case [_, _, _]:
            return "three"
        case [*all]:
            return f"all {all}"
        case _:
            return "no sequence"


for v in ([], (), [5], (1, 2), [3, (4, 5)], [3, [4, 5]], [1, 2, 3, 9], [1, 2, 3, 4], (1, 2, 3), [8, 7], "ab", b"ab", {1, 2}, range(3), range(1), 5, None, {"a": 1}, iter([1])):
    print(v if not hasattr(v, "__next__") else "iterator", "->", f(v))


class L(list):
    pass


print(f(L([5])))
match 1, 2:
    case a, b:
        print(a, b)
match [1, [2, [3, 4]]]:
    case [a, [b, [*c]]]:
        print(a, b, c)
match (1, 2, 3, 4, 5):
    case (a, *b, c):
        print(a, b, c)

def f(n):
    return [n * i for i in range(n)]


print(f(3))


def shadows():
    i = "kept"
    r = [i for i in range(3)]
    return i, r


print(shadows())


def nested():
    return [[(i, j) for j in range(i)] for i in range(3)]


print(nested())
try:
    [i for i in range(2)]
    i
except NameError as e:
    print(e)
try:
    [1 / x for x in [1, 0]]
except ZeroDivisionError as e:
    print(e)
try:
    [x for x in 5]
except TypeError as e:
    print(e)
try:
    {[]: 1 for _ in range(1)}
except TypeError as e:
    print(e)
try:
    [a for a, b in [(1, 2, 3)]]
except ValueError as e:
    print(e)


def capture():
    return [lambda: i for i in range(3)], [(lambda j: lambda: j)(i) for i in range(3)]


a, b = capture()
print([g() for g in a], [g() for g in b])


class C:
    vals = [1, 2]
    n = 10
    r = [v for v in vals]
    try:
        s = [v + n for v in vals]
    except NameError as e:
        print(e)


print(C.r)
print([locals_in for locals_in in [1]])

from functools import partial


def f(a, b, c=3, **kw):
    return a, b, c, kw


p = partial(f, 1, c=10)
print(p(2), p(2, c=5), p(2, x=1))
print(p.func is f, p.args, p.keywords)
print(list(map(lambda x, y: x + y, [1, 2], [10, 20, 30])))
print(list(filter(None, [0, 1, "", "a"])), list(filter(lambda x: x > 1, [1, 2, 3])))
print(sorted(["bb", "a", "ccc"], key=len, reverse=True))


def twice(g):
    return lambda x: g(g(x))


print(twice(twice(lambda x: x + 1))(0))
q = partial(p, 2)
print(q.args, q())
try:
    partial()
except TypeError as e:
    print(e)

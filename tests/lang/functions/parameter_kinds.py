def f(a, b=2, /, c=3, *args, d, e=5, **kwargs):
    return a, b, c, args, d, e, kwargs


print(f(1, d=4))
print(f(1, 9, 8, 7, 6, d=4, e=0, z=1))
print(f(1, d=4, a="kw", b="kw"))
print(f(*[1, 2], **{"c": 0, "d": 1}))


def g(a, /, **kw):
    return a, kw


print(g(1, a=2))


def h(*, only):
    return only


print(h(only=1))


def k(*args):
    return args


def kk(**kwargs):
    return kwargs


print(k(), k(1), k(*"abc"), kk(), kk(a=1, **{"b": 2}))
print(f.__defaults__, f.__kwdefaults__, f.__code__.co_argcount, f.__code__.co_posonlyargcount, f.__code__.co_kwonlyargcount)
print(f.__code__.co_varnames)

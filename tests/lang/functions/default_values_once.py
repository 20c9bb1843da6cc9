def append(x, to=[]):
    to.append(x)
    return to


print(append(1), append(2), append(3, []), append(4))
print(append.__defaults__)
n = 1


def f(a=n, *, b=n + 1):
    return a, b


n = 50
print(f())
f.__defaults__ = (7,)
f.__kwdefaults__ = {"b": 8}
print(f())


def tell(x):
    print("default", x)
    return x


def g(a=tell(1), b=tell(2), *, c=tell(3)):
    return a + b + c


print(g())

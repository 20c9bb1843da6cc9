class A:
    def __new__(cls, *args, **kw):
        print("new", cls.__name__, args, kw)
        return super().__new__(cls)

    def __init__(self, *args, **kw):
        print("init", args, kw)


A(1, b=2)


class B:
    def __new__(cls):
        return "not a B"

    def __init__(self):
        print("never")


print(B())


class Single:
    instance = None

    def __new__(cls):
        if cls.instance is None:
            cls.instance = super().__new__(cls)
        return cls.instance


print(Single() is Single())


class BadInit:
    def __init__(self):
        return 5


try:
    BadInit()
except TypeError as e:
    print(e)


class Tup(tuple):
    def __new__(cls, *items):
        return super().__new__(cls, items)


t = Tup(1, 2)
print(t, type(t), t + (3,))
for args in ((1,), ()):
    try:
        print(type(object(*args)).__name__)
    except TypeError as e:
        print(e)


class NoArgs:
    pass


try:
    NoArgs(1)
except TypeError as e:
    print(e)
try:
    NoArgs(x=1)
except TypeError as e:
    print(e)
try:
    object.__new__(int)
except TypeError as e:
    print(e)

def trace(f):
    def wrapper(*args, **kwargs):
        print("call", f.__name__, args, kwargs)
        result = f(*args, **kwargs)
        print("result", result)
        return result
    wrapper.__wrapped__ = f
    return wrapper


def repeat(n):
    print("decorator made", n)

    def deco(f):
        print("decorates", f.__name__)

        def w(*a):
            return [f(*a) for _ in range(n)]
        return w
    return deco


@trace
def add(a, b=2):
    return a + b


print(add(1), add(1, b=5))


@repeat(2)
@repeat(3)
def hello(x):
    return x


print(hello("h"))


def register(cls):
    cls.registered = True
    return cls


@register
class A:
    pass


print(A.registered)


class Deco:
    def __init__(self, f):
        self.f = f
        self.calls = 0

    def __call__(self, *args):
        self.calls += 1
        return self.f(*args)


@Deco
def counted(x):
    return x * 2


print(counted(2), counted(3), counted.calls)
handlers = {}


@(lambda f: handlers.setdefault(f.__name__, f))
def handler():
    return "handled"


print(handlers["handler"]())
@str
class Named: pass
print(Named)

"""A collection of decorators: timing, counting, caching, validation, class decorators, stacked ones."""
import asyncio
import functools
import inspect
import time
import warnings


def timed(function):
    if inspect.iscoroutinefunction(function):
        @functools.wraps(function)
        async def wrapper(*args, **kwargs):
            start = time.perf_counter()
            try:
                return await function(*args, **kwargs)
            finally:
                print(f"async {function.__qualname__}: {time.perf_counter() - start:.3f}s")
    else:
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            start = time.perf_counter()
            try:
                return function(*args, **kwargs)
            finally:
                print(f"{function.__qualname__}: {time.perf_counter() - start:.3f}s")
    return wrapper


class CountCalls:
    def __init__(self, function):
        functools.update_wrapper(self, function)
        self.function, self.calls = function, 0

    def __call__(self, *args, **kwargs):
        self.calls += 1
        return self.function(*args, **kwargs)

    def __get__(self, obj, objtype=None):
        return self if obj is None else functools.partial(self, obj)


def validate(**checks):
    def decorate(function):
        signature = inspect.signature(function)

        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            bound = signature.bind(*args, **kwargs)
            bound.apply_defaults()
            for name, check in checks.items():
                if not check(bound.arguments[name]):
                    raise ValueError(f"{function.__name__}: {name}={bound.arguments[name]!r} is refused")
            return function(*bound.args, **bound.kwargs)
        return wrapper
    return decorate


def deprecated(reason):
    def decorate(thing):
        @functools.wraps(thing)
        def wrapper(*args, **kwargs):
            warnings.warn(f"{thing.__name__} is deprecated: {reason}", DeprecationWarning, stacklevel=2)
            return thing(*args, **kwargs)
        return wrapper
    return decorate


def singleton(cls):
    instances = {}

    @functools.wraps(cls, updated=())
    def get(*args, **kwargs):
        if cls not in instances:
            instances[cls] = cls(*args, **kwargs)
        return instances[cls]
    return get


def add_repr(cls=None, *, fields=None):
    if cls is None:
        return lambda c: add_repr(c, fields=fields)
    names = fields or inspect.signature(cls.__init__).parameters.keys() - {"self"}

    def __repr__(self):
        return f"{cls.__name__}({', '.join(f'{n}={getattr(self, n)!r}' for n in sorted(names))})"
    cls.__repr__ = __repr__
    return cls


def register(registry, *, key=None):
    def decorate(thing):
        registry[key or thing.__name__] = thing
        return thing
    return decorate


def once(function):
    @functools.wraps(function)
    def wrapper(*args):
        if not hasattr(wrapper, "result"):
            wrapper.result = function(*args)
        return wrapper.result
    return wrapper


def synchronized(lock_name):
    def decorate(method):
        @functools.wraps(method)
        async def wrapper(self, *args):
            async with getattr(self, lock_name):
                return await method(self, *args)
        return wrapper
    return decorate


REGISTRY = {}


@register(REGISTRY)
@timed
def work(n, *, step=0.25):
    """Sleeps."""
    time.sleep(n * step)
    return n


@register(REGISTRY, key="async work")
@timed
async def awork(n: int = 2) -> int:
    await asyncio.sleep(n)
    return n


@CountCalls
def greet(name):
    return f"hi {name}"


@validate(age=lambda a: a >= 0, name=str.isalpha)
def person(name, age=18, *rest, **more):
    return name, age, rest, more


@deprecated("use new()")
def old():
    return "old"


@singleton
class Config:
    """Settings."""

    def __init__(self, value):
        self.value = value


@add_repr(fields=["x"])
class P:
    def __init__(self, x, y):
        self.x, self.y = x, y


@add_repr
class Q(P):
    @CountCalls
    def method(self, k):
        return self.x * k


class Shared:
    def __init__(self):
        self.lock = asyncio.Lock()
        self.log = []

    @synchronized("lock")
    async def use(self, who):
        self.log.append(f"{who} in")
        await asyncio.sleep(0)
        self.log.append(f"{who} out")


@once
def setup(x):
    print("setting up", x)
    return x


async def main():
    print(await awork(), await awork(n=1))
    shared = Shared()
    await asyncio.gather(*map(shared.use, "ab"))
    print(shared.log)


print(work(2), work.__name__, work.__doc__, work.__wrapped__(0), inspect.signature(work))
asyncio.run(main())
print(sorted(REGISTRY), REGISTRY["async work"].__annotations__, inspect.iscoroutinefunction(REGISTRY["async work"]))
print(greet("a"), greet("b"), greet.calls, greet.__name__, greet.__wrapped__("c"))
for args, kwargs in ((("Al",), {}), (("Al", 5, 6), {"z": 1}), (("A1",), {}), (("Al",), {"age": -1}), ((), {}), (("Al",), {"name": "Bo"})):
    try:
        print(person(*args, **kwargs))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(old(), old())
a, b = Config(1), Config(2)
print(a is b, a.value, Config.__name__, Config.__doc__)
q = Q(3, 4)
print(P(1, 2), q, q.method(2), q.method(k=5), Q.method.calls, setup(1), setup(2))

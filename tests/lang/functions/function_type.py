# types.FunctionType called: what it takes, what it refuses, and the copying of functions.
import types
def T(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
def f(a, b=1, *c, d=2, **e): return a, b, c, d, e
def outer():
    y = 10
    def inner():
        nonlocal y
        y += 1
        return y
    return inner
i = outer()
F = types.FunctionType
T(lambda: F(i.__code__, globals(), 'nm', (), i.__closure__)())
g = F(f.__code__, {'__name__': 'zz'}, 'nm', (7, 8))
T(lambda: (g.__name__, g.__qualname__, g.__module__, g.__defaults__, g.__kwdefaults__, g.__closure__, g.__doc__, g.__dict__, g.__annotations__))
T(lambda: g())
T(lambda: g(d=3))
T(lambda: F(f.__code__, {}).__module__)
T(lambda: F(f.__code__, {}).__name__)
T(lambda: F(i.__code__, globals()))
T(lambda: F(i.__code__, globals(), None, None, None))
T(lambda: F(i.__code__, globals(), None, None, ()))
T(lambda: F(i.__code__, globals(), None, None, (1,)))
T(lambda: F(f.__code__, globals(), None, None, i.__closure__))
T(lambda: F(f.__code__, globals(), None, None, 1))
T(lambda: F(f.__code__, globals(), 1))
T(lambda: F(f.__code__, globals(), None, [1]))
T(lambda: F(f.__code__, 1))
T(lambda: F(1, {}))
T(lambda: F())
T(lambda: F(f.__code__))
T(lambda: F(f.__code__, {}, None, None, None, None, None))
T(lambda: F(code=f.__code__, globals={}, argdefs=(1,2))(d=1))
T(lambda: F(code=f.__code__, globals={}, foo=(1,2)))
T(lambda: F(f.__code__, {}, kwdefaults={'d': 9})(1))
T(lambda: F(f.__code__, {}, kwdefaults=1))
def copy_func(f):
    import functools
    g = types.FunctionType(f.__code__, f.__globals__, name=f.__name__, argdefs=f.__defaults__, closure=f.__closure__)
    g = functools.update_wrapper(g, f)
    g.__kwdefaults__ = f.__kwdefaults__
    return g
T(lambda: copy_func(f)(1))
T(lambda: copy_func(i)())
def gen(): yield 1
T(lambda: list(F(gen.__code__, {})()))
def nop(): x = 1; return x
T(lambda: type("S", (F,), {}))

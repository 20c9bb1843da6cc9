# The attributes of functions, and what may be set.
def f(a, b=1, *c, d, e=2, **g):
    "what it does"
print(f.__defaults__, f.__kwdefaults__, f.__doc__, f.__name__, f.__qualname__, f.__module__, f.__closure__, f.__type_params__)
print(f.__globals__ is globals(), f.__builtins__ is __builtins__.__dict__, f.__annotations__, f.__dict__)
f.extra = 5
f.__defaults__, f.__kwdefaults__ = (7, 8), {"d": 9}
print(f.__dict__, f.__defaults__)
def g(): return "g"
f.__code__ = g.__code__
print(f(), f.__name__)
for name, value in (("__name__", 1), ("__code__", 1), ("__closure__", ()), ("__globals__", {}), ("__dict__", 1), ("__builtins__", 1)):
    try:
        setattr(f, name, value)
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)

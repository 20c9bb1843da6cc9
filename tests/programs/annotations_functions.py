# Annotations of functions are evaluated when someone asks for them, by __annotate__.
# python: 3.14
def f(a: A, b: B.c = 3, *args: C, k: K, **kw: D) -> R: pass
g = f.__annotate__
print(g, g.__name__, g.__qualname__, g.__module__, g.__code__.co_varnames, g.__code__.co_argcount, g.__code__.co_posonlyargcount, g.__code__.co_freevars, g.__code__.co_flags)
try: f.__annotations__
except NameError as e: print(e)
for i in (0, 1, 2, 3, 4, 5, 'x', None):
    try: g(i)
    except Exception as e: print(i, type(e), e)
A = B = C = D = K = R = 1
try: f.__annotations__
except Exception as e: print(type(e), e)
class B: c = 5
print(f.__annotations__, f.__annotations__ is f.__annotations__)
f.__annotations__ = {'a': 1}
print(f.__annotate__, f.__annotations__)
f.__annotate__ = g
print(f.__annotations__)
f.__annotate__ = None
print(f.__annotations__)
f.__annotate__ = lambda fmt: {'x': fmt}
print(f.__annotations__)
try: f.__annotate__ = 3
except Exception as e: print(type(e), e)
try: del f.__annotate__
except Exception as e: print(type(e), e)
try: f.__annotations__ = 3
except Exception as e: print(type(e), e)
f.__annotate__ = lambda fmt: 3
try: f.__annotations__
except Exception as e: print(type(e), e)
del f.__annotations__
print(f.__annotations__, f.__annotate__)
def plain(): pass
print(plain.__annotate__, plain.__annotations__)
class X:
    z = 5
    a: int
    b: str = 'x'
    c: z
    d: undefined
    (e): zork = 3
    print('ann', '__annotations__' in locals(), list(locals()))

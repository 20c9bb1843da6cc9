# Annotations of classes are evaluated when someone asks, in the class's own scope.
# python: 3.14
class X:
    z = 5
    a: int
    b: str = 'x'
    c: z
    d: undefined
    def meth(self, q: z, r: [z for _ in range(2)], l: (lambda: z)): pass
    print('ann', '__annotations__' in locals(), list(locals()))
print(list(vars(X)))
print(X.__annotate__, X.__annotate__.__qualname__, X.__annotate__.__code__.co_freevars, X.__annotate__.__code__.co_varnames)
try: X.__annotations__
except NameError as e: print(e)
undefined = int
print(X.__annotations__)
print(list(vars(X)))
try: print(X.meth.__annotations__)
except NameError as e: print(e)
class Y(X): pass
print(Y.__annotations__, Y.__annotate__, list(vars(Y)))
X.__annotations__ = {}
print(X.__annotate__, list(vars(X)))
try: X.__annotate__ = 3
except Exception as e: print(type(e), e)
X.__annotate__ = lambda f: {'f': f}
print(X.__annotations__, list(vars(X)))
X.__annotate__ = None
print(X.__annotations__, list(vars(X)))
del X.__annotations__
print(X.__annotations__, list(vars(X)))
try: del X.__annotate__
except Exception as e: print(type(e), e)
for t in (int, type, object):
    for n in ('__annotations__', '__annotate__'):
        try: print(getattr(t, n))
        except Exception as e: print(type(e), e)
    try: t.__annotations__ = {}
    except Exception as e: print(type(e), e)
    try: t.__annotate__ = None
    except Exception as e: print(type(e), e)
class C:
    if 1:
        a: int
    else:
        b: str
    for i in range(2):
        c: i
    x: int
    print(list(locals()), )
print(C.__annotations__, list(vars(C)))
print(C.__annotate__.__code__.co_freevars)
class D:
    x: int
    print(locals().get('__annotate__'), locals().get('__annotate_func__'))
    try: __annotations__
    except NameError as e: print(e)

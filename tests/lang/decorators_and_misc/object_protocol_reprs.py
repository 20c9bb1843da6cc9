class A:
    def m(self): pass


def f(): pass


for x in (A, A(), A().m, f, lambda: 0, len, [].append, print, type, object(), iter([]), (i for i in []), range(3), slice(1, 2), ..., NotImplemented, None, A.m, str.upper, int.__add__, (5).__add__, property(), staticmethod(f), classmethod(f), super(A, A()), enumerate([]), zip(), map(f, []), {}.keys(), {}.items(), f.__code__, type(f), type(None), Exception, ValueError("x"), frozenset()):
    print(repr(x))

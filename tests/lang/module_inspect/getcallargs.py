# getcallargs: the order of what it gives, and its words for calls that would fail.
import inspect
def f(a, b=2, *args, c, d=4, **kw): pass
def g(a, b, c): pass
def h(): pass
def k(a, /, b=1, *, c, d, e=3): pass
class C:
    def m(self, x, y=1): pass
    @classmethod
    def cm(cls, z): pass
calls = [(f, (1,), dict(c=3)), (f, (1, 2, 3), dict(c=5, z=9)), (f, (), dict(b=1)), (f, (1,), {}), (g, (), {}), (g, (1,), {}), (g, (1, 2, 3, 4), {}),
 (g, (1,), dict(a=2)), (g, (1,), dict(q=2)), (h, (1,), {}), (h, (1, 2), {}), (k, (1,), {}), (k, (1, 2, 3), dict(c=1)), (k, (1, 2, 3), {}), (k, (1,), dict(c=1, d=2, b=5)),
 (C().m, (5,), {}), (C().m, (), {}), (C.cm, (5,), {}), (C.m, (1, 2, 3, 4), {}), (k, (), dict(c=1, d=2)), (k, (1, 2, 3), dict(c=1, d=2)),(C().m, (1,2,3), {})]
for fn, a, kw in calls:
    try: r = inspect.getcallargs(fn, *a, **kw); r.pop("self", 0); r.pop("cls", 0); print(list(r.items()))
    except TypeError as e: print(e)

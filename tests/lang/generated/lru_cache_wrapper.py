# What functools.lru_cache makes is an object of a class of its own.
import functools, inspect
class P:
    def __init__(self): self.n = 0
    @functools.lru_cache
    def m(self, x, *, k=1): self.n += 1; return (self.n, x, k)
    @functools.lru_cache(maxsize=2, typed=True)
    def t(self, x): "doc t"; return [x]
    @functools.cache
    def s(x): return x
    @staticmethod
    @functools.lru_cache(None)
    def st(x): return x * 2
    @classmethod
    @functools.lru_cache(None)
    def cl(cls, x): return cls.__name__ * x
p = P()
print(p.m(1), p.m(1), p.m(1, k=2), p.m(1), P.m.cache_info(), p.m.cache_info())
print(p.t(1), p.t(1.0), p.t(True), P.t.cache_info(), P.t.cache_parameters(), P.t.__doc__)
print(P.s(4), P.st(3), p.st(3), P.cl(2), p.cl(2), P.__dict__['st'].__func__.cache_info())
print(type(P.m).__name__, repr(P.m).split(' at')[0], repr(p.m)[:30], P.m.__name__, P.m.__qualname__, callable(P.m), inspect.isfunction(P.m), P.m.__wrapped__)
try: p.m([1])
except TypeError as e: print(e)
@functools.cache
@functools.lru_cache(maxsize=2)
def f(a): return [a]
print(f(1), f(1), f.cache_info(), f.__wrapped__.cache_info()); f.cache_clear(); print(f.cache_info())
@functools.lru_cache(maxsize=0)
def z(a): return a
print(z([1]), z.cache_info())
try: functools.lru_cache('x')
except TypeError as e: print(e)
import copy; print(copy.copy(f) is f, copy.deepcopy(f) is f)
try: f.nothing
except AttributeError as e: print(e)
@functools.singledispatch
@functools.lru_cache
def d(a): return a
print(d(3))
try: d.cache_clear()
except AttributeError as e: print(e)
f.extra = 5; print(f.extra)
print(functools._lru_cache_wrapper, type(f).__module__, type(f).__qualname__)

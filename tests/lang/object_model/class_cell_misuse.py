# A metaclass that loses the cell of __class__, or puts something else into it; the name of a property.
class M1(type):
    def __new__(m, n, b, ns):
        ns = dict(ns); ns.pop("__classcell__", None)
        return super().__new__(m, n, b, ns)
class M2(type):
    def __new__(m, n, b, ns):
        ns = dict(ns); ns["__classcell__"] = 3
        return super().__new__(m, n, b, ns)
def f():
    x = 1
    def g(): return x
    return g
class M3(type):
    def __new__(m, n, b, ns):
        ns = dict(ns); ns["__classcell__"] = f().__closure__[0]
        return super().__new__(m, n, b, ns)
class M4(type):
    def __new__(m, n, b, ns):
        c = super().__new__(m, n, b, dict(ns))
        ns = dict(ns)
        return super().__new__(m, n, b, ns)
class M5(type):
    def __new__(m, n, b, ns):
        cell = ns.get("__classcell__")
        ns = dict(ns); ns.pop("__classcell__", None)
        c = super().__new__(m, n, b, ns)
        if cell is not None: cell.cell_contents = int
        return c
class M6(type):
    def __new__(m, n, b, ns):
        return 5
for m in M1, M2, M3, M4, M5, M6:
    for body in "    def a(self): return __class__", "    def a(self): return super().x", "    pass":
        try:
            exec("class X(metaclass=m):\n" + body + "\nprint(m.__name__, X)")
            print(X().a())
        except Exception as e: print(m.__name__, type(e).__name__, e)
try:
    class Y:
        __classcell__ = None
except TypeError as e: print(e)
try:
    class Z:
        __classcell__ = 3
        def f(self): return __class__
    print(Z().f())
except TypeError as e: print(e)
class A:
    def f(self): return __class__
    g = lambda self: __class__
print("__classcell__" in A.__dict__, A().g())
class P:
    x = property(lambda self: 1)
    y = property(lambda self: self.nosuch)
P.z = property(lambda self: 2)
def named(self): return 3
P.w = property(named)
for n in "xzw":
    for op in (lambda: setattr(P(), n, 1), lambda: delattr(P(), n), lambda: getattr(P, n).__name__, lambda: P.__dict__[n].__set_name__(P, "q")):
        try: print(n, op())
        except Exception as e: print(n, type(e).__name__, e)

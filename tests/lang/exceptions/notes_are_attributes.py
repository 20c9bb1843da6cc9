# Notes are an attribute like others: in vars(), of a class, of any type; groups hand copies on.
import traceback, copy, sys
e = ValueError("x")
print(vars(e), hasattr(e, "__notes__"), "__notes__" in dir(e))
e.a = 1
e.add_note("n1"); e.add_note("n2")
print(vars(e), e.__notes__)
traceback.print_exception(e, file=sys.stdout)
try: print(BaseException.__notes__)
except AttributeError as x: print(x)
c = copy.copy(e)
print(vars(c), c.__notes__ is e.__notes__)
del e.__notes__
try: e.__notes__
except AttributeError as x: print(x)
e.__notes__ = 3
try: e.add_note("y")
except TypeError as x: print(x)
traceback.print_exception(e, file=sys.stdout)
e.__notes__ = None
traceback.print_exception(e, file=sys.stdout)
e.__notes__ = ("a", 3)
traceback.print_exception(e, file=sys.stdout)
class E(Exception):
    __notes__ = ["class note"]
e = E()
e.add_note("more")
print(E.__notes__, vars(e))
traceback.print_exception(e, file=sys.stdout)
g = ExceptionGroup("g", [ValueError(1), TypeError(2)])
g.add_note("gn")
a, b = g.split(ValueError)
print(a.__notes__, b.__notes__, a.__notes__ is g.__notes__)
a.__notes__ = "x"
print(hasattr(a.subgroup(lambda e: True if isinstance(e, ValueError) else False), "__notes__"))
try:
    try:
        raise g
    except* ValueError as v:
        print(repr(v), v.__notes__)
        raise KeyError("k")
except BaseException as x:
    print(repr(x), vars(x), [vars(y) for y in x.exceptions])
    traceback.print_exception(x, file=sys.stdout)
try:
    try:
        raise g
    except* ValueError as v:
        pass
except BaseException as x:
    print(repr(x), vars(x), x.__context__)
class P:
    @property
    def __notes__(self): raise ValueError("no")
class E2(Exception, P): pass
try: E2().add_note("x")
except ValueError as v: print(v)
try:
    try: raise e
    except E:
        raise OSError(1, "x") from e
except OSError as o:
    o.add_note("deep\nlines")
    print(vars(o))

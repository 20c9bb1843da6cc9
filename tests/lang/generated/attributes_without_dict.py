# Setting and deleting attributes of objects that have no dict, or not that attribute.
class S: __slots__ = ('a',)
class T(S): pass
class P:
    @property
    def p(self): return 1
for o in (object(), 5, 'a', [], None, S(), T(), P(), int, len, (1).real, print, iter([]), {}.keys(), (x for x in ()), lambda: 0, type(None), Exception(), 1.5, range(3)):
    for n in ('q', 'p', 'real', 'append', '__class__', '__doc__', 'a', '__name__', '__len__'):
        try: setattr(o, n, 5); print(type(o).__name__, n, 'set')
        except Exception as e: print(type(o).__name__, n, repr(e))
        try: delattr(o, n); print(type(o).__name__, n, 'deleted')
        except Exception as e: print(type(o).__name__, n, repr(e))

# + and * in place ask the numbers of both sides first, as CPython's slots make it.
class A:
    def __radd__(s,o): return 'radd'
    def __rmul__(s,o): return 'rmul'
class Z(list): pass
class Y(list):
    def __add__(s,o): return 'Y.add'
    def __mul__(s,o): return 'Y.mul'
class X(list):
    def __iadd__(s,o): return 'X.iadd'
    def __add__(s,o): return 'X.add'
class W(list):
    def __add__(s,o): return NotImplemented
for L in (list, Z, Y, X, W):
    for r in (A(), [5], 'ab', (7,), 5):
        try:
            v=L([1]); v+=r; print(L.__name__, r.__class__.__name__, v)
        except TypeError as e: print(L.__name__, r.__class__.__name__,e)
        try:
            v=L([1]); v*=r; print(L.__name__, r.__class__.__name__, v)
        except TypeError as e: print(L.__name__, r.__class__.__name__,e)


class Own:
    def __imul__(self, other):
        return "own"


class Right(Own):
    def __rmul__(self, other):
        return "right"


value = Own()
value *= Right()
print(value)

class N:
    def __init__(self, v):
        self.v = v

    def __repr__(self):
        return f"N({self.v})"

    def __add__(self, o):
        return N(self.v + (o.v if isinstance(o, N) else o)) if isinstance(o, (N, int)) else NotImplemented

    def __radd__(self, o):
        return f"radd {o}"

    def __sub__(self, o): return "sub"
    def __rsub__(self, o): return "rsub"
    def __mul__(self, o): return "mul"
    def __matmul__(self, o): return "matmul"
    def __rmatmul__(self, o): return "rmatmul"
    def __truediv__(self, o): return "truediv"
    def __floordiv__(self, o): return "floordiv"
    def __mod__(self, o): return "mod"
    def __rmod__(self, o): return "rmod"
    def __divmod__(self, o): return "divmod"
    def __rdivmod__(self, o): return "rdivmod"
    def __pow__(self, o, m=None): return f"pow {o} {m}"
    def __rpow__(self, o): return "rpow"
    def __lshift__(self, o): return "lshift"
    def __rrshift__(self, o): return "rrshift"
    def __and__(self, o): return "and"
    def __ror__(self, o): return "ror"
    def __xor__(self, o): return "xor"
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "invert"
    def __abs__(self): return "abs"
    def __round__(self, n=None): return f"round {n}"
    def __index__(self): return self.v
    def __int__(self): return self.v
    def __float__(self): return float(self.v)
    def __complex__(self): return complex(self.v)
    def __trunc__(self): return "trunc"


n = N(3)
print(n + n, n + 1, 1 + n, n - 1, 1 - n, n * 2, n @ 1, 1 @ n, n / 1, n // 1, n % 1, 5 % n, "%s" % n)
print(divmod(n, 1), divmod(1, n), n ** 2, 2 ** n, pow(n, 2, 5), n << 1, 1 >> n, n & 1, 1 | n, n ^ 1)
print(-n, +n, ~n, abs(n), round(n), round(n, 2), int(n), float(n), complex(n), [1, 2, 3, 4][n], hex(n), range(n))
try:
    n + "a"
except TypeError as e:
    print(e)
try:
    "a" + n
    print("a" + n)
except TypeError as e:
    print(e)


class Sub(N):
    def __radd__(self, o):
        return "subclass first"


print(N(1) + Sub(2), Sub(1) + N(2))
try:
    n * 2
    2 * n
except TypeError as e:
    print(e)

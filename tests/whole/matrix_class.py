# python: 3.8 3.11 3.12 3.13
import math
import operator
from fractions import Fraction
from functools import reduce, total_ordering
from itertools import chain, product, permutations, starmap, zip_longest


class Matrix:
    """A small matrix."""

    def __init__(self, rows):
        self.rows = [list(r) for r in rows]
        if len({len(r) for r in self.rows}) > 1:
            raise ValueError("ragged rows: %s" % ", ".join(str(len(r)) for r in self.rows))

    shape = property(lambda self: (len(self.rows), len(self.rows[0])), doc="rows and columns")

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    def __getitem__(self, key):
        if isinstance(key, tuple):
            i, j = key
            got = self.rows[i]
            if isinstance(i, slice):
                return Matrix(r[j] if isinstance(j, slice) else [r[j]] for r in got)
            return got[j]
        return self.rows[key]

    def __matmul__(self, other):
        if not isinstance(other, Matrix):
            return NotImplemented
        if self.shape[1] != other.shape[0]:
            raise ValueError(f"shapes {self.shape} and {other.shape} do not match")
        cols = list(zip(*other.rows))
        return Matrix([[sum(map(operator.mul, r, c)) for c in cols] for r in self.rows])

    def __imatmul__(self, other):
        self.rows = (self @ other).rows
        return self

    def __mul__(self, k):
        return Matrix([[x * k for x in r] for r in self.rows])
    __rmul__ = __mul__

    def __pow__(self, n, mod=None):
        return reduce(operator.matmul, [self] * n, Matrix.identity(len(self.rows)))

    def __eq__(self, o):
        return isinstance(o, Matrix) and self.rows == o.rows

    def __neg__(self):
        return self * -1

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def det(self):
        m = [[Fraction(x) for x in r] for r in self.rows]
        n, sign = len(m), 1
        for c in range(n):
            p = next((r for r in range(c, n) if m[r][c]), None)
            if p is None:
                return Fraction(0)
            if p != c:
                m[c], m[p] = m[p], m[c]
                sign = -sign
            for r in range(c + 1, n):
                k = m[r][c] / m[c][c]
                m[r] = [a - k * b for a, b in zip(m[r], m[c])]
        return sign * math.prod(m[i][i] for i in range(n))

    def __format__(self, spec):
        return "\n".join(" ".join(format(x, spec) for x in r) for r in self.rows)

    def __str__(self):
        return format(self, "4")


a = Matrix([[1, 2], [3, 4]])
print(a, a @ a, a ** 5, -a, 2 * a, a.T, sep="\n--\n")
print(f"{a * 1.5:8.3f}")
print(a.det(), Matrix([[2, 0, 1], [1, 3, 2], [1, 1, 1]]).det(), a[0, 1], a[:, 1].rows, a[:, ::-1].rows, Matrix.shape.__doc__)
a @= Matrix.identity(2)
print(a == Matrix([[1, 2], [3, 4]]), a != 3, hash is not None)
for bad in (lambda: a @ 3, lambda: Matrix([[1], [1, 2]]), lambda: a @ Matrix([[1, 2, 3]]), lambda: {a}, lambda: a + a, lambda: a < a, lambda: a[5], lambda: a * "x" @ a):
    try:
        print(bad())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")
print(list(starmap(pow, [(2, 3), (3, 2)])), list(zip_longest("ab", "xyz", fillvalue="-")), sum(1 for _ in permutations(range(5), 3)))
print(math.gcd(12, 18), math.isqrt(99), math.comb(5, 2), math.perm(5), math.dist((0, 0), (3, 4)), math.hypot(1, 2, 2), math.copysign(1, -0.0), math.frexp(10), math.modf(-2.5), math.ldexp(.5, 4))
a @ [1]

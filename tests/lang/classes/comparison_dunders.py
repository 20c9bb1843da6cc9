class V:
    def __init__(self, n):
        self.n = n

    def __eq__(self, o):
        if not isinstance(o, V):
            return NotImplemented
        return self.n == o.n

    def __lt__(self, o):
        print("lt")
        return self.n < o.n

    def __le__(self, o):
        return NotImplemented


a, b = V(1), V(2)
print(a == V(1), a != b, a < b, a > b, a == 5, a != 5)
try:
    a <= b
except TypeError as e:
    print(e)
try:
    hash(a)
except TypeError as e:
    print(e)
print(sorted([V(3), V(1), V(2)], key=lambda v: v.n)[0].n, min([b, a]).n)


class H(V):
    __hash__ = lambda self: hash(self.n)


print({H(1): "x"}[H(1)], H(1) in {H(1)}, len({H(1), H(1), H(2)}))


class R:
    def __eq__(self, o):
        print("R.__eq__", type(o).__name__)
        return True


class Sub(R):
    def __eq__(self, o):
        print("Sub.__eq__")
        return False


print(5 == R(), R() == 5, R() == Sub(), [R()] == [1])


class OnlyNe:
    def __ne__(self, o):
        return "ne"


print(OnlyNe() != 1, OnlyNe() == 1)


class Weird:
    def __gt__(self, o):
        return "gt!"


print(Weird() > 1, 1 < Weird())

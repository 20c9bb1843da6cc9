class A:
    shared = []
    n = 0

    def add(self, x):
        self.shared.append(x)
        self.n += 1


a, b = A(), A()
a.add(1)
b.add(2)
print(a.shared, b.shared, a.n, b.n, A.n, "n" in a.__dict__)
A.n = 10
c = A()
print(a.n, c.n)
a.shared = [9]
print(a.shared, b.shared)
A.m = 5
print(a.m)
del A.m
print(hasattr(a, "m"))
A.__name__ = "Renamed"
print(A, A.__name__, A.__qualname__)


class B(A):
    pass


A.late = lambda self: "late"
print(B().late())
a.__class__ = B
print(type(a), a.n)
try:
    a.__class__ = int
except TypeError as e:
    print(e)

class A:
    def m(self, x=1):
        return self, x

    def __eq__(self, o):
        return True

    def __hash__(self):
        return 1


a, b = A(), A()
print(a.m == a.m, a.m == b.m, a.m is a.m, hash(a.m) == hash(a.m))
f = a.m
print(f(2)[1], f.__name__, f.__func__, "bound method A.m" in repr(f))
a.m = lambda: "instance function gets no self"
print(a.m())
b.n = type(f)(lambda self, k: k, b)
print(b.n(5))
print(A.m(b, 7)[1], [].append.__self__, "x".upper.__self__)
try:
    f.attr = 1
except AttributeError as e:
    print(e)

class A:
    def who(self):
        return "A"

    def call(self):
        return self.who()


class B(A):
    def who(self):
        return "B>" + super().who()


class C(A):
    def who(self):
        return "C>" + super().who()


class D(B, C):
    def who(self):
        return "D>" + super().who()


print(D().who(), D().call(), [c.__name__ for c in D.__mro__])
print(A.__subclasses__(), issubclass(D, C), issubclass(C, B))
print(super(B, D()).who(), A.who(D()))
try:
    class X(A, D):
        pass
except TypeError as e:
    print(e)
try:
    class Y(A, A):
        pass
except TypeError as e:
    print(e)
try:
    class Z(5):
        pass
except TypeError as e:
    print(e)
try:
    class W(bool):
        pass
except TypeError as e:
    print(e)


class Int(int):
    def double(self):
        return self * 2


i = Int(21)
print(i, i.double(), type(i + 1), repr(i), isinstance(i, int), i == 21, {21: "x"}[i])


class L(list):
    def first(self):
        return self[0]


l = L([3, 1, 2])
l.append(4)
print(l, l.first(), sorted(l), type(l[:2]), len(l), l == [3, 1, 2, 4])


class S(str):
    pass


s = S("hi")
s.note = "attr"
print(s, s.upper(), type(s.upper()), s.note, repr(s), s + "!", f"{s:>4}")
class Dd(dict):
    def __missing__(self, k):
        return k * 2
d = Dd(a=1)
print(d["a"], d["zz"], d.get("q"), d)

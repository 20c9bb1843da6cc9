class A:
    name = "A"

    @classmethod
    def c(cls, *args):
        return cls.name, args

    @staticmethod
    def s(*args):
        return args

    def i(self, *args):
        return self.name, args


class B(A):
    name = "B"


print(A.c(1), A().c(2), B.c(3), B().c(4))
print(A.s(1), A().s(2), B.s(3))
print(A().i(1), A.i(B(), 2))
print(A.c.__self__, B.c.__func__ is A.c.__func__, type(A.__dict__["s"]), A.__dict__["s"].__func__(5))
print(A.__dict__["c"].__wrapped__.__name__)
f = staticmethod(lambda: "direct")
print(f())
class Alt:
    def __init__(self, v): self.v = v
    @classmethod
    def from_text(cls, t): return cls(int(t))
    def __eq__(self, o): return self.v == o.v
print(Alt.from_text("5") == Alt(5), Alt.from_text("6") != Alt(5))

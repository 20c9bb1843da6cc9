class P:
    __slots__ = ("x", "y")

    def __init__(self, x):
        self.x = x


p = P(1)
print(p.x)
try:
    p.y
except AttributeError as e:
    print(e)
try:
    p.z = 1
except AttributeError as e:
    print(e)
try:
    p.__dict__
except AttributeError as e:
    print(e)
p.y = 2
del p.y
try:
    del p.y
except AttributeError as e:
    print(e)
print(P.__slots__, type(P.x))


class Q(P):
    pass


q = Q(5)
q.z = 3
print(q.x, q.__dict__)


class R(P):
    __slots__ = "w"


r = R(1)
r.w = 4
print(r.w, r.x)
try:
    class Bad:
        __slots__ = ("a",)
        a = 1
except ValueError as e:
    print(e)


class WithDict:
    __slots__ = ("a", "__dict__")


w = WithDict()
w.a = 1
w.b = 2
print(w.a, w.__dict__)
class Private:
    __slots__ = ("__hidden",)
    def __init__(self): self.__hidden = 1
print(Private()._Private__hidden)
try:
    class Bad2:
        __slots__ = (1,)
except TypeError as e:
    print(e)

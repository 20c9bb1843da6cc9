# __slots__ name the attributes; members are descriptors.
class A:
    __slots__ = ("a", "_b")
    def __init__(self): self.a = 1
print(A.a, type(A.a), A.a.__name__, A.a.__objclass__, A.a.__get__(A()))
x = A()
for name in ("_b", "c", "__dict__"):
    try:
        getattr(x, name)
    except AttributeError as e:
        print(e)
try:
    x.c = 1
except AttributeError as e:
    print(e)
del x.a
try:
    del x.a
except AttributeError as e:
    print(e)
print(list(A.__dict__))

# __class__ can be set where the layouts are equal.
class A: pass
class B: pass
class S: __slots__ = ("x",)
class T: __slots__ = ("x", "y")
a = A()
a.x = 1
a.__class__ = B
print(type(a).__name__, a.x, isinstance(a, A))
for object, cls in ((A(), int), (A(), 1), (1, A), (S(), T), (A(), S)):
    try:
        object.__class__ = cls
    except TypeError as e:
        print(e)

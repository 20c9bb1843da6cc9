# Which objects can be referenced weakly.
import weakref
class A: pass
class S: __slots__ = ()
class W: __slots__ = ("__weakref__",)
class L(list): pass
class I(int): pass
for x in (A(), S(), W(), L(), I(), 1, "a", [], {}, (), {1}, len, print, A, type, lambda: 0, object(), ValueError(), None):
    try:
        print(weakref.ref(x)() is x)
    except TypeError as e:
        print(e)
a = A()
r = weakref.ref(a)
print(a.__weakref__ is r, A().__weakref__)

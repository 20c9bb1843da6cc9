# Attributes of __slots__ at the same places of the code, again and again: set, deleted, of classes
# that inherit them, and of a class that changes.
class A:
    __slots__ = ("x", "y")
class B(A):
    __slots__ = ("x",)
class C(A): pass
class D:
    z = A.x
def get(o): return o.x
def put(o, v): o.x = v
for cls in (A, B, C, A, B, C):
    o = cls()
    for i in range(3):
        try:
            print(get(o))
        except AttributeError as e:
            print(e)
        put(o, i); print(get(o))
    print(A.x.__get__(o) if cls is not B else "-")
    del o.x
    try:
        print(get(o))
    except AttributeError as e:
        print(e)
    put(o, 9); print(get(o))
try:
    D().z
except TypeError as e:
    print(e)
o = A()
put(o, 1)
put(o, 2)
A.x = 5
print(get(o))
del A.x
for act in (lambda: get(o), lambda: put(o, 3)):
    try:
        act()
    except AttributeError as e:
        print(e)

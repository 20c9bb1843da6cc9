# weakref.ref: alive and dead, callbacks, equality, hashes, reprs, counts.
import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return isinstance(other, Node) and self.name == other.name

    def __hash__(self):
        return hash(self.name)


a = Node('a')
r = weakref.ref(a)
print(r() is a, r is weakref.ref(a), weakref.getweakrefcount(a), type(r), weakref.ReferenceType is type(r))
print(r == weakref.ref(Node('a')), hash(r) == hash(a), r.__callback__)
twin = Node('a')
print(weakref.ref(twin) == r, weakref.ref(twin) != weakref.ref(Node('b')))
with_callback = weakref.ref(a, lambda dead: print('called with', dead is with_callback, dead()))
print(with_callback is r, weakref.getweakrefcount(a), [x is r for x in weakref.getweakrefs(a)])
text = repr(r)
print(text.startswith('<weakref at 0x'), "to 'Node' at 0x" in text)
del a
print(r(), with_callback(), repr(r).endswith('; dead>'), r == r, r == with_callback)


def f():
    pass


print(weakref.ref(f)() is f, weakref.ref(Node)() is Node, weakref.ref({1}.__class__)() is set)
s = {1}
print(weakref.ref(s)() is s, weakref.getweakrefcount(f), weakref.getweakrefcount(5))
for value in (1, 'x', (1,), [1], {}, None, 1.5, b'b', object(), range(3), ValueError('v'), type('T', (tuple,), {})((1,))):
    try:
        weakref.ref(value)
        print('made')
    except TypeError as error:
        print(error)


class Slotted:
    __slots__ = ('x',)


class SlottedWeak:
    __slots__ = ('x', '__weakref__')


class Below(Slotted):
    pass


class L(list):
    pass


class E(Exception):
    pass


for cls in (Slotted, SlottedWeak, Below, L, E):
    try:
        x = cls()
        print(cls.__name__, weakref.ref(x)() is x)
    except TypeError as error:
        print(error)


class Tracked(weakref.ref):
    def __init__(self, value, callback=None, extra=5):
        super().__init__(value, callback)
        self.extra = extra

    def __new__(cls, value, callback=None, extra=None):
        return super().__new__(cls, value, callback)


b = Node('b')
t = Tracked(b, extra=7)
print(t() is b, t.extra, isinstance(t, weakref.ref))
for order in (1, 2, 3):
    globals()['w%d' % order] = weakref.ref(b, lambda dead, order=order: print('callback', order))
del b
try:
    hash(weakref.ref(Node('c')))
except TypeError as error:
    print(error)
c = Node('c')
bad = weakref.ref(c, lambda dead: 1 / 0)
del c
print('end')

class A:
    pass


a = A()
a.__len__ = lambda: 5
a.__add__ = lambda o: "add"
try:
    len(a)
except TypeError as e:
    print(e)
try:
    a + 1
except TypeError as e:
    print(e)
A.__len__ = lambda self: 7
A.__add__ = lambda self, o: ("added", o)
print(len(a), a + 1)
del A.__len__
try:
    len(a)
except TypeError as e:
    print(e)


class B:
    __iter__ = None
    __hash__ = None
    __contains__ = None


for f in (iter, hash, lambda b: 1 in b):
    try:
        f(B())
    except TypeError as e:
        print(e)

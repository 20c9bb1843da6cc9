# What a plain class has in its __dict__, in order.
class C:
    x = 1
    def m(self): pass
print(list(C.__dict__))
print(C.__dict__["__dict__"], C.__dict__["__weakref__"])
class D(C): pass
print(list(D.__dict__), "__dict__" in dir(D()), "__weakref__" in dir(D()))
class E(Exception): pass
print(list(E.__dict__))
class I(int): pass
print(list(I.__dict__))

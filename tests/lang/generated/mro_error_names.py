# Which classes the error about the order of bases names.
class A: pass
class B(A): pass
class C(A): pass
class D(B, C): pass
class E(C, B): pass
for bases in ((A, B), (D, E), (C, A, B), (E, A, D), (object, A), (B, C, A, D), (A, object, B)):
    try:
        print([c.__name__ for c in type('X', bases, {}).__mro__])
    except TypeError as e:
        print(e)

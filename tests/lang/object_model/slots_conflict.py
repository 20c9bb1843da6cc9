# Two bases with slots of their own have no common layout.
class A: __slots__ = ("a",)
class B: __slots__ = ("b",)
class Empty: __slots__ = ()
class C(A): __slots__ = ("c",)
for bases in ((A, B), (A, Empty), (C, A), (Empty, C), (C, B)):
    try:
        print(type("X", bases, {}).__mro__[1].__name__)
    except TypeError as e:
        print(e)

# What __slots__ may not be.
def attempt(bases=(), **names):
    try:
        print(type("X", bases, names).__slots__)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
attempt(__slots__=("1x",))
attempt(__slots__=(1,))
attempt(__slots__=("a",), a=1)
attempt((int,), __slots__=("a",))
attempt((int,), __slots__=())
attempt(__slots__=("__dict__", "__dict__"))
attempt(__slots__=("__weakref__", "__weakref__"))
attempt(__slots__="name")
class P: pass
attempt((P,), __slots__=("__dict__",))

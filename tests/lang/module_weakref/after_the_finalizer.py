# The finaliser of an object runs before the callbacks of weak references to it; generators are the other way.
import weakref


class Noticed:
    def __del__(self):
        print("__del__", ref() is None)


def generator():
    try:
        yield
    finally:
        print("generator's finally")


class Returns:
    kept = None

    def __del__(self):
        Returns.kept = self


thing = Noticed()
ref = weakref.ref(thing, lambda r: print("callback", r() is None))
weakref.finalize(thing, print, "finalize")
del thing
made = generator()
next(made)
ref = weakref.ref(made, lambda r: print("callback of the generator"))
del made
thing = Returns()
ref = weakref.ref(thing, lambda r: print("gone"))
del thing
print(ref() is Returns.kept)
Returns.kept = None
print(ref())

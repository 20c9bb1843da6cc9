"""When the weak references to an object that dies are emptied, and whose callbacks are called."""
import gc
import weakref


class Thing:
    def __del__(self):
        global late
        late = weakref.ref(self)
        print("finaliser sees it:", early() is self)


thing = Thing()
early = weakref.ref(thing, lambda r: print("callback, emptied:", r() is None, late() is None))
del thing
print(early(), late())


class Plain:
    pass


# A callback may drop another reference to the same object.
plain = Plain()
references = [weakref.ref(plain, lambda r: print("never called"))]
references.append(weakref.ref(plain, lambda r: (references.clear(), print("the newest first"))))
del plain
print(references)

# In a cycle: all are emptied before a callback can look through one of them; the callbacks of those
# that are garbage too are not called.
a, b = Plain(), Plain()
a.other, b.other = b, a
a.garbage = weakref.ref(b, lambda r: print("never called"))
seen = weakref.ref(a)
watch = weakref.ref(b, lambda r: print("cycle is gone:", seen() is None, r() is None))
del a, b
gc.collect()
print("end")


class Revived:
    def __del__(self):
        global kept
        kept = self


revived = Revived()
still = weakref.ref(revived, lambda r: print("revived object died"))
del revived
print("still refers to it:", still() is kept)
kept = None
print(still())


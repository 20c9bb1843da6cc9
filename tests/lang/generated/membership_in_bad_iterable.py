# An __iter__ that fails makes `in` fail in words of its own.
class K:
    def __iter__(self): return iter(5)
class Q:
    def __iter__(self): raise ValueError("mine")
for x in (K(), Q(), 5):
    try:
        1 in x
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)

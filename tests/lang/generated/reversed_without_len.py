# What has items and no length.
class K:
    def __getitem__(self, key): return key
class N:
    __reversed__ = None
for x in (K(), N(), 5, {1}, {}):
    try:
        print(list(reversed(x)))
    except TypeError as e:
        print(e)

# A class with one of the two ways to change an item.
class K:
    def __delitem__(self, key): print("del", key)
k = K()
del k[1]
try:
    k[1] = 2
except (AttributeError, TypeError) as e:
    print(type(e).__name__, e)

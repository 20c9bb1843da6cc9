# dict() of a mapping asks for all keys before the first value.
class Moving:
    def __init__(self, **values):
        self.values = values

    def keys(self):
        for key in self.values:
            print("key", key)
            yield key

    def __getitem__(self, key):
        print("value", key)
        return self.values.pop(key)


print(dict(Moving(a=1, b=2)))
print({**Moving(c=3, d=4)})
target = {}
target.update(Moving(e=5), f=6)
print(target)
print((lambda **k: k)(**Moving(g=7, h=8)))

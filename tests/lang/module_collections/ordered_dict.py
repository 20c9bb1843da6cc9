# OrderedDict: order, views, moving, comparing.
from collections import OrderedDict

od = OrderedDict(a=1, b=2)
print(od.keys(), od.values(), od.items(), type(od.keys()), list(reversed(od.items())), sorted(od.keys() | {"z"}))
print(od.items() == {("a", 1), ("b", 2)}, od.__reduce__()[:4])
for call in [
    lambda: OrderedDict().popitem(),
    lambda: od.move_to_end('z'),
    lambda: OrderedDict(1,2),
    lambda: od|{'c':3},
    lambda: {'c':3}|od,
    lambda: type({'c':3}|od),
    lambda: OrderedDict.fromkeys('ab',1),
    lambda: od.pop('zz'),
    lambda: od.pop('zz',None),
    lambda: od.setdefault('q'),
    lambda: OrderedDict(od,x=1),
    lambda: od=={'q':None,'b':2,'a':1},
    lambda: od==OrderedDict(b=2,a=1,q=None),
]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


class LRU(OrderedDict):
    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.move_to_end(key)
        return value

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        if len(self) > 2:
            del self[next(iter(self))]


cache = LRU(a=1, b=2)
cache["a"]
cache["c"] = 3
print(cache, list(cache))
od.move_to_end("a")
od.move_to_end("q", last=False)
print(od, od.popitem(last=False), od.popitem(), len(od))
od["self"] = od
print(od)
fifo = OrderedDict.fromkeys(range(20000))
print(sum(fifo.popitem(last=False)[0] for _ in range(20000)), fifo)

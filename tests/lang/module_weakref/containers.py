# WeakValueDictionary, WeakKeyDictionary, WeakSet.
import weakref


class Thing:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'Thing({self.name})'


values = weakref.WeakValueDictionary()
a, b = Thing('a'), Thing('b')
values['a'] = a
values['b'] = b
values['gone'] = Thing('gone')
print(len(values), dict(values), list(values), 'gone' in values, values.get('gone', 'no'))
del a
print(sorted(values.keys()), list(values.values()), list(values.items()), values['b'])
for key in ('a', 'x'):
    try:
        values[key]
    except KeyError as error:
        print(repr(error))
print(values.setdefault('b', 5), values.pop('b'), values.pop('b', 'gone'), len(values))
c = values.setdefault('c', Thing('c')) if False else None
keep = [Thing(i) for i in range(3)]
values.update({i: thing for i, thing in enumerate(keep)})
for key, value in values.items():
    if key == 0:
        keep.pop()
        del value
print(len(values), list(values))
print(values.copy() == values if False else dict(values.copy()))

keys = weakref.WeakKeyDictionary()
k = Thing('k')
keys[k] = 1
keys[Thing('t')] = 2
print(len(keys), dict(keys), keys[k], k in keys, 5 in keys, keys.get(b), [r() for r in keys.keyrefs()])
try:
    keys['text'] = 1
except TypeError as error:
    print(error)
del k
print(len(keys), list(keys))

items = weakref.WeakSet()
x, y = Thing('x'), Thing('y')
items.add(x)
items.add(y)
items.add(Thing('z'))
print(len(items), sorted(t.name for t in items), x in items, 7 in items)
other = weakref.WeakSet([x])
print(other <= items, [t.name for t in items - other], [t.name for t in items & other], len(items | other), other.isdisjoint([y]))
items.discard(y)
del x
print(len(items), len(other), bool(items), isinstance(items, weakref.WeakSet))
try:
    items.pop()
except KeyError as error:
    print(error)
try:
    items.remove(y)
except KeyError as error:
    print(type(error).__name__)
items.update([y])
items.clear()
print(list(items))

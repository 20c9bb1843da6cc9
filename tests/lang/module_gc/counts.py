# What gc.collect answers for simple cycles.
import gc


class Plain:
    pass


gc.collect()
x = Plain()
x.x = x
del x
print(gc.collect())
for i in range(3):
    items = []
    items.append(items)
del items
print(gc.collect())
a, b = {}, {}
a['b'], b['a'] = b, a
del a, b
print(gc.collect())
print(gc.collect())

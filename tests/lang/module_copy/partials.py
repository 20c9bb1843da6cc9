# Copies of functools.partial and of its subclasses.
import copy
from functools import partial


class Named(partial):
    pass


for cls in (partial, Named):
    original = cls(sorted, [3, 1, 2], reverse=True)
    original.note = ["a"]
    shallow, deep = copy.copy(original), copy.deepcopy(original)
    for made in (shallow, deep):
        print(type(made).__name__, made(), made.func is sorted, made.keywords, made.note,
              made.args[0] is original.args[0], made.note is original.note)
print(copy.copy(partial(int))("7"), copy.copy(partial(int)).__dict__)

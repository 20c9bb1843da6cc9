# gc.collect and the collector's switches.
import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


a = Node('a')
a.me = a
ref = weakref.ref(a, lambda dead: print('ref dead'))
del a
print('alive', ref() is not None)
found = gc.collect()
print(found >= 1, ref())
left, right = Node('left'), Node('right')
left.other, right.other = right, left
del left, right
print(gc.collect() > 0, gc.collect(), gc.garbage)
gc.disable()
print(gc.isenabled())
gc.enable()
print(gc.isenabled(), gc.get_debug(), len(gc.get_count()), len(gc.get_threshold()), len(gc.get_stats()))
for generation in (0, 1, 2):
    gc.collect(generation)
for wrong in (-1, 3):
    try:
        gc.collect(wrong)
    except ValueError as error:
        print(error)
print(gc.is_tracked([]), gc.is_tracked(1), gc.is_tracked('a'), gc.is_tracked(Node), gc.is_tracked({}), gc.is_tracked({'a': []}))


def hook(phase, info):
    print(phase, sorted(info))


gc.callbacks.append(hook)
gc.collect()
gc.callbacks.clear()


class Phoenix:
    def __del__(self):
        global saved
        saved = self


p = Phoenix()
p.me = p
del p
gc.collect()
print(saved.me is saved, gc.is_finalized(saved), gc.is_finalized([]))

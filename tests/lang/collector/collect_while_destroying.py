# The collector may be called by __del__ of what a dying object owned.
import gc


class Collects:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        gc.collect()
        names.append(self.name)


class Holder:
    pass


names = []
for i in range(50):
    holder = Holder()
    holder.cycle = Holder()
    holder.cycle.back = holder.cycle
    holder.item = Collects(i)
    items = [Collects(-i), holder.cycle, (Collects(1000 + i), [holder.cycle])]
    table = {Collects(2000 + i): holder.cycle, i: {holder.cycle}}
    del holder, items, table
gc.collect()
print(len(names), sum(names), gc.collect())

# An order of what depends on each other, at once and step by step; circles and misuse.
from graphlib import TopologicalSorter, CycleError
ts = TopologicalSorter({"D": {"B": 1, "C": 1}, "C": ["A"], "B": ["A"]})
print(tuple(ts.static_order()))
ts = TopologicalSorter()
ts.add(3, 2, 1); ts.add(1, 0); ts.add(5); ts.add(3, 2)
for f in (ts.get_ready, ts.is_active, lambda: ts.done(3)):
    try: f()
    except ValueError as e: print(e)
ts.prepare()
while ts.is_active():
    r = ts.get_ready(); print(r, bool(ts), ts.get_ready())
    for n in r:
        ts.done(n)
for f in (ts.prepare, lambda: ts.add(9), lambda: ts.done(77), lambda: ts.done(3)):
    try: f()
    except ValueError as e: print(e)
for g in ({1: [2], 2: [3], 3: [1]}, {1: [1]}, {0: [], 1: [0, 2], 2: [1]}, {"a": "b", "b": "c", "c": "d", "d": "b"}, {1: [2, 4], 2: [3], 4: [3, 5], 5: [4]}):
    try: print(list(TopologicalSorter(g).static_order()))
    except CycleError as e: print(repr(e), e.args)
ts = TopologicalSorter({1: [2], 3: []}); 
ts.prepare()
try: ts.done(2)
except ValueError as e: print(e)
try: ts.done(1)
except ValueError as e: print(e)
print(TopologicalSorter[int])

# Functions that call themselves through builtin ones.
def by_sorted(x): return sorted([x], key=by_sorted)
def by_max(x): return max([x], key=by_max)
def by_map(x): return list(map(by_map, [x]))
def by_filter(x): return list(filter(by_filter, [x]))
def by_sum(x): return sum(by_sum(y) for y in [x])
def by_any(x): return any(by_any(y) for y in [x])
def by_eval(x): return eval("by_eval(x)", globals(), {"x": x})
def by_exec(x): exec("by_exec(1)")
def by_property(x):
    class P:
        p = property(by_property)
    return P().p
def by_init(x):
    class I:
        def __init__(self): by_init(self)
    return I()
for f in (by_sorted, by_max, by_map, by_filter, by_sum, by_any, by_eval, by_exec, by_property, by_init):
    try:
        f(1)
    except RecursionError as e:
        print(f.__name__, type(e).__name__)

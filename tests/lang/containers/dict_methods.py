d = {"a": 1, "b": 2}
d["c"] = 3
print(d, len(d), d["a"], d.get("z"), d.get("z", 0), "a" in d, "z" not in d)
print(list(d), list(d.keys()), list(d.values()), list(d.items()), d.keys(), d.values(), d.items())
print(d.pop("a"), d.pop("zz", "default"), d.popitem(), d)
print(d.setdefault("b", 9), d.setdefault("new", []), d)
d.update({"x": 1}, y=2)
d.update([("z", 3)])
print(d, d | {"b": 0}, dict(a=1, **{"b": 2}), dict([("k", "v")]), dict({"a": 1}), {**d, "x": 9})
print({"a": 1, "b": 2} == {"b": 2, "a": 1}, {1: 1, 1.0: 2, True: 3}, dict.fromkeys("ab", 0), dict.fromkeys([1]))
print(d.keys() & {"x", "q"}, d.keys() - {"x", "y", "z", "new"}, d.items() >= {("x", 1)}, sorted(d.keys() | {"w"}))
c = d.copy()
c.clear()
print(c, d != c, list(reversed({"p": 1, "q": 2})))
for f in (lambda: d["missing"], lambda: d.pop("missing"), lambda: {}.popitem(), lambda: {[]: 1}, lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: dict(5), lambda: {}.update(5), lambda: d[[]], lambda: {"a": 1} < {}, lambda: d.get([])):
    try:
        f()
    except (KeyError, TypeError, ValueError) as e:
        print(type(e).__name__, e)
k = d.keys()
d["late"] = 1
print("late" in k, len(k))
del d["late"]
rec = {}
rec["self"] = rec
print(rec, {(1, 2): "tuple key", None: "none", 1.5: "float"})

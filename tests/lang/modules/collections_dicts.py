from collections import Counter, OrderedDict, defaultdict

g = defaultdict(list)
for word in "one two three four".split():
    g[len(word)].append(word)
print(g, g.get(9), 9 in g, dict(g), g.default_factory)
n = defaultdict(int, a=1)
n["b"] += 5
print(n, isinstance(n, dict), n.copy(), sorted(n.items()))
try:
    defaultdict()["k"]
except KeyError as e:
    print(repr(e))
o = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
o.move_to_end("a")
print(o, o.popitem(last=False), o.popitem(), list(o))
o["y"] = 1
o.move_to_end("y", last=False)
print(o, o == OrderedDict([("c", 3), ("y", 1)]), o == {"c": 3, "y": 1}, OrderedDict())
c = Counter("abracadabra")
print(c, c.most_common(2), c["zzz"], sum(c.values()), c.total())
c.update("zz")
c.subtract({"a": 4})
print(c, sorted(c.elements()))
print(Counter(a=3, b=1) + Counter(a=1, c=2), Counter(a=3, b=1) - Counter(a=1, b=2))
print(Counter(a=3, b=1) & Counter(a=1, b=2), Counter(a=3, b=1) | Counter(a=1, b=2), Counter())
print(Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2), +Counter(a=-1, b=2))

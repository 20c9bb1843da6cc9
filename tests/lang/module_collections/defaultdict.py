# defaultdict.
from collections import defaultdict

for call in [
    lambda:defaultdict(1),
    lambda: defaultdict(list)[1],
    lambda: defaultdict()[1],
    lambda: defaultdict(list,{1:[2]},x=3),
    lambda: defaultdict(default_factory=int),
    lambda: defaultdict(int)|{1:2},
    lambda: {1:2}|defaultdict(int),
    lambda: defaultdict(int).__reduce__()[:4],
    lambda: defaultdict(int,a=1).copy(),
]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


class Doubled(defaultdict):
    def __missing__(self, key):
        return key * 2


d = defaultdict(lambda: 1)
d["x"] += 1
d.get("y")
print(dict(d), Doubled(int)[4], "y" in d, d.pop("x"), len(d))
groups = defaultdict(list)
for word in "apple avocado banana blueberry cherry".split():
    groups[word[0]].append(word)
print(groups, groups.default_factory)
groups.default_factory = None
try:
    groups["z"]
except KeyError as e:
    print(repr(e))
nested = defaultdict(lambda: defaultdict(int))
nested["a"]["b"] += 1
print(nested["a"])

# Counter: arithmetic, comparisons, changes in place.
from collections import Counter

for call in [
    lambda:Counter.fromkeys('a'),
    lambda: Counter('aab')&Counter('ab'),
    lambda: Counter(a=1).most_common(-1),
    lambda: list(Counter(a=-1,b=2).elements()),
    lambda: Counter(a=1)<=Counter(a=1,b=0),
    lambda: Counter(a=1)==Counter(a=1,b=0),
    lambda: Counter(a=1)=={'a':1},
    lambda: Counter({'a':'x'}),
    lambda: Counter([1],[2]),
    lambda: Counter(5),
    lambda: Counter(a=1)+{'a':1},
    lambda: Counter(a=3)-Counter(a=1,b=-2),
    lambda: +Counter(a=-1,b=1),
    lambda: -Counter(a=-1,b=1),
    lambda: Counter(iterable=3,self=4),
    lambda: Counter(a=1).total(),
]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
c = Counter("abca")
c += Counter("a")
c -= Counter("b")
c |= Counter(z=3)
print(c)
c &= Counter(z=1, a=9)
print(c)
c.subtract("zz")
print(c, c["missing"], "missing" in c)
del c["nothing"]
c.update({"a": 5}, b=2)
print(c, c.most_common(1), sorted(c.elements()) if min(c.values()) > 0 else "", Counter(w for w in "a b a".split()))

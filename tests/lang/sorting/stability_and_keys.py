people = [("ann", 30), ("bob", 25), ("cid", 30), ("dan", 25)]
print(sorted(people, key=lambda p: p[1]))
print(sorted(people, key=lambda p: p[1], reverse=True))
print(sorted(people, key=lambda p: (-p[1], p[0])))
l = [5, 2, 9, 1]
print(l.sort(), l)
l.sort(reverse=True)
print(l, sorted("hello"), sorted({3: 1, 1: 2}), sorted([True, False, 2]), sorted([1.5, 1, 2]), sorted(["b", "A", "a", "B"]), sorted(["b", "A", "a"], key=str.lower))
for f in (lambda: sorted([1, "a"]), lambda: sorted([None, 1]), lambda: sorted([{}, {}]), lambda: sorted(5), lambda: sorted([1], key=5), lambda: sorted([1], lambda x: x), lambda: [1, 2].sort(lambda x: x), lambda: sorted([1, 2], key=lambda x: 1 / 0)):
    try:
        f()
    except (TypeError, ZeroDivisionError) as e:
        print(type(e).__name__, e)


class V:
    def __init__(self, n):
        self.n = n

    def __lt__(self, o):
        return self.n < o.n

    def __repr__(self):
        return f"V{self.n}"


print(sorted([V(3), V(1), V(2)]), min(V(2), V(1)), max([V(2), V(5)]), sorted([V(1), V(2)], reverse=True))
data = [(i * 7919) % 101 for i in range(300)]
s = sorted(data)
print(all(a <= b for a, b in zip(s, s[1:])), sorted(enumerate(data), key=lambda p: p[1])[:3], sorted(data, reverse=True)[:5])
print(sorted([(1, "b"), (1, "a"), (0, "z")]), sorted([[2], [1, 5], []]), list(map(str, sorted([10, 9, 1], key=str))))
from functools import cmp_to_key
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))

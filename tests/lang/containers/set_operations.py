s = {3, 1, 2}
print(s, len(s), 1 in s, set(), set([1, 1, 2]), {1, 1.0, True}, set("a"))
s.add(5); s.add(5); s.discard(9); s.discard(1); s.remove(2)
print(s)
a, b = {1, 2, 3}, {2, 3, 4}
print(a | b, a & b, a - b, a ^ b, a <= b, {2} < a, a >= {1}, a == {3, 2, 1}, a.isdisjoint({9}), a.issubset([1, 2, 3, 4]), a.issuperset((1,)))
print(a.union([9], (8,)), a.intersection([1, 2], [2]), a.difference([1]), a.symmetric_difference([3, 7]))
a.update([7], [8]); a.difference_update([1]); a.intersection_update([2, 3, 7]); a.symmetric_difference_update([7, 10])
print(a, sorted(a, reverse=True), a.copy() == a)
f = frozenset([1, 2])
print(f, hash(f) == hash(frozenset([2, 1])), {f: "key"}[frozenset({1, 2})], f | {3}, {3} | f, type(f | {3}), f == {1, 2}, frozenset())
for g in (lambda: {1}.remove(2), lambda: {[]}, lambda: set().pop(), lambda: {1} | [2], lambda: f.add(1), lambda: set(5), lambda: hash({1}), lambda: {1} < [1]):
    try:
        g()
    except (KeyError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)
print({1, 2}.pop() in (1, 2), {x for x in range(10) if x % 3 == 0}, len({(1, 2), (1, 2), (2, 1)}), {1} in [{1}], frozenset({1}) in {frozenset({1})})

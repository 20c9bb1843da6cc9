print([x * 2 for x in range(4)], {x % 2 for x in range(4)}, {x: x * x for x in range(3)}, list(x for x in "ab"))
print([(x, y) for x in range(3) for y in "ab" if x != 1])
print([[j for j in range(i)] for i in range(4)])
print([x for x in range(20) if x % 2 if x % 3])
print([a + b for a, b in [(1, 2), (3, 4)]], [c for *_, c in [(1, 2, 3), "xyz"]])
print({k: v for k, v in zip("abc", range(3)) if v}, {v: k for k, v in {"a": 1}.items()})
print([y for x in [[1, 2], [3]] for y in x], sum([x for x in range(5)]))
print([x if x > 1 else -x for x in range(4)], [lambda: 0 for _ in range(0)])
x = "outer"
print([x for x in range(2)], x)
print([i for i in range(3) if (lambda v: v > 0)(i)])
d = {}
print([d.setdefault(k, []).append(k) for k in "aab"], d)

t = (1, 2, 3, 2)
print(t[0], t[-1], t[1:3], t.count(2), t.index(3), len(t), t + (5,), t * 2, 2 in t, hash(t) == hash((1, 2, 3, 2)))
print((), (1,), tuple(), tuple("ab"), tuple([1]), (1, 2) < (1, 3), (1, 2) == (1, 2), ((1,),), repr(("a", None)))
for f in (lambda: t.index(9), lambda: t[9], lambda: hash(([],)), lambda: t.append(1)):
    try:
        f()
    except (ValueError, IndexError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)
try:
    t[0] = 1
except TypeError as e:
    print(e)
r = range(1, 10, 3)
print(r, list(r), len(r), r[1], r[-1], r[::2], 4 in r, 5 in r, r.index(7), r.count(1), r == range(1, 11, 3), r.start, r.stop, r.step)
print(list(range(5, 0, -2)), list(range(0)), list(range(3, 1)), range(3), list(reversed(range(3))), range(0) == range(2, 2), hash(range(3)) == hash(range(0, 3)), bool(range(0)))
print(range(10**20, 10**20 + 2)[1], len(range(10**9)), sum(range(101)), max(range(5)), 10**20 in range(10**21), list(range(2**63, 2**63 + 2)))
for f in (lambda: range(1, 2, 0), lambda: range("a"), lambda: range(1.5), lambda: range(3)[5], lambda: range(), lambda: range(3).index(7)):
    try:
        f()
    except (ValueError, TypeError, IndexError) as e:
        print(type(e).__name__, e)

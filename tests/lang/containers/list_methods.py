l = [3, 1, 2]
l.append(4); l.extend([5, 6]); l.extend("ab"); l.insert(0, "first"); l.insert(-1, "before last"); l.insert(100, "end")
print(l, len(l))
print(l.pop(), l.pop(0), l.pop(-2), l)
l.remove("a")
print(l, l.index(4), l.count(1), 4 in l)
l.reverse()
print(l)
m = l.copy()
m.clear()
print(l, m, l[:] is l, l * 2, [0] * 3, l + [1])
for f in (lambda: [].pop(), lambda: [1].pop(5), lambda: [1].remove(2), lambda: [1].index(2), lambda: [1][5], lambda: [1].insert("a", 1), lambda: list(5), lambda: [1].extend(5), lambda: [1].index(1, 1)):
    try:
        f()
    except (IndexError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
print([1, 2] < [1, 3], [1] < [1, 0], [] < [1], [1, 2] == [1, 2], [[1]] == [[1]], [1, "a"] == [1, "a"])
nested = [[0] * 2] * 2
nested[0][0] = 1
print(nested)
rec = [1]
rec.append(rec)
print(rec, repr(rec))
print(list(), list("abc"), list({1: 2}), list(range(3)), [*range(2)])
del l[0], l[-1]
print(l, list(reversed([1, 2, 3])), sorted([3, 1, 2], reverse=True))

print(sum(x * x for x in range(5)), max((x for x in [3, 1]), default=0))
print(list(x for x in "abc"), tuple(i for i in range(3) if i % 2 == 0))
print(dict((k, len(k)) for k in ["a", "bb"]), set(x % 3 for x in range(9)))
print(",".join(str(x) for x in range(4)))
g = (print("evaluated") or x for x in [1])
print("not yet")
print(next(g))
print(next(g, "default"))
data = [1, 2, 3]
g = (x for x in data)
data = [7, 8]
print(list(g))
try:
    g = (x for x in undefined)
except NameError as e:
    print("the first iterable is evaluated at once:", e)
print(any(x > 2 for x in [1, 2, 3]), all(x > 2 for x in [1, 2, 3]), any([]), all([]))

print(list(enumerate("ab")), list(enumerate("ab", 5)), list(zip([1, 2], "ab", (True, False))), list(zip()), list(zip([1, 2, 3], [1])))
print(list(map(len, ["a", "bb"])), list(map(lambda a, b: a * b, [1, 2, 3], [4, 5])), list(filter(None, [0, 1, ""])), list(filter(str.isalpha, "a1b")))
print(list(reversed("abc")), list(reversed((1, 2))), sum([1, 2, 3]), sum([1, 2], 10), sum([0.1, 0.2]), sum((), 5), all([]), any([0, 1]))
print(next(iter([1])), next(iter([]), "d"), list(iter(lambda it=iter([1, 2, 0, 3]): next(it), 0)))
e = enumerate([1])
print(e.__next__(), iter(e) is e, type(e), repr(zip())[:5])
for f in (lambda: list(zip([1], [1, 2], strict=True)), lambda: sum(["a", "b"]), lambda: sum("ab", ""), lambda: next(iter([])), lambda: enumerate(5), lambda: list(map(5, [1])), lambda: reversed({1}), lambda: iter(5, 5), lambda: zip(5), lambda: map(len), lambda: filter(None), lambda: all(5)):
    try:
        f()
    except (TypeError, ValueError, StopIteration) as err:
        print(type(err).__name__, err)
m = map(print, "ab")
print("lazy")
list(m)
z = zip(iter("abc"), range(2))
print(list(z))
it = iter([1, 2, 3, 4])
print(list(zip(it, it)))

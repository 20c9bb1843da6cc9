from itertools import (batched, compress, dropwhile, filterfalse, groupby, islice, pairwise, starmap,
                       takewhile, tee, zip_longest)

it = iter(range(10))
print(list(islice(it, 3)), list(islice(it, 1, 5, 2)), list(it))
print(list(islice("abcdefg", 2, None)), list(islice("abcdefg", None)), list(islice("abc", 0)))
it = iter(range(20))
print(list(islice(it, 2, 9, 4)), next(it))
for arguments in ((-1,), (0, "x"), (0, 1, 0), (1.5,)):
    try:
        islice("abc", *arguments)
    except ValueError as e:
        print(e)
print(list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])))
print(list(filterfalse(None, [0, 1, "", "a"])), list(filterfalse(lambda x: x % 2, range(6))))
print(list(compress("ABCDEF", [1, 0, 1, 0, 1, 1])), list(starmap(pow, [(2, 5), (3, 2)])))
print(list(zip_longest("ab", range(3), fillvalue="-")), list(zip_longest()), list(zip_longest("a", "")))
print(list(pairwise("abcd")), list(pairwise("a")), list(batched("abcdefg", 3)))
try:
    list(batched("abcde", 2, strict=True))
except ValueError as e:
    print(e)
try:
    batched("a", 0)
except ValueError as e:
    print(e)
print([(k, list(g)) for k, g in groupby("aaabbca")])
print([(k, len(list(g))) for k, g in groupby([1, 3, 2, 4, 5], key=lambda x: x % 2)])
kept = [(k, g) for k, g in groupby("aab")]
print([(k, list(g)) for k, g in kept])
for k, g in groupby("xxyyz"):
    print(k, next(g))
a, b = tee(iter("abc"))
print(next(a), next(a), list(b), list(a), tee([], 0))
c, d, e = tee(range(3), 3)
print(list(c), list(d), sum(e))

from itertools import accumulate, chain, count, cycle, islice, repeat

print(list(islice(count(), 5)), list(islice(count(10, -3), 4)), list(islice(count(0.5, 0.25), 3)))
c = count(3)
next(c)
print(c, count(1, 2), count(2.5), repeat(7), repeat("x", 3))
r = repeat("x", 3)
next(r)
print(r, list(r), list(r), list(repeat(1, -4)))
print("".join(islice(cycle("abc"), 8)), list(cycle([])))
print(list(map(pow, range(5), repeat(2))))
print(list(chain("ab", [1, 2], (), {"k": 1})), list(chain()))
print(list(chain.from_iterable(["ab", "cd"])), list(chain.from_iterable([x] * x for x in range(4))))
print(list(accumulate([1, 2, 3, 4])), list(accumulate("abc")), list(accumulate([])))
print(list(accumulate([3, 1, 4, 1, 5], max)), list(accumulate([1, 2], initial=100)))
print(list(accumulate([2, 3, 4], lambda a, b: a * b, initial=1)), list(accumulate([], initial=9)))
for make in (lambda: count("a"), lambda: cycle(3), lambda: repeat(1, "x"), lambda: chain.from_iterable(5)):
    try:
        make()
    except TypeError as e:
        print(type(e).__name__, e)
try:
    list(chain([1], 2))
except TypeError as e:
    print(e)

class Count:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        print("iter")
        self.i = 0
        return self

    def __next__(self):
        self.i += 1
        if self.i > self.n:
            raise StopIteration
        return self.i


c = Count(3)
print([x for x in c], list(c), sum(c), 2 in c, max(c), tuple(c), [*c], dict(zip(c, "abc")))
a, b, d = c
print(a, b, d)


class Old:
    def __getitem__(self, i):
        if i >= 3:
            raise IndexError
        return i * 10


print(list(Old()), 20 in Old(), [x for x in Old()], list(zip(Old(), Old())), list(reversed([1, 2])))


class BadIter:
    def __iter__(self):
        return 5


class NoNext:
    def __iter__(self):
        return object()


for cls in (BadIter, NoNext):
    try:
        for _ in cls():
            pass
    except TypeError as e:
        print(e)


class GenIter:
    def __iter__(self):
        yield 1
        yield 2


g = GenIter()
print(list(g), list(g))
it = iter([1, 2, 3])
for x in it:
    print(x, list(it))
print(list(it), next(it, None))


class Hint:
    def __iter__(self):
        return iter([1, 2])

    def __length_hint__(self):
        return 100


print(list(Hint()))
it = iter("ab")
print(next(it), it.__length_hint__(), next(it), next(it, "end"), type(iter({})).__name__, type(iter([])).__name__, type(iter(())).__name__, type(iter(range(1))).__name__, type(iter({1})).__name__)

a = [1]
b = [1]
print(a is b, a == b, a is not b, None is None)
print(1 in a, 2 not in a, "ell" in "hello", "" in "x", 3 in {3: 1}, 1 in {3: 1})
try:
    1 in "123"
except TypeError as e:
    print(e)
try:
    1 in 5
except TypeError as e:
    print(e)


class Contains:
    def __contains__(self, item):
        return "yes" if item else ""


class ByIter:
    def __iter__(self):
        print("iterates")
        return iter([1, 2, 3])


class ByItem:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i * 10


print(1 in Contains(), 0 in Contains(), 2 in ByIter(), 9 in ByIter(), 20 in ByItem(), 5 in ByItem())
nan = float("nan")
print(nan in [nan], nan == nan, [nan] == [nan])

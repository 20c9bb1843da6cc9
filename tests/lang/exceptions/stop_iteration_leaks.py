def g():
    yield 1
    raise StopIteration("inside")


try:
    list(g())
except RuntimeError as e:
    print(e, repr(e.__cause__))


def h():
    yield next(iter([]))


try:
    list(h())
except RuntimeError as e:
    print(e)
try:
    next(iter([]))
except StopIteration as e:
    print(repr(e), e.value)


class It:
    def __iter__(self):
        return self

    def __next__(self):
        raise ValueError("from next")


try:
    for x in It():
        pass
except ValueError as e:
    print(e)

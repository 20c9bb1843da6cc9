def g():
    try:
        next(me)
    except ValueError as e:
        print(e)
    yield 1


me = g()
print(next(me))


def fails():
    yield 1
    raise KeyError("boom")


f = fails()
print(next(f))
try:
    next(f)
except KeyError as e:
    print(repr(e))
print(list(f))
print(g.__code__.co_flags & 0x20 != 0)
def with_default(x=(y for y in range(3))):
    return list(x)
print(with_default(), with_default())

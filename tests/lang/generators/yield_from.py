def inner():
    try:
        x = yield 1
        print("inner got", x)
        yield 2
    except ValueError as e:
        print("inner caught", e)
        yield "handled"
    return "inner result"


def outer():
    result = yield from inner()
    print("result", result)
    yield from [10, 20]
    yield from "ab"
    return (yield from iter(()))


g = outer()
print(next(g), g.send("hello"), next(g), next(g), list(g))
g = outer()
next(g)
print(g.throw(ValueError("thrown")), next(g))


class It:
    def __iter__(self):
        return self

    def __next__(self):
        return 1


def over_iterator():
    yield from It()


g = over_iterator()
print(next(g))
try:
    g.send(5)
except AttributeError as e:
    print(e)


def bad():
    yield from 5


try:
    next(bad())
except TypeError as e:
    print(e)


def level(n):
    if n:
        yield n
        yield from level(n - 1)


print(list(level(5)))


def closes():
    def sub():
        try:
            yield 1
        finally:
            print("sub closed")
    yield from sub()


g = closes()
next(g)
g.close()

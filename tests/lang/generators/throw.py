def g():
    while True:
        try:
            x = yield "ready"
            print("x", x)
        except ValueError as e:
            print("caught", e)
            yield "recovered"


a = g()
print(next(a))
print(a.throw(ValueError("in")))
print(next(a))
try:
    a.throw(TypeError("not caught"))
except TypeError as e:
    print("out", e)
try:
    next(a)
except StopIteration:
    print("finished")
b = g()
try:
    b.throw(KeyError("before start"))
except KeyError as e:
    print("out", e)
print(list(b))
c = g()
next(c)
print(c.throw(ValueError))
try:
    c.throw(5)
except TypeError as e:
    print(e)


def returns():
    try:
        yield 1
    except ValueError:
        return "done"


r = returns()
next(r)
try:
    r.throw(ValueError())
except StopIteration as e:
    print(e.value)

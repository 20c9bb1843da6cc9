def g(name):
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print(name, "closing")
        raise
    finally:
        print(name, "finally")


a = g("a")
next(a)
a.close()
a.close()
print(list(a))
b = g("b")
b.close()
print("not started: silent")


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield "ignored"


s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as e:
    print(e)


def returns():
    try:
        yield 1
    except GeneratorExit:
        return "value of close"


r = returns()
next(r)
print(r.close())
c = g("c")
next(c)
del c
print("collected")
for x in g("loop"):
    break
print("after loop")

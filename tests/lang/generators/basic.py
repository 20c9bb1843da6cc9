def count(n):
    print("start")
    for i in range(n):
        got = yield i
        print("got", got)
    print("end")
    return "result"


g = count(3)
print(type(g), g.__name__, iter(g) is g)
print(next(g), next(g), g.send("sent"))
try:
    next(g)
except StopIteration as e:
    print("stop", e.value)
try:
    next(g)
except StopIteration as e:
    print("again", e.value)
print(list(count(2)))
try:
    count(1).send(5)
except TypeError as e:
    print(e)
print(next(count(0), "nothing"))
def empty():
    return
    yield
print(list(empty()))

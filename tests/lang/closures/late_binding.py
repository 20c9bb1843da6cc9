functions = []
for i in range(3):
    functions.append(lambda: i)
print([f() for f in functions])
functions = [lambda i=i: i for i in range(3)]
print([f() for f in functions])


def make():
    fs = []
    for i in range(3):
        def f():
            return i
        fs.append(f)
    i = "last"
    return fs


print([f() for f in make()])
print([f() for f in [lambda: j for j in range(3)]])


def maker(i):
    return lambda: i


print([f() for f in [maker(i) for i in range(3)]])

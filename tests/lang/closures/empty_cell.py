def f():
    def g():
        return x
    if False:
        x = 1
    return g


try:
    f()()
except NameError as e:
    print(e)
try:
    f().__closure__[0].cell_contents
except ValueError as e:
    print(e)


def h():
    x = 1

    def g():
        nonlocal x
        del x

    g()
    try:
        return x
    except UnboundLocalError as e:
        return str(e)


print(h())

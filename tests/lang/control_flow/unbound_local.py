x = 1


def f():
    print(x)
    x = 2


try:
    f()
except UnboundLocalError as e:
    print(e)


def g(flag):
    if flag:
        v = 1
    return v


print(g(True))
try:
    g(False)
except UnboundLocalError as e:
    print(type(e).__name__, e)


def h():
    def inner():
        return later

    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)
    later = 3
    print(inner())
    del later
    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)


h()
try:
    undefined_name
except NameError as e:
    print(e, e.name)

x = 1
del x
try:
    x
except NameError as e:
    print(e)
a, b, c = 1, 2, [1, 2, 3]
del a, (b), c[0]
print(c, "a" in globals(), "b" in globals())


class O:
    pass


o = O()
o.x = 1
del o.x
try:
    del o.x
except AttributeError as e:
    print(e)
try:
    o.x
except AttributeError as e:
    print(e)
d = {"k": 1}
del d["k"]
try:
    del d["k"]
except KeyError as e:
    print(repr(e))
try:
    del [1][5]
except IndexError as e:
    print(e)


def f():
    y = 1
    del y
    try:
        y
    except UnboundLocalError as e:
        print(e)
    try:
        del y
    except UnboundLocalError as e:
        print(e)


f()
try:
    del undefined
except NameError as e:
    print(e)
try:
    del (1,)[0]
except TypeError as e:
    print(e)
try:
    del "abc"[0]
except TypeError as e:
    print(e)

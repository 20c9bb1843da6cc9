def v(name):
    print(name, end=" ")
    return name


def f(*args, **kwargs):
    print("->", args, kwargs)


d = {}
d[v("key")] = v("value")
print(d)
f(v("a"), *[v("b"), v("c")], x=v("d"), **{v("e"): v("f")})
print({v("k1"): v("v1"), v("k2"): v("v2")})
print((v("l"), v("m")), [v("n")], {v("o")})
print(v("left") + v("right"))
x = [0, 1]
i = 0
i, x[i] = 1, 9
print(i, x)
lst = [v("p"), v("q")][0 if v("r") else 1]
print(lst)

def f(name, v=None):
    print(name, end=" ")
    return v


class T:
    def __setattr__(self, n, v):
        print("set", n, v)

    def __setitem__(self, k, v):
        print("item", k, v)


t = T()
t.a, t[f("key", 1)], *t.rest = f("values", (1, 2, 3, 4))
t.x = t.y = f("shared", 0)
i = 0
l = [0] * 3
i, l[i], l[i + 1] = 1, "one", "two"
print(i, l)
a = b = c = 0
a, b, c = c, a, b + 1
print(a, b, c)
x = [1, 2, 3]
x[0], x[1:] = x[2], [x[0], x[0]]
print(x)

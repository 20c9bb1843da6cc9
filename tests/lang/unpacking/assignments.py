a, b = 1, 2
a, b = b, a
print(a, b)
(c, d), e = [3, 4], 5
[f, g] = "xy"
print(c, d, e, f, g)
*h, i = range(4)
j, *k = "a"
l, *m, n = (1, 2)
print(h, i, j, k, l, m, n)
o = p = q = []
print(o is p is q)
(r,) = [1]
[s] = (2,)
print(r, s)
(u, (v, (*w, x))), y = (1, (2, (3, 4, 5))), 6
print(u, v, w, x, y)
data = {"a": 1}
data["b"], data["c"] = 2, 3
print(data)
z, = {7}
print(z)
() = []
[] = ()
for bad in ((1, 2, 3), (1,), 5, "abc", iter([]), None):
    try:
        a, b = bad
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
try:
    a, *b, c = [1]
except ValueError as e:
    print(e)
try:
    a, b = {1: 2, 3: 4, 5: 6}
except ValueError as e:
    print(e)


def gen():
    print("one"); yield 1
    print("two"); yield 2
    print("three"); yield 3
    print("four"); yield 4


try:
    a, b = gen()
except ValueError as e:
    print(e)

for a, (b, *c), d in [(1, (2, 3, 4), 5), ("x", "yz", "w")]:
    print(a, b, c, d)
l = [0, 0]
for l[0] in range(3):
    pass
print(l)


class O:
    pass


o = O()
for o.attr in "ab":
    print(o.attr)
d = {}
for i, d["k"] in enumerate("xy"):
    print(i, d)
for i in range(3):
    i = i * 10
    print(i)
print(i)
for x, in [(1,), (2,)]:
    print(x)
for x in 1, 2, 3:
    print(x, end=",")
print()

d = {}
for k in "hello":
    d[k] = d.get(k, 0) + 1
print(d)
del d["e"]
d["e"] = 9
print(d, list(d)[0], next(iter(d)), list(d.items())[-1])
d["h"] = 0
print(d)
v = d.values()
it = iter(d.items())
print(next(it), v, 9 in v, ("h", 0) in d.items(), ("h", 1) in d.items())
for i, (k, x) in enumerate(d.items()):
    print(i, k, x)
print({k: d[k] for k in sorted(d)}, sorted(d.items(), key=lambda p: (-p[1], p[0])), max(d, key=d.get))
inverted = {v: k for k, v in d.items()}
print(inverted, dict(zip("abc", [1, 2, 3])), dict(enumerate("ab")))
big = {i: i * i for i in range(1000)}
for i in range(0, 1000, 2):
    del big[i]
print(len(big), list(big)[:3], big[999])

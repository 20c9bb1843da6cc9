# A list nested 100,000 deep: its repr and comparison fail, its end does not.
a = b = []
for i in range(100000):
    a, b = [a], [b]
for f in (repr, str, lambda x: x == b, lambda x: x < b, lambda x: f"{x}", lambda x: "%s" % x):
    try:
        f(a)
    except RecursionError as e:
        print(e)
del a, b
print("gone")

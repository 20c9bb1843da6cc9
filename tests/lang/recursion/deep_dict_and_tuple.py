# The same with dicts and tuples.
d, t = {}, ()
for i in range(100000):
    d, t = {1: d}, (t,)
for x in (d, t):
    try:
        repr(x)
    except RecursionError as e:
        print(e)
del d, t, x
print("gone")

# Slices that cannot be assigned.
x = [1, 2, 3, 4]
for key, value in ((slice(None), 1), (slice(0, 1), None), (slice(None, None, 2), [1]), (slice(None, None, 2), 5), (slice("a"), [])):
    try:
        x[key] = value
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
x[1:3] = "ab"
x[::2] = (0, 9)
x[5:] = range(2)
print(x)
del x[::2]
print(x)

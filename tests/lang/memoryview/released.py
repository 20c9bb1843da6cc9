# A released view is of no use.
m = memoryview(b"ab")
with m as same:
    print(same is m, m.tolist())
for f in (lambda: m[0], lambda: len(m), lambda: m.tobytes(), lambda: m.format, lambda: m.__enter__()):
    try:
        f()
    except ValueError as e:
        print(e)

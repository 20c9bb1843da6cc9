# What a view refuses.
m, data = memoryview(b"ab"), memoryview(bytearray(b"ab"))
def attempt(f):
    try:
        f()
    except (TypeError, ValueError, IndexError) as e:
        print(type(e).__name__, e)
def put(view, key, value): view[key] = value
attempt(lambda: put(m, 0, 1))
attempt(lambda: put(data, 0, 256))
attempt(lambda: put(data, 0, "a"))
attempt(lambda: put(data, slice(0, 2), b"abc"))
attempt(lambda: m[5])
attempt(lambda: m["a"])
attempt(lambda: hash(data))
attempt(lambda: memoryview("text"))
attempt(lambda: m.cast("H")[5])
attempt(lambda: memoryview(b"abc").cast("H"))

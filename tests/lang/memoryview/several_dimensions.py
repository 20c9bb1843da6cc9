# Views of several dimensions: cast() with a shape, items by tuples, nested lists.
def t(work):
    try:
        print(repr(work()))
    except Exception as error:
        print(type(error).__name__, error)


b = bytearray(range(12))
v = memoryview(b).cast('B', (3, 4))
t(lambda: v[1, 2])
t(lambda: v[-1, -1])
t(lambda: v.shape)
t(lambda: v.strides)
t(lambda: v.ndim)
t(lambda: v.nbytes)
t(lambda: len(v))
t(lambda: v.tolist())
t(lambda: v.tobytes())
t(lambda: v[1])
t(lambda: v[0:1].tolist())
t(lambda: v[0, 0:2])
t(lambda: v[3, 0])
t(lambda: v[0, 4])
t(lambda: v[0, 0, 0])
t(lambda: v['a'])
t(lambda: v[0,'a'])
t(lambda: list(v))
t(lambda: 5 in v)
t(lambda: v[...] is v)


def s():
    v[2, 3] = 99
    return b


t(s)


def s2():
    v[0] = 1


t(s2)


def s3():
    v[0, 0] = 300


t(s3)
t(lambda: v.cast('B').tolist())
t(lambda: v.cast("H").tolist())
t(lambda: v.cast('B', [2, 6]))
w = memoryview(bytes(24)).cast('I', [2, 3])
t(lambda: (w.shape, w.strides, w.itemsize, w.tolist(), w.nbytes, w.contiguous, w.c_contiguous, w.f_contiguous))
x = memoryview(bytes(range(24))).cast('B', (2, 3, 4))
t(lambda: x.tolist())
t(lambda: x[1, 2, 3])
t(lambda: x.strides)
t(lambda: x[1,2])
t(lambda: memoryview(b).cast('B', (3, 5)))
t(lambda: memoryview(b).cast('B', (0,)))
t(lambda: memoryview(b).cast('B', (-1, 12)))
t(lambda: memoryview(b).cast('B', 5))
t(lambda: memoryview(b).cast('B', ('a',)))
t(lambda: memoryview(b).cast('B', (2,)*65))
t(lambda: memoryview(b).cast('B', (12,)).tolist() == list(b))
t(lambda: v == memoryview(bytes(b)).cast('B', (3, 4)))
t(lambda: v == memoryview(b))
t(lambda: v == memoryview(b).cast('B', (4, 3)))
t(lambda: hash(memoryview(bytes(4)).cast('B', (2, 2))) == hash(bytes(4)))
t(lambda: v.cast('B', ()))
t(lambda: v.hex())
t(lambda: bytes(v))
t(lambda: v.toreadonly()[0, 0])
t(lambda: v.toreadonly().shape)
z = memoryview(b"a").cast('B', ())
t(lambda: (z.ndim, z.shape, z.tolist(), z[()], z.strides))
t(lambda: len(z))
t(lambda: z[0])
t(lambda: list(z))
t(lambda: list(reversed(v)))
t(lambda: memoryview(b)[0, 1])
t(lambda: memoryview(b)[()])

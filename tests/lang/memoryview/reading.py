# Items, slices and the attributes of a view of bytes.
m = memoryview(b"hello")
print(m[0], m[-1], bytes(m[1:3]), bytes(m[::2]), m.tolist(), list(m[::-1]), 104 in m)
print(m.format, m.itemsize, m.readonly, m.nbytes, m.shape, m.strides, m.ndim, len(m), m.obj, m.contiguous)
print(m.tobytes(), m.hex(), m[1:].tobytes().decode(), sorted(m), max(m), sum(m))

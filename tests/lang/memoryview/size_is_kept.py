# A bytearray keeps its size as long as a memoryview of it is there; a read-only view sees changes.
import sys
b = bytearray(b"abcdef")
m = memoryview(b)
def t(s):
    try: exec(s, globals()); print(s, bytes(b))
    except Exception as e: print(s, type(e).__name__, e)
ops = ["b.append(1)", "b.extend(b'xy')", "b.extend(b'')", "b.pop()", "b.pop(0)", "del b[0]", "del b[1:3]", "b[1:3] = b'zz'", "b[1:3] = b'z'", "b += b'x'", "b += b''", "b *= 2", "b *= 1", "b.clear()", "b.insert(0, 1)", "b.remove(98)", "b.reverse()", "b[0] = 65", "b[:] = b'ghijkl'", "del b[:]", "del b[::2]", "b[::2] = b'123'", "b.translate(None)", "bytearray().clear()", "b.__imul__(0)", "b.remove(200)", "del b[6:]", "b[6:] = b''"]
for s in ops: t(s)
s2 = m[2:4]
del m
t("b.append(1)")
s2.release()
t("b.append(1)")
with memoryview(b) as v:
    t("b.append(1)")
    w = v.toreadonly()
t("b.append(1)")
w.release()
t("b.append(1)")
m = memoryview(b)
r = m.toreadonly()
b[0] = 90
print(r[0], r.readonly, m.readonly, bytes(r[:2]))
try: r[0] = 1
except TypeError as e: print(e)
try: hash(r)
except Exception as e: print(type(e), e)
c = m.cast("b")
m.release()
t("b.append(2)")
c.release()
t("b.append(2)")
for x in [iter(memoryview(b))]:
    t("b.append(3)")
del x
t("b.append(3)")
f = memoryview(bytearray(16)).cast("d")
f[0] = -float("nan"); f[1] = 2.5
print(f.tolist(), bytes(f))
f = memoryview(bytearray(16)).cast("f")
f[0] = 1; f[1] = 2.5
class I:
    def __index__(self): return 4
f[2] = I()
print(f.tolist(), bytes(f))
for v in "x", None, [], b"3":
    try: f[0] = v
    except TypeError as e: print(e)
print(memoryview(b"abc").readonly, hash(memoryview(b"abc")) == hash(b"abc"))

# A mapping, one value that is no tuple, __bytes__.
class B:
    def __bytes__(self): return b"B's"
print(b"%(a)d %(b)s" % {b"a": 1, b"b": b"x"}, b"%s" % B(), b"%d" % 3, b"%s" % bytearray(b"ba"))
print(bytearray(b"%s") % b"x", type(bytearray(b"%d") % 1))
buffer = bytearray(b"%d")
buffer %= 5
print(buffer)

# Where bytes are taken, a view is.
m = memoryview(b"abc")[1:]
print(b"".join([m, b"!"]), b"<" + m, bytes(m), bytearray(m), int.from_bytes(m, "big"), str(m, "ascii"))
print(b"xbcx".find(m), b"%s" % m, isinstance(m, memoryview), type(m))

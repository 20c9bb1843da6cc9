# Every conversion of bytes % arguments.
print(b"%d %i %u %x %X %o %#x" % (1, 2.9, 3, 255, 255, 8, 255))
print(b"%s|%b|%a|%r|%c|%c|%%" % (b"x", bytearray(b"y"), "é", "é", 65, b"z"))
print(b"%5.2f|%e|%G" % (1.5, 12345.678, 1e-10))
print(b"%-5s|%5s|%05d|%+d|% d|%.2s" % (b"a", b"b", 42, 1, 2, b"long"))

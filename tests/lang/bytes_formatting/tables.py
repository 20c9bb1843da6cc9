# maketrans, translate and expandtabs of bytes.
table = bytes.maketrans(b"abc", b"xyz")
print(b"aabbcc".translate(table), b"aabbcc".translate(table, b"b"), b"abc".translate(None, b"c"), len(table))
print(b"a\tb\n\tc".expandtabs(), b"a\tb".expandtabs(4), bytearray(b"\t|").expandtabs(2), b"\t".expandtabs(0))
try:
    bytes.maketrans(b"ab", b"c")
except ValueError as e:
    print(e)

# Views compare by their content.
m = memoryview(b"abc")
print(m == b"abc", b"abc" == m, m == memoryview(bytearray(b"abc")), m != b"abd", m == "abc", m[1:] == b"bc")
print(hash(m) == hash(b"abc"), {m: 1}[b"abc"])

b = b"hello"
print(b[0], b[1:3], b.decode(), "é".encode(), bytes([1, 2]), bytes(3), bytes("a", "utf-8"), list(b"ab"), b"a" + b"b", b"x" * 3, b"l" in b, 104 in b)
print(b.upper(), b.find(b"l"), b.replace(b"l", b"L"), b.split(b"l"), b" x ".strip(), b"-".join([b"a", b"b"]), b.startswith(b"he"), b.hex(), bytes.fromhex("68 65"))
ba = bytearray(b"abc")
ba[0] = 120
ba.append(33)
ba += b"??"
del ba[1]
ba[1:2] = b"ZZ"
print(ba, bytes(ba), len(ba), ba == b"xZZ!??", bytearray(2))
for f in (lambda: b[9], lambda: bytes([256]), lambda: bytes("a"), lambda: b + "x", lambda: bytes(-1), lambda: ba.append(256), lambda: b"\xff".decode("ascii"), lambda: "é".encode("ascii"), lambda: b"a" < "a", lambda: bytes.fromhex("zz")):
    try:
        f()
    except (TypeError, ValueError, IndexError) as e:
        print(type(e).__name__, e)
print(b"\xc3\xa9".decode(), b"\xff".decode(errors="replace"), "é".encode("latin-1"), b"\xe9".decode("latin-1"), "aé".encode("ascii", "ignore"), "é".encode("ascii", "xmlcharrefreplace"))
print(b == "hello", b"%d %s" % (5, b"x"), int.from_bytes(b"\x01\x00", "big"), (258).to_bytes(2, "little"))

# Numbers from bytes are ASCII; hexadecimal floats are, too.
def show(function, value):
    try:
        print(function(value))
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)


for value in (b"1\xa0", b"\xa01", b" 1 ", b"\xe9", b"1\x00", b"", b"1_0", bytearray(b"2\xff"), "1\xa0", "\u30001"):
    show(float, value)
    show(int, value)
for value in ("\uff11", "0x1.8p\uff11", " 0x1 ", "1\u3000", "Inf", "-nan", "0x", "1p", "0x1p99999999999", "0x1p-2000"):
    show(float.fromhex, value)
for value in ("a", 5, [1, 300], [1, 2], None):
    show(int.from_bytes, value)
show(lambda order: int.from_bytes(b"a", order), "middle")
show(lambda order: int.from_bytes(b"a", order), 5)
show(lambda order: (5).to_bytes(1, order), None)

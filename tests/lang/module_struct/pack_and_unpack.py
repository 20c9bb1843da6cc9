# Numbers of all sizes, both orders, alignment, padding, texts.
import struct

for form, values in (
    ("<bBhHiIlLqQ", (-1, 1, -2, 2, -3, 3, -4, 4, -5, 5)), (">hhl", (1, -2, 3)), ("@bi", (1, 2)),
    ("=bi", (1, 2)), ("bh0i", (1, 2)), ("2xH", (7,)), ("3s5p?c", (b"abcdef", b"hello", 2, b"x")),
    ("0s2s", (b"z", b"")), ("<efd", (1.5, 0.1, 1e300)), (">d", (-0.0,)), ("nN", (-1, 1)),
    (" < 2H".strip(), (1, 2)), ("!3B", (1, 2, 3)), ("", ()), (b"<h", (5,)),
):
    packed = struct.pack(form, *values)
    print(form, packed.hex(" "), struct.unpack(form, packed), struct.calcsize(form))
for form, data in (("<f", b"\xff\xff\x7f\x7f"), (">f", b"\x7f\x80\0\0"), ("<e", b"\x01\0"), ("<d", b"\x01" + bytes(7)),
                   ("<e", b"\0\x7c"), ("<d", b"\0\0\0\0\0\0\xf8\xff"), ("?", b"\x07")):
    print(form, struct.unpack(form, data))
print(struct.pack("<3f", 2 ** -149, 2 ** -150, 16777217).hex(), struct.pack("<2e", 65504, 2049).hex())
buffer = bytearray(8)
struct.pack_into(">HI", buffer, 1, 513, 2 ** 32 - 1)
struct.pack_into("B", buffer, -1, 7)
print(buffer, list(struct.iter_unpack(">2B", buffer)), struct.unpack_from(">H", buffer, offset=1))
made = struct.Struct(">4sH")
print(made, made.size, made.format, made.pack(b"abcd", 1), made.unpack(b"abcd\0\2"), made.unpack_from(bytes(8), 2))

# What struct refuses, and how.
import struct

for form, values in (
    ("4", ()), ("z", (1,)), ("<n", (1,)), ("<2H", (1,)), ("<H", (70000,)), ("<B", (-1,)), ("b", (128,)), ("<i", ("1",)),
    ("<q", (2 ** 63,)), ("<Q", (-5,)), ("I", (1.5,)), ("c", (b"ab",)), ("s", ("text",)), ("<f", (1e40,)),
    ("<e", (1e6,)), ("d", ("1",)), (5, ()),
):
    try:
        print(form, struct.pack(form, *values))
    except (struct.error, TypeError, OverflowError) as error:
        print(form, type(error).__name__, error)
for call in (
    lambda: struct.unpack("<I", b"abc"), lambda: struct.unpack_from("<I", b"abcde", 2),
    lambda: struct.iter_unpack("<H", b"abcde"), lambda: struct.iter_unpack("", b""),
    lambda: struct.pack_into("<I", bytearray(3), 0, 1), lambda: struct.pack_into("<I", bytearray(9), -3, 1),
    lambda: struct.unpack_from("<H", b"abc", -5), lambda: struct.unpack_from("<H", b"abc", -1),
):
    try:
        print(call())
    except struct.error as error:
        print(error)
print(struct.error.__module__, struct.Struct.__module__, struct.error.__mro__[1].__name__)

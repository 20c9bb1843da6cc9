"""Bytes by hand: a binary file format with headers, checksums, varints, and bit fields."""
import io
import math
import struct
from collections import namedtuple

Header = namedtuple("Header", "magic version flags count")
HEADER = struct.Struct(">4sBxHI")


def varint(n):
    out = bytearray()
    while True:
        n, low = n >> 7, n & 0x7F
        out.append(low | (0x80 if n else 0))
        if not n:
            return bytes(out)


def read_varint(stream):
    result = shift = 0
    while True:
        byte = stream.read(1)
        if not byte:
            raise EOFError("in a varint")
        result |= (byte[0] & 0x7F) << shift
        if byte[0] < 0x80:
            return result
        shift += 7


def adler(data):
    a, b = 1, 0
    for byte in data:
        a = (a + byte) % 65521
        b = (b + a) % 65521
    return b << 16 | a


def write(records, version=2, flags=0b1010):
    stream = io.BytesIO()
    stream.write(HEADER.pack(b"DATA", version, flags, len(records)))
    for name, value in records:
        text = name.encode()
        body = varint(len(text)) + text + struct.pack("<d" if isinstance(value, float) else "<q", value)
        stream.write(struct.pack("!?H", isinstance(value, float), len(body)) + body)
    stream.write(adler(stream.getvalue()).to_bytes(4, "big"))
    return stream.getvalue()


def read(data):
    if int.from_bytes(data[-4:], "big") != adler(data[:-4]):
        raise ValueError("checksum")
    stream = io.BytesIO(data[:-4])
    header = Header._make(HEADER.unpack(stream.read(HEADER.size)))
    print(header, f"{header.flags:04b}")
    for _ in range(header.count):
        is_float, size = struct.unpack("!?H", stream.read(3))
        body = io.BytesIO(stream.read(size))
        name = body.read(read_varint(body)).decode()
        yield name, *struct.unpack("<d" if is_float else "<q", body.read())


data = write([("answer", 42), ("pi", math.pi), ("größe", -(2 ** 63)), ("n" * 200, float("inf"))])
print(len(data), data[:24], data.hex(" ", -4)[:40], HEADER.size, HEADER.format)
for name, value in read(data):
    print(name[:10], value)
try:
    list(read(data[:-1] + b"\0"))
except ValueError as error:
    print("ValueError", error)
for form, values in (("<bBhHiIlLqQ", range(-1, 9)), ("<bBhHiIlLqQ", range(10)), (">hhl", (1, -2, 3)), ("=3s5p?c", (b"abcdef", b"hello world", 2, b"x")), ("<efd", (1.5, 0.1, 1e300)), ("@bi", (1, 2)), ("bh0i", (1, 2)), ("2xH", (7,)), (">n", (1,)), ("4", ()), ("<2H", (1,)), ("<H", (70000,)), ("<B", (-1,)), ("<i", ("1",)), ("c", (b"ab",)), ("s", ("text",)), ("<f", (1e40,)), ("<e", (1e6,)), ("z", (1,)), ("<Q", (-5,))):
    try:
        packed = struct.pack(form, *values)
        print(form, packed, struct.unpack(form, packed))
    except (struct.error, OverflowError) as error:
        print(form, type(error).__name__, error)
for call in (lambda: struct.unpack("<I", b"abc"), lambda: struct.unpack_from("<I", b"abcde", 2), lambda: list(struct.iter_unpack("<H", b"abcde")), lambda: struct.pack_into("<I", bytearray(3), 0, 1), lambda: struct.unpack_from("<H", b"abc", -5), lambda: struct.calcsize("i2"), lambda: struct.pack("<I", 1.5)):
    try:
        print(call())
    except (struct.error, TypeError) as error:
        print(type(error).__name__, error)
buffer = bytearray(8)
struct.pack_into(">HI", buffer, 1, 513, 2 ** 32 - 1)
print(buffer, list(struct.iter_unpack(">2B", buffer)), struct.unpack_from(">H", buffer, 1), [struct.calcsize(f) for f in ("@bi", "=bi", "bq", "3sP", "0s", "")])
print(struct.unpack("<f", struct.pack("<f", 0.1)), struct.unpack("<e", b"\x00\x3e"), struct.pack(">d", -0.0), struct.unpack("<d", b"\0\0\0\0\0\0\xf8\x7f"), struct.pack("<f", 2 ** -149), struct.pack("<e", 65504.0), struct.unpack(">f", b"\x7f\x80\0\0"))
print(bytes.fromhex("ff 00 7f"), b"%b|%-5s|%03d|%x" % (b"raw", b"ab", 7, 255), memoryview(data)[4:8].tobytes(), bytearray(b"abc").translate(None, b"b"), b"a,b".partition(b","), (1000).to_bytes(3, "little", signed=True))

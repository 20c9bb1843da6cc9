"""Bytes as text of 16, 32 or 64 different characters."""

import sys as _sys
import binascii

__all__ = ["encode", "decode", "encodebytes", "decodebytes", "b64encode", "b64decode", "b32encode",
           "b32decode", "b32hexencode", "b32hexdecode", "b16encode", "b16decode",
           "standard_b64encode", "standard_b64decode", "urlsafe_b64encode", "urlsafe_b64decode"]


def _bytes_from_decode_data(s):
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters") from None
    if isinstance(s, (bytes, bytearray)):
        return bytes(s)
    raise TypeError("argument should be a bytes-like object or ASCII string, "
                    f"not {s.__class__.__name__!r}")


def b64encode(s, altchars=None):
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        return encoded.translate(bytes.maketrans(b"+/", altchars))
    return encoded


def b64decode(s, altchars=None, validate=False):
    s = _bytes_from_decode_data(s)
    if altchars is not None:
        altchars = _bytes_from_decode_data(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b"+/"))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s, b"-_")


def urlsafe_b64decode(s):
    return b64decode(s, b"-_")


_B32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_B32_HEX = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"


def _encode32(alphabet, s):
    s = binascii._bytes_of(s)
    made = bytearray()
    for at in range(0, len(s), 5):
        group = s[at:at + 5]
        bits = int.from_bytes(group.ljust(5, b"\0"), "big")
        eight = bytes(alphabet[bits >> shift & 31] for shift in range(35, -1, -5))
        made += eight[:(len(group) * 8 + 4) // 5].ljust(8, b"=")
    return bytes(made)


def _decode32(alphabet, s, casefold=False, map01=None):
    s = _bytes_from_decode_data(s)
    if len(s) % 8:
        raise binascii.Error("Incorrect padding")
    if map01 is not None:
        map01 = _bytes_from_decode_data(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b"01", b"O" + map01))
    if casefold:
        s = s.upper()
    size = len(s)
    s = s.rstrip(b"=")
    pads = size - len(s)
    values = {code: value for value, code in enumerate(alphabet)}
    made = bytearray()
    for at in range(0, len(s), 8):
        bits = 0
        for code in s[at:at + 8]:
            if code not in values:
                raise binascii.Error("Non-base32 digit found")
            bits = bits << 5 | values[code]
        bits <<= 5 * (8 - len(s[at:at + 8]))
        made += bits.to_bytes(5, "big")
    if pads not in (0, 1, 3, 4, 6):
        raise binascii.Error("Incorrect padding")
    if pads:
        del made[len(made) - (5 * pads + 7) // 8:]
    return bytes(made)


def b32encode(s):
    return _encode32(_B32, s)


def b32decode(s, casefold=False, map01=None):
    return _decode32(_B32, s, casefold, map01)


def b32hexencode(s):
    return _encode32(_B32_HEX, s)


def b32hexdecode(s, casefold=False):
    return _decode32(_B32_HEX, s, casefold)


def b16encode(s):
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    s = _bytes_from_decode_data(s)
    if casefold:
        s = s.upper()
    if any(code not in b"0123456789ABCDEF" for code in s):
        raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)


MAXBINSIZE = 57  # bytes of a line of 76 characters


def _checked(s):
    if not isinstance(s, (bytes, bytearray)):
        raise TypeError(f"expected bytes-like object, not {s.__class__.__name__}")
    return bytes(s)


def encodebytes(s):
    s = _checked(s)
    return b"".join([binascii.b2a_base64(s[at:at + MAXBINSIZE])
                     for at in range(0, len(s), MAXBINSIZE)])


def decodebytes(s):
    return binascii.a2b_base64(_checked(s))


def encode(input, output):
    """Encodes what a file has into another one, in lines."""
    while s := input.read(MAXBINSIZE):
        while len(s) < MAXBINSIZE and (more := input.read(MAXBINSIZE - len(s))):
            s += more
        output.write(binascii.b2a_base64(s))


def decode(input, output):
    while line := input.readline():
        output.write(binascii.a2b_base64(line))

if _sys.version_info < (3, 10):
    from _later import hide as _hide
    _hide(globals(), {10: "b32hexencode b32hexdecode"})

"""Bytes as text of 16, 32 or 64 different characters."""

import sys as _sys
import binascii

__all__ = ["encode", "decode", "encodebytes", "decodebytes", "b64encode", "b64decode", "b32encode",
           "b32decode", "b32hexencode", "b32hexdecode", "b16encode", "b16decode",
           "b85encode", "b85decode", "a85encode", "a85decode", "z85encode", "z85decode",
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


# ------------------------------------------------------------------ five of 85 characters for four

_A85 = bytes(range(33, 118))
_B85 = (b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
        b"!#$%&()*+-;<=>?@^_`{|}~")
_Z85 = (b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
        b".-:+=^!/*?&<>()[]{}@%$#")


def _encode85(alphabet, s, pad, folded=()):
    """`folded` has the words that stand as one character."""
    if not isinstance(s, (bytes, bytearray)):
        s = memoryview(s).tobytes()
    missing = -len(s) % 4
    groups = []
    for at in range(0, len(s), 4):
        word = int.from_bytes(s[at:at + 4].ljust(4, b"\0"), "big")
        if word in folded:
            groups.append(folded[word])
        else:
            groups.append(bytes(alphabet[word // 85 ** power % 85] for power in (4, 3, 2, 1, 0)))
    if missing and not pad:
        last = groups[-1]
        groups[-1] = (alphabet[:1] * 5 if last == b"z" else last)[:-missing]
    return b"".join(groups)


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    folded = {0: b"z", 0x20202020: b"y"} if foldspaces else {0: b"z"}
    made = _encode85(_A85, b, pad, folded)
    if adobe:
        made = b"<~" + made
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [made[at:at + wrapcol] for at in range(0, len(made), wrapcol)]
        if adobe and len(lines[-1]) + 2 > wrapcol:
            lines.append(b"")
        made = b"\n".join(lines)
    return made + b"~>" if adobe else made


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v"):
    b = _bytes_from_decode_data(b)
    if adobe:
        if not b.endswith(b"~>"):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        b = b[2 if b.startswith(b"<~") else 0:-2]
    made, word, count = bytearray(), 0, 0
    for code in b + b"uuuu":
        if 33 <= code <= 117:
            word, count = word * 85 + code - 33, count + 1
            if count == 5:
                if word > 0xFFFFFFFF:
                    raise ValueError("Ascii85 overflow") from None
                made += word.to_bytes(4, "big")
                word = count = 0
        elif code == 122 or (foldspaces and code == 121):
            if count:
                raise ValueError(f"{chr(code)} inside Ascii85 5-tuple")
            made += b"\0\0\0\0" if code == 122 else b"    "
        elif code not in ignorechars:
            raise ValueError("Non-Ascii85 digit found: %c" % code)
    return bytes(made[:len(made) - (4 - count)])


def b85encode(b, pad=False):
    return _encode85(_B85, b, pad)


def b85decode(b):
    b = _bytes_from_decode_data(b)
    missing = -len(b) % 5
    values = {code: value for value, code in enumerate(_B85)}
    b += b"~" * missing
    made = bytearray()
    for at in range(0, len(b), 5):
        word = 0
        for place in range(at, at + 5):
            if b[place] not in values:
                raise ValueError("bad base85 character at position %d" % place) from None
            word = word * 85 + values[b[place]]
        if word > 0xFFFFFFFF:
            raise ValueError("base85 overflow in hunk starting at byte %d" % at) from None
        made += word.to_bytes(4, "big")
    return bytes(made[:len(made) - missing])


def z85encode(s):
    return b85encode(s).translate(bytes.maketrans(_B85, _Z85))


def z85decode(s):
    s = _bytes_from_decode_data(s)
    foreign = bytes(set(_B85) - set(_Z85))
    table = bytes.maketrans(foreign + _Z85, bytes(len(foreign)) + _B85)
    try:
        return b85decode(s.translate(table))
    except ValueError as error:
        raise ValueError(error.args[0].replace("base85", "z85")) from None


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

if _sys.version_info < (3, 13):
    from _later import hide as _hide
    _hide(globals(), {10: "b32hexencode b32hexdecode", 13: "z85encode z85decode"})

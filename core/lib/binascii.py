"""Bytes as text of other kinds: hexadecimal digits, base64; checksums."""

import _types


class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


_ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_VALUES = {code: value for value, code in enumerate(_ALPHABET)}


def _bytes_of(data, what="a bytes-like object is required, not"):
    if isinstance(data, (bytes, bytearray)):
        return bytes(data)
    raise TypeError(f"{what} '{type(data).__name__}'")


def _ascii_of(data):
    """Bytes, or a string of ASCII as bytes."""
    if isinstance(data, str):
        if not data.isascii():
            raise ValueError("string argument should contain only ASCII characters")
        return data.encode("ascii")
    return _bytes_of(data, "argument should be bytes, buffer or ASCII string, not")


def hexlify(data, sep=None, bytes_per_sep=1):
    data = _bytes_of(data)
    if sep is None:
        return data.hex().encode("ascii")
    return data.hex(sep, bytes_per_sep).encode("ascii")


def unhexlify(hexstr, /):
    text = _ascii_of(hexstr)
    if len(text) % 2:
        raise Error("Odd-length string")
    made = bytearray()
    for at in range(0, len(text), 2):
        try:
            made.append(int(text[at:at + 1], 16) << 4 | int(text[at + 1:at + 2], 16))
        except ValueError:
            raise Error("Non-hexadecimal digit found") from None
    return bytes(made)


b2a_hex, a2b_hex = hexlify, unhexlify


def b2a_base64(data, /, *, newline=True):
    data = _bytes_of(data)
    made = bytearray()
    for at in range(0, len(data), 3):
        group = data[at:at + 3]
        bits = int.from_bytes(group.ljust(3, b"\0"), "big")
        four = bytes(_ALPHABET[bits >> shift & 63] for shift in (18, 12, 6, 0))
        made += four[:len(group) + 1].ljust(4, b"=")
    if newline:
        made += b"\n"
    return bytes(made)


def _strict(problem, strict_mode):
    if strict_mode:
        raise Error(problem)


def a2b_base64(data, /, *, strict_mode=False):
    """What base64 text stands for. Other characters are passed over, unless strict_mode is on."""
    text = _ascii_of(data)
    made = bytearray()
    if strict_mode and text[:1] == b"=":
        raise Error("Leading padding not allowed")
    position = bits = pads = 0
    padding_started = False
    for at, code in enumerate(text):
        if code == 61:  # "="
            padding_started = True
            if position >= 2:
                pads += 1
                if position + pads >= 4:
                    if at + 1 < len(text):
                        _strict("Excess data after padding", strict_mode)
                    return bytes(made)
            elif strict_mode:
                raise Error("Discontinuous padding not allowed" if position else
                            "Excess padding not allowed")
            continue
        value = _VALUES.get(code)
        if value is None:
            _strict("Only base64 data is allowed", strict_mode)
            continue
        if padding_started:
            _strict("Discontinuous padding not allowed", strict_mode)
        pads = 0
        if position:
            made.append((bits << 6 | value) >> (6 - 2 * position) & 0xFF)
            bits = value & (1 << (6 - 2 * position)) - 1 if position < 3 else 0
        else:
            bits = value
        position = (position + 1) % 4
    if position == 1:
        count = len(made) // 3 * 4 + 1
        raise Error("Invalid base64-encoded string: number of data characters "
                    f"({count}) cannot be 1 more than a multiple of 4")
    if position:
        raise Error("Incorrect padding")
    return bytes(made)


def _crc_table():
    table = []
    for n in range(256):
        for _ in range(8):
            n = n >> 1 ^ 0xEDB88320 if n & 1 else n >> 1
        table.append(n)
    return table


_table = []


def crc32(data, crc=0, /):
    if not _table:
        _table.extend(_crc_table())
    crc = crc & 0xFFFFFFFF ^ 0xFFFFFFFF
    for byte in _bytes_of(data):
        crc = crc >> 8 ^ _table[(crc ^ byte) & 0xFF]
    return crc ^ 0xFFFFFFFF


def crc_hqx(data, crc, /):
    crc &= 0xFFFF
    for byte in _bytes_of(data):
        crc ^= byte << 8
        for _ in range(8):
            crc = (crc << 1 ^ 0x1021 if crc & 0x8000 else crc << 1) & 0xFFFF
    return crc


_types.built_in(globals())

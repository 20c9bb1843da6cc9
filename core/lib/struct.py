"""Numbers and texts as bytes, as C lays them out; native sizes are those of Linux on 64 bits."""

import sys as _sys
import _types
from math import (copysign as _copysign, frexp as _frexp, isinf as _isinf, isnan as _isnan,
                  ldexp as _ldexp)

__all__ = ["calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct",
           "error"]

_PYTHON = _sys.version_info[1]
_INTS = {"b": 1, "B": 1, "h": 2, "H": 2, "i": 4, "I": 4, "l": 4, "L": 4, "q": 8, "Q": 8}
_NATIVE = {**_INTS, "l": 8, "L": 8, "n": 8, "N": 8, "P": 8}
_NAMES = {"b": "byte", "B": "ubyte", "h": "short", "H": "ushort"}
# Bits of the exponent and of the fraction.
_FLOATS = {"e": (5, 10), "f": (8, 23), "d": (11, 52)}
_FLOAT_SIZES = {"e": 2, "f": 4, "d": 8}
_cache = {}


class error(Exception):
    pass


error.__module__ = "struct"


class _Field:
    """One item of a format: its code, its count (of bytes for s and p) and where it begins."""

    def __init__(self, code, count, offset, size):
        self.code, self.count, self.offset, self.size = code, count, offset, size


def _sizes_of(order):
    sizes = dict(_NATIVE if order == "@" else _INTS)
    sizes.update(_FLOAT_SIZES, **{"x": 1, "c": 1, "?": 1, "s": 1, "p": 1})
    return sizes


def _parse(format):
    """The order of bytes, the fields and the size of a format."""
    order = "@"
    if format[:1] in ("@", "=", "<", ">", "!"):
        order, format = format[0], format[1:]
    sizes = _sizes_of(order)
    fields, offset, count = [], 0, ""
    for code in format:
        if code.isspace() and not count:
            continue
        if "0" <= code <= "9":
            count += code
            continue
        if code not in sizes:
            raise error("bad char in struct format")
        size = sizes[code]
        if order == "@" and code not in "xcspbB?":
            offset = -(-offset // size) * size
        times, count = int(count) if count else 1, ""
        if code == "x":
            offset += times
        elif code in "sp":
            fields.append(_Field(code, times, offset, times))
            offset += times
        else:
            for _ in range(times):
                fields.append(_Field(code, 1, offset, size))
                offset += size
    if count:
        raise error("repeat count given without format specifier")
    big = order in ">!" or order in "@=" and _sys.byteorder == "big"
    return "big" if big else "little", fields, offset


# ------------------------------------------------------------------ floats


def _float_bits(value, code):
    """The bits of a float, rounded to the nearest that the format has."""
    exponent_bits, fraction_bits = _FLOATS[code]
    bias = (1 << exponent_bits - 1) - 1
    top = (1 << exponent_bits) - 1
    sign = _copysign(1.0, value) < 0
    if _isnan(value):
        bits = top << fraction_bits | 1 << fraction_bits - 1
    elif _isinf(value):
        bits = top << fraction_bits
    elif value == 0:
        bits = 0
    else:
        mantissa, exponent = _frexp(abs(value))
        exponent += bias - 1
        scaled = _ldexp(mantissa, fraction_bits + (1 if exponent > 0 else exponent))
        # round() takes the even one of two that are as near; a carry goes into the exponent.
        bits = round(scaled) + (exponent - 1 << fraction_bits if exponent > 0 else 0)
        if bits >= top << fraction_bits:
            raise OverflowError(f"float too large to pack with {code} format")
    return bits | sign << exponent_bits + fraction_bits


def _float_of(bits, code):
    exponent_bits, fraction_bits = _FLOATS[code]
    bias = (1 << exponent_bits - 1) - 1
    fraction = bits & (1 << fraction_bits) - 1
    exponent = bits >> fraction_bits & (1 << exponent_bits) - 1
    if exponent == (1 << exponent_bits) - 1:
        value = float("nan") if fraction else float("inf")
    elif exponent:
        value = _ldexp(fraction | 1 << fraction_bits, exponent - bias - fraction_bits)
    else:
        value = _ldexp(fraction, 1 - bias - fraction_bits)
    return -value if bits >> exponent_bits + fraction_bits else value


# ------------------------------------------------------------------ one value


def _range_error(code, value, low, high):
    """Before 3.12 a value is made a C long first, an unsigned one for the larger unsigned codes."""
    limits = f"{low} <= number <= {high}"
    if _PYTHON < 12:
        wide = (0, (1 << 64) - 1) if code in "ILQN" else (-1 << 63, (1 << 63) - 1)
        if not wide[0] <= value <= wide[1]:
            return error("argument out of range")
        if code in _NAMES:
            if _PYTHON < 9:
                limits = {"h": "(-0x7fff - 1) <= number <= 0x7fff",
                          "H": "0 <= number <= (0x7fff * 2 + 1)"}.get(code, limits)
            return error(f"{_NAMES[code]} format requires {limits}")
    return error(f"{code!r} format requires {limits}")


def _pack_int(field, value, byteorder):
    if not isinstance(value, int):
        if not hasattr(type(value), "__index__"):
            raise error("required argument is not an integer")
        value = value.__index__()
    signed = field.code.islower()
    bits = field.size * 8
    low, high = (-(1 << bits - 1), (1 << bits - 1) - 1) if signed else (0, (1 << bits) - 1)
    if not low <= value <= high:
        raise _range_error(field.code, value, low, high)
    return value.to_bytes(field.size, byteorder, signed=signed)


def _pack_one(field, value, byteorder):
    code = field.code
    if code == "?":
        return b"\1" if value else b"\0"
    if code in _FLOATS:
        if not isinstance(value, float):
            if not hasattr(type(value), "__float__") and not hasattr(type(value), "__index__"):
                raise error("required argument is not a float")
            value = float(value)
        return _float_bits(value, code).to_bytes(field.size, byteorder)
    if code == "c":
        if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
            raise error("char format requires a bytes object of length 1")
        return bytes(value)
    if code in "sp":
        if not isinstance(value, (bytes, bytearray)):
            raise error(f"argument for '{code}' must be a bytes object")
        if code == "p" and field.count:
            value = bytes(value[:min(field.count - 1, 255)])
            value = bytes([len(value)]) + value
        return bytes(value[:field.count]).ljust(field.count, b"\0")
    return _pack_int(field, value, byteorder)


def _unpack_one(field, data, byteorder):
    code = field.code
    if code == "s":
        return data
    if code == "p":
        return data[1:1 + data[0]] if data else b""
    if code == "c":
        return data
    if code == "?":
        return data != b"\0"
    number = int.from_bytes(data, byteorder, signed=code not in _FLOATS and code.islower())
    return _float_of(number, code) if code in _FLOATS else number


# ------------------------------------------------------------------ formats


class Struct:
    """A format that was looked at once."""

    def __init__(self, format):
        if isinstance(format, (bytes, bytearray)):
            format = bytes(format).decode("ascii")
        elif not isinstance(format, str):
            raise TypeError("Struct() argument 1 must be a str or bytes object, not "
                            f"{type(format).__name__}")
        self.format = format
        self._byteorder, self._fields, self.size = _parse(format)

    if _PYTHON >= 13:
        def __repr__(self):
            return f"{type(self).__name__}({self.format!r})"

    def _packed(self, values, name):
        fields = self._fields
        if len(values) != len(fields):
            raise error(f"{name} expected {len(fields)} items for packing (got {len(values)})")
        out = bytearray(self.size)
        for field, value in zip(fields, values):
            out[field.offset:field.offset + field.size] = _pack_one(
                field, value, self._byteorder)
        return out

    def pack(self, *values):
        return bytes(self._packed(values, "pack"))

    def pack_into(self, buffer, offset, *values):
        size = len(memoryview(buffer))
        packed = self._packed(values, "pack_into")
        if offset < 0:
            if offset + self.size > 0:
                raise error(f"no space to pack {self.size} bytes at offset {offset}")
            if offset + size < 0:
                raise error(f"offset {offset} out of range for {size}-byte buffer")
            offset += size
        if size - offset < self.size:
            raise error(f"pack_into requires a buffer of at least {offset + self.size} bytes for "
                        f"packing {self.size} bytes at offset {offset} (actual buffer size is {size})")
        buffer[offset:offset + self.size] = packed

    def _values(self, data):
        return tuple([_unpack_one(f, data[f.offset:f.offset + f.size], self._byteorder)
                      for f in self._fields])

    def unpack(self, buffer):
        data = bytes(memoryview(buffer))
        if len(data) != self.size:
            raise error(f"unpack requires a buffer of {self.size} bytes")
        return self._values(data)

    def unpack_from(self, buffer, offset=0):
        data = bytes(memoryview(buffer))
        size = len(data)
        if offset < 0:
            if offset + self.size > 0:
                raise error(f"not enough data to unpack {self.size} bytes at offset {offset}")
            if offset + size < 0:
                raise error(f"offset {offset} out of range for {size}-byte buffer")
            offset += size
        if size - offset < self.size:
            raise error(f"unpack_from requires a buffer of at least {offset + self.size} bytes for "
                        f"unpacking {self.size} bytes at offset {offset} "
                        f"(actual buffer size is {size})")
        return self._values(data[offset:offset + self.size])

    def iter_unpack(self, buffer):
        data = bytes(memoryview(buffer))
        if self.size == 0:
            raise error("cannot iteratively unpack with a struct of length 0")
        if len(data) % self.size:
            raise error(f"iterative unpacking requires a buffer of a multiple of {self.size} bytes")
        return iter([self._values(data[i:i + self.size]) for i in range(0, len(data), self.size)])

    def __sizeof__(self):
        return 80 + 32 * len(self._fields)


Struct.__module__ = "_struct"


def _made(format):
    found = _cache.get(format)
    if found is None:
        if len(_cache) > 100:
            _cache.clear()
        found = _cache[format] = Struct(format)
    return found


def calcsize(format, /):
    return _made(format).size


def pack(format, /, *values):
    return _made(format).pack(*values)


def pack_into(format, buffer, offset, /, *values):
    _made(format).pack_into(buffer, offset, *values)


def unpack(format, buffer, /):
    return _made(format).unpack(buffer)


def unpack_from(format, /, buffer, offset=0):
    return _made(format).unpack_from(buffer, offset)


def iter_unpack(format, buffer, /):
    return _made(format).iter_unpack(buffer)


def _clearcache():
    _cache.clear()


_types.built_in(Struct)
_types.built_in(globals(), "_struct")

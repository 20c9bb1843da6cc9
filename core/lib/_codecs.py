"""Encoding and decoding: the registries, and the codecs themselves.

UTF-8, ASCII and Latin-1 with the usual error handlers are native: str.encode and bytes.decode do
these, and call functions of this module for all else.
"""

import sys as _sys

_VERSION = _sys.version_info[:2]

# ------------------------------------------------------------------ registries

_search_functions = []
_known = {}
_handlers = {}


def _normalized(encoding):
    """The name that search functions are given: words of letters and digits, joined by "_"."""
    out, gap = [], False
    for char in encoding:
        if char.isascii() and (char.isalnum() or char == "."):
            if gap and out:
                out.append("_")
            out.append(char.lower())
            gap = False
        else:
            gap = True
    return "".join(out)


def register(search_function, /):
    if not callable(search_function):
        raise TypeError("argument must be callable")
    lookup("utf-8")  # those of the library come first
    _search_functions.append(search_function)


def unregister(search_function, /):
    if search_function in _search_functions:
        _search_functions.remove(search_function)
        _known.clear()


def lookup(encoding, /):
    if not isinstance(encoding, str):
        raise TypeError(f"lookup() argument must be str, not {_kind(encoding)}")
    if "\0" in encoding:
        raise ValueError("embedded null character")
    name = _normalized(encoding) if encoding.isascii() else encoding
    if name in _known:
        return _known[name]
    if not _search_functions:
        import encodings
        _search_functions.append(encodings.search_function)
    for search in _search_functions:
        found = search(name)
        if found is None:
            continue
        if not isinstance(found, tuple) or len(found) != 4:
            raise TypeError("codec search functions must return 4-tuples")
        _known[name] = found
        return found
    error = LookupError(f"unknown encoding: {encoding}")
    if _VERSION >= (3, 11) and _is_missing(name):
        error.add_note(f"Loopscope does not have the codec {encoding!r}.")
    raise error


def _is_missing(name):
    """Whether CPython has a codec of this name."""
    from encodings.aliases import aliases
    return aliases.get(name, name) in set(aliases.values()) | {"idna", "punycode"}


def _kind(value):
    return "None" if value is None else type(value).__name__


def _failed(operation, encoding, error):
    """Says on an exception of a codec where it was raised, as each version does."""
    if _VERSION >= (3, 12):
        error.add_note(f"{operation} with '{encoding}' codec failed")
        return error
    if isinstance(error, (UnicodeError, LookupError)) or len(error.args) != 1:
        return error
    try:
        new = type(error)(f"{operation} with '{encoding}' codec failed "
                          f"({type(error).__name__}: {error})")
    except TypeError:
        return error
    new.__cause__ = error
    return new


def _run(function, operation, encoding, value, errors):
    try:
        result = function(value) if errors is None else function(value, errors)
    except Exception as error:
        failure = _failed(operation, encoding, error)
    else:
        if not isinstance(result, tuple) or len(result) != 2:
            who = "encoder" if operation == "encoding" else "decoder"
            raise TypeError(f"{who} must return a tuple (object, integer)")
        return result[0]
    raise failure


def encode(obj, encoding="utf-8", errors="strict"):
    return _run(lookup(encoding)[0], "encoding", encoding, obj, errors)


def decode(obj, encoding="utf-8", errors="strict"):
    return _run(lookup(encoding)[1], "decoding", encoding, obj, errors)


def _text_codec(encoding, instead):
    info = lookup(encoding)
    if not getattr(info, "_is_text_encoding", True):
        raise LookupError(f"'{encoding}' is not a text encoding; use codecs.{instead}() to handle "
                          "arbitrary codecs")
    return info


def _encode_text(text, encoding, errors):
    """str.encode for what is not native."""
    name = _normalized(encoding)
    if name in ("utf_16", "utf16"):
        return utf_16_encode(text, errors)[0]
    if name in ("utf_32", "utf32"):
        return utf_32_encode(text, errors)[0]
    result = _run(_text_codec(encoding, "encode")[0], "encoding", encoding, text, errors)
    if isinstance(result, bytearray):
        return bytes(result)
    if not isinstance(result, bytes):
        raise TypeError(f"'{encoding}' encoder returned '{type(result).__name__}' instead of 'bytes'; "
                        "use codecs.encode() to encode to arbitrary types")
    return result


def _decode_text(data, encoding, errors):
    """bytes.decode for what is not native."""
    name = _normalized(encoding)
    if name in ("utf_16", "utf16"):
        return utf_16_decode(data, errors, True)[0]
    if name in ("utf_32", "utf32"):
        return utf_32_decode(data, errors, True)[0]
    result = _run(_text_codec(encoding, "decode")[1], "decoding", encoding, data, errors)
    if not isinstance(result, str):
        raise TypeError(f"'{encoding}' decoder returned '{type(result).__name__}' instead of 'str'; "
                        "use codecs.decode() to decode to arbitrary types")
    return result


# ------------------------------------------------------------------ error handlers


def register_error(errors, handler, /):
    if not callable(handler):
        raise TypeError("handler must be callable")
    _handlers[errors] = handler


def lookup_error(name, /):
    if name is None:
        name = "strict"
    if name not in _handlers:
        raise LookupError(f"unknown error handler name '{name}'")
    return _handlers[name]


def _no_handler(exception):
    raise TypeError(f"don't know how to handle {type(exception).__name__} in error callback")


def strict_errors(exception, /):
    if isinstance(exception, BaseException):
        raise exception
    raise TypeError("codec must pass exception instance")


def ignore_errors(exception, /):
    if not isinstance(exception, UnicodeError) or type(exception) is UnicodeError:
        _no_handler(exception)
    return "", exception.end


def replace_errors(exception, /):
    if isinstance(exception, UnicodeEncodeError):
        return "?" * (exception.end - exception.start), exception.end
    if isinstance(exception, UnicodeDecodeError):
        return "\ufffd", exception.end
    if isinstance(exception, UnicodeTranslateError):
        return "\ufffd" * (exception.end - exception.start), exception.end
    _no_handler(exception)


def _escaped(char):
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def backslashreplace_errors(exception, /):
    if isinstance(exception, UnicodeDecodeError):
        bad = exception.object[exception.start:exception.end]
        return "".join([f"\\x{byte:02x}" for byte in bad]), exception.end
    if not isinstance(exception, (UnicodeEncodeError, UnicodeTranslateError)):
        _no_handler(exception)
    bad = exception.object[exception.start:exception.end]
    return "".join(map(_escaped, bad)), exception.end


def namereplace_errors(exception, /):
    if not isinstance(exception, UnicodeEncodeError):
        _no_handler(exception)
    from unicodedata import name
    out = []
    for char in exception.object[exception.start:exception.end]:
        known = name(char, None)
        out.append(_escaped(char) if known is None else f"\\N{{{known}}}")
    return "".join(out), exception.end


def xmlcharrefreplace_errors(exception, /):
    if not isinstance(exception, UnicodeEncodeError):
        _no_handler(exception)
    bad = exception.object[exception.start:exception.end]
    return "".join([f"&#{ord(char)};" for char in bad]), exception.end


def _surrogateescape(exception, /):
    """Bytes that are no text become the surrogates from U+DC80 on, and come back as bytes."""
    if isinstance(exception, UnicodeEncodeError):
        bad = exception.object[exception.start:exception.end]
        if all("\udc80" <= char <= "\udcff" for char in bad):
            return bytes([ord(char) - 0xDC00 for char in bad]), exception.end
        raise exception
    if isinstance(exception, UnicodeDecodeError):
        out = []
        for byte in exception.object[exception.start:min(exception.end, exception.start + 4)]:
            if byte < 128:
                break
            out.append(chr(0xDC00 + byte))
        if out:
            return "".join(out), exception.start + len(out)
        raise exception
    _no_handler(exception)


def _surrogatepass(exception, /):
    """Surrogates are encoded as other characters are, and decoded again."""
    if not isinstance(exception, (UnicodeEncodeError, UnicodeDecodeError)):
        _no_handler(exception)
    name = _normalized(exception.encoding).replace("_", "")
    width = {"utf8": 3, "cp65001": 3, "utf16": 2, "utf16le": 2, "utf16be": 2, "utf32": 4,
             "utf32le": 4, "utf32be": 4}.get(name, 0)
    order = "big" if name.endswith("be") else "little"
    if isinstance(exception, UnicodeEncodeError):
        bad = exception.object[exception.start:exception.end]
        if width == 0 or not all("\ud800" <= char <= "\udfff" for char in bad):
            raise exception
        if width == 3:
            return b"".join([bytes([0xED, 0x80 | ord(char) >> 6 & 63, 0x80 | ord(char) & 63])
                             for char in bad]), exception.end
        return b"".join([ord(char).to_bytes(width, order) for char in bad]), exception.end
    part = exception.object[exception.start:exception.start + width]
    if width == 0 or len(part) < width:
        raise exception
    if width == 3:
        code = (part[0] & 15) << 12 | (part[1] & 63) << 6 | part[2] & 63
        good = part[0] >> 4 == 14 and part[1] >> 6 == 2 and part[2] >> 6 == 2
    else:
        code, good = int.from_bytes(part, order), True
    if not good or not 0xD800 <= code <= 0xDFFF:
        raise exception
    return chr(code), exception.start + width


_handlers.update(strict=strict_errors, ignore=ignore_errors, replace=replace_errors,
                 backslashreplace=backslashreplace_errors, namereplace=namereplace_errors,
                 xmlcharrefreplace=xmlcharrefreplace_errors, surrogateescape=_surrogateescape,
                 surrogatepass=_surrogatepass)


def _handled(error, errors, length):
    """What a handler makes of an error: its replacement, and where to go on."""
    result = lookup_error(errors)(error)
    encoding = isinstance(error, UnicodeEncodeError)
    if (not isinstance(result, tuple) or len(result) != 2 or not isinstance(result[1], int)
            or not isinstance(result[0], (str, bytes) if encoding else str)):
        raise TypeError("encoding error handler must return (str/bytes, int) tuple" if encoding else
                        "decoding error handler must return (str, int) tuple")
    replacement, at = result
    if at < 0:
        at += length
    if not 0 <= at <= length:
        raise IndexError(f"position {result[1]} from error handler out of bounds")
    return replacement, at


# ------------------------------------------------------------------ UTF-8, ASCII, Latin-1

_PART = 4096  # what is tried at once, so that many errors take linear time


def _encode_slowly(text, encoding, errors):
    """For handlers that are not native: the parts without errors are left to str.encode."""
    out, at, length = [], 0, len(text)
    while at < length:
        part = text[at:at + _PART]
        try:
            out.append(part.encode(encoding))
            at += len(part)
            continue
        except UnicodeEncodeError as found:
            start, end, reason = at + found.start, at + found.end, found.reason
            error = UnicodeEncodeError(found.encoding, text, start, end, reason)
        if end == at + len(part) and end < length:  # the run of errors may go on
            whole = text[start:]
            try:
                whole.encode(encoding)
            except UnicodeEncodeError as found:
                error.end = start + found.end
        out.append(text[at:start].encode(encoding))
        if errors == "surrogateescape":  # one by one, as CPython does it without the handler
            escaped = start
            while start < end and "\udc80" <= text[start] <= "\udcff":
                start += 1
            out.append(bytes([ord(char) - 0xDC00 for char in text[escaped:start]]))
            at = start
            if start == end:
                continue
            error.start = start
        replacement, at = _handled(error, errors, length)
        if isinstance(replacement, str):
            if not replacement.isascii() and encoding != "latin-1":
                raise error
            try:
                replacement = replacement.encode(encoding)
            except UnicodeEncodeError:
                replacement = None
            if replacement is None:
                raise error
        out.append(replacement)
    return b"".join(out)


def _decode_slowly(data, encoding, errors):
    out, at, length = [], 0, len(data)
    data = bytes(data)
    while at < length:
        part = data[at:at + _PART]
        try:
            out.append(part.decode(encoding))
            at += len(part)
            continue
        except UnicodeDecodeError as found:
            start, end, reason = at + found.start, at + found.end, found.reason
            if at + len(part) < length and reason == "unexpected end of data":
                out.append(part[:found.start].decode(encoding))
                at = start
                continue
            error = UnicodeDecodeError(found.encoding, data, start, end, reason)
        out.append(data[at:start].decode(encoding))
        replacement, at = _handled(error, errors, length)
        out.append(replacement)
    return "".join(out)


def _checked_text(name, text):
    if not isinstance(text, str):
        raise TypeError(f"{name}() argument 1 must be str, not {_kind(text)}")


def _bytes_of(data):
    if isinstance(data, (bytes, bytearray)):
        return bytes(data)
    if type(data).__name__ == "memoryview" or hasattr(data, "__buffer__"):
        return bytes(data)
    raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")


def utf_8_encode(str, errors=None, /):
    _checked_text("utf_8_encode", str)
    return str.encode("utf-8", errors or "strict"), len(str)


def ascii_encode(str, errors=None, /):
    _checked_text("ascii_encode", str)
    return str.encode("ascii", errors or "strict"), len(str)


def latin_1_encode(str, errors=None, /):
    _checked_text("latin_1_encode", str)
    return str.encode("latin-1", errors or "strict"), len(str)


def _unfinished(data):
    """How many bytes at the end are the beginning of a character."""
    for back in range(1, min(4, len(data) + 1)):
        if data[-back] & 0xC0 == 0x80:
            continue
        try:
            data[-back:].decode("utf-8")
        except UnicodeDecodeError as error:
            if error.reason == "unexpected end of data" and error.start == 0:
                return back
        return 0
    return 0


def utf_8_decode(data, errors=None, final=False, /):
    data = _bytes_of(data)
    if not final:
        rest = _unfinished(data)
        data = data[:len(data) - rest]
    return data.decode("utf-8", errors or "strict"), len(data)


def ascii_decode(data, errors=None, /):
    data = _bytes_of(data)
    return data.decode("ascii", errors or "strict"), len(data)


def latin_1_decode(data, errors=None, /):
    data = _bytes_of(data)
    return data.decode("latin-1", errors or "strict"), len(data)


def readbuffer_encode(data, errors=None, /):
    data = data.encode("utf-8") if isinstance(data, str) else _bytes_of(data)
    return data, len(data)


# ------------------------------------------------------------------ UTF-16, UTF-32


def _wide_units(text, width):
    """The code units of text without surrogates."""
    codes = list(map(ord, text))
    if width == 2 and codes and max(codes) > 0xFFFF:
        units = []
        for code in codes:
            if code > 0xFFFF:
                units += [0xD7C0 + (code >> 10), 0xDC00 | code & 0x3FF]
            else:
                units.append(code)
        return units
    return codes


def _to_bytes(units, width, order):
    out = bytearray(len(units) * width)
    for place in range(width):
        shift = 8 * (place if order == "little" else width - 1 - place)
        out[place::width] = bytes([unit >> shift & 255 for unit in units])
    return bytes(out)


def _surrogate_at(text, at):
    """Where the next surrogate is from `at` on; the length: nowhere."""
    if text.isascii():
        return len(text)
    for i in range(at, len(text)):
        if "\ud800" <= text[i] <= "\udfff":
            return i
    return len(text)


def _wide_encode(text, errors, width, order, name):
    _checked_text(name.replace("-", "_") + "_encode", text)
    out, at, length = [], 0, len(text)
    while at < length:
        bad = _surrogate_at(text, at)
        out.append(_to_bytes(_wide_units(text[at:bad], width), width, order))
        if bad == length:
            break
        error = UnicodeEncodeError(name, text, bad, bad + 1, "surrogates not allowed")
        if errors in (None, "strict"):
            raise error
        replacement, at = _handled(error, errors, length)
        if isinstance(replacement, str):
            if not replacement.isascii():
                raise error
            replacement = _to_bytes(list(map(ord, replacement)), width, order)
        elif len(replacement) % width:
            raise error
        out.append(replacement)
    return b"".join(out)


def _from_bytes(data, width, order):
    """The code units of whole units."""
    places = [data[place::width] for place in range(width)]
    if order == "big":
        places.reverse()
    if width == 2:
        return [low | high << 8 for low, high in zip(*places)]
    return [a | b << 8 | c << 16 | d << 24 for a, b, c, d in zip(*places)]


def _bad_pair(units, at, left, final):
    """What is wrong with the surrogate at `at`: the reason and the bytes to blame."""
    if units[at] >= 0xDC00:
        return "illegal encoding", 2
    if at + 1 == len(units):
        return ("unexpected end of data", left) if final else (None, 0)
    return "illegal UTF-16 surrogate", 2


def _utf_16_part(units, size, at, final):
    """The text of units up to an error: text, units read, reason, bytes to blame."""
    out = []
    for i in range(at, len(units)):
        unit = units[i]
        if not 0xD800 <= unit <= 0xDFFF:
            out.append(unit)
        elif unit < 0xDC00 and i + 1 < len(units) and 0xDC00 <= units[i + 1] <= 0xDFFF:
            out.append(0x10000 + ((unit & 0x3FF) << 10 | units[i + 1] & 0x3FF))
        elif unit >= 0xDC00 and i > at and 0xD800 <= units[i - 1] < 0xDC00:
            continue
        else:
            return ("".join(map(chr, out)), i) + _bad_pair(units, i, size - 2 * i, final)
    return "".join(map(chr, out)), len(units), None, 0


def _utf_32_part(units, size, at, final):
    for i in range(at, len(units)):
        unit = units[i]
        if 0xD800 <= unit <= 0xDFFF:
            reason = "code point in surrogate code point range(0xd800, 0xe000)"
        elif unit > 0x10FFFF:
            reason = "code point not in range(0x110000)"
        else:
            continue
        return "".join(map(chr, units[at:i])), i, reason, 4
    return "".join(map(chr, units[at:])), len(units), None, 0


def _wide_decode(data, errors, width, order, final, base=0):
    """The text from `base` on, and where reading ended."""
    out, length = [], len(data)
    name = f"utf-{8 * width}-{order[0]}e"
    part = _utf_16_part if width == 2 else _utf_32_part
    while True:
        size = length - base
        units = _from_bytes(data[base:length - size % width], width, order)
        at = 0
        while True:
            text, at, reason, blame = part(units, size, at, final)
            out.append(text)
            if reason is None:
                read = base + at * width
                if read == length or not final:
                    return "".join(out), read
                reason, blame = "truncated data", length - read
            start = base + at * width
            error = UnicodeDecodeError(name, data, start, start + blame, reason)
            if errors in (None, "strict"):
                raise error
            replacement, place = _handled(error, errors, length)
            out.append(replacement)
            if place >= length:
                return "".join(out), place
            if (place - base) % width:
                break
            at = (place - base) // width
        base = place


def _marked_order(data, width, byteorder):
    """The order of bytes that a mark at the beginning tells, and the size of the mark."""
    if byteorder:
        return "little" if byteorder < 0 else "big", 0
    mark = (0xFEFF).to_bytes(width, "little")
    if data[:width] == mark:
        return "little", width
    if data[:width] == mark[::-1]:
        return "big", width
    return None, 0


def _wide_ex_decode(data, errors, width, byteorder, final):
    data = _bytes_of(data)
    order, skip = _marked_order(data, width, byteorder)
    text, read = _wide_decode(data, errors, width, order or "little", final, skip)
    return text, read, {"little": -1, "big": 1, None: 0}[order]


def _wide_codec(width):
    """The functions of UTF-16 or UTF-32."""
    name = f"utf-{8 * width}"

    def encode(str, errors=None, byteorder=0, /):
        _checked_text(f"utf_{8 * width}_encode", str)
        if byteorder < 0:
            return le_encode(str, errors)
        if byteorder > 0:
            return be_encode(str, errors)
        mark = (0xFEFF).to_bytes(width, "little")
        return mark + _wide_encode(str, errors, width, "little", name), len(str)

    def le_encode(str, errors=None, /):
        return _wide_encode(str, errors, width, "little", name + "-le"), len(str)

    def be_encode(str, errors=None, /):
        return _wide_encode(str, errors, width, "big", name + "-be"), len(str)

    def ex_decode(data, errors=None, byteorder=0, final=False, /):
        return _wide_ex_decode(data, errors, width, byteorder, final)

    def decode(data, errors=None, final=False, /):
        return _wide_ex_decode(data, errors, width, 0, final)[:2]

    def le_decode(data, errors=None, final=False, /):
        return _wide_decode(_bytes_of(data), errors, width, "little", final)

    def be_decode(data, errors=None, final=False, /):
        return _wide_decode(_bytes_of(data), errors, width, "big", final)

    made = encode, le_encode, be_encode, ex_decode, decode, le_decode, be_decode
    for function in made:
        function.__name__ = function.__qualname__ = f"utf_{8 * width}_{function.__name__}"
    return made


(utf_16_encode, utf_16_le_encode, utf_16_be_encode, utf_16_ex_decode, utf_16_decode,
 utf_16_le_decode, utf_16_be_decode) = _wide_codec(2)
(utf_32_encode, utf_32_le_encode, utf_32_be_encode, utf_32_ex_decode, utf_32_decode,
 utf_32_le_decode, utf_32_be_decode) = _wide_codec(4)


# ------------------------------------------------------------------ tables


def charmap_build(map, /):
    return {ord(char): byte for byte, char in enumerate(map) if char != "\ufffe"}


def _mapped(mapping, char):
    """The bytes of a character, or None."""
    try:
        value = mapping[ord(char)]
    except LookupError:
        return None
    if value is None or isinstance(value, bytes):
        return value
    if not isinstance(value, int):
        raise TypeError("character mapping must return integer, bytes or None, not "
                        f"{type(value).__name__}")
    if not 0 <= value < 256:
        raise TypeError("character mapping must be in range(256)")
    return bytes([value])


def charmap_encode(str, errors=None, mapping=None, /):
    if mapping is None:
        return latin_1_encode(str, errors)
    if type(mapping) is dict:
        try:
            return bytes([mapping[code] for code in map(ord, str)]), len(str)
        except (LookupError, TypeError, ValueError):
            pass  # not so simple
    out, at, length = [], 0, len(str)
    while at < length:
        good = _mapped(mapping, str[at])
        if good is not None:
            out.append(good)
            at += 1
            continue
        end = at + 1
        while end < length and _mapped(mapping, str[end]) is None:
            end += 1
        error = UnicodeEncodeError("charmap", str, at, end, "character maps to <undefined>")
        if errors in (None, "strict"):
            raise error
        replacement, at = _handled(error, errors, length)
        if isinstance(replacement, bytes):
            out.append(replacement)
            continue
        for char in replacement:
            good = _mapped(mapping, char)
            if good is None:
                raise error
            out.append(good)
    return b"".join(out), length


def _unmapped(mapping, byte):
    """The text of a byte, or None."""
    if isinstance(mapping, (str, list)):
        value = mapping[byte] if byte < len(mapping) else None
    else:
        try:
            value = mapping[byte]
        except LookupError:
            value = None
    if isinstance(value, int):
        if not 0 <= value < 0x110000:
            raise TypeError("character mapping must be in range(0x110000)")
        value = chr(value)
    if value is None or value == "\ufffe":
        return None
    if not isinstance(value, str):
        raise TypeError("character mapping must return integer, None or str, not "
                        f"{type(value).__name__}")
    return value


def charmap_decode(data, errors=None, mapping=None, /):
    data = _bytes_of(data)
    if mapping is None:
        return latin_1_decode(data, errors)
    if isinstance(mapping, str):
        mapping = list(mapping)
    out, at, length = [], 0, len(data)
    while at < length:
        text = _unmapped(mapping, data[at])
        at += 1
        if text is None:
            error = UnicodeDecodeError("charmap", data, at - 1, at, "character maps to <undefined>")
            if errors in (None, "strict"):
                raise error
            text, at = _handled(error, errors, length)
        out.append(text)
    return "".join(out), length


# ------------------------------------------------------------------ escapes

_SHORT = {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}
_LONG = {"\\": "\\", "'": "'", '"': '"', "a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r",
         "t": "\t", "v": "\v", "\n": ""}


def unicode_escape_encode(str, errors=None, /):
    _checked_text("unicode_escape_encode", str)
    text = "".join([_SHORT.get(c) or (c if " " <= c <= "~" else _escaped(c)) for c in str])
    return text.encode("ascii"), len(str)


def raw_unicode_escape_encode(str, errors=None, /):
    _checked_text("raw_unicode_escape_encode", str)
    text = "".join([c if c <= "\xff" else _escaped(c) for c in str])
    return text.encode("latin-1"), len(str)


def _hex_length(text, at, most):
    """How many hexadecimal digits there are."""
    count = 0
    while count < most and at + count < len(text) and text[at + count] in "0123456789abcdefABCDEF":
        count += 1
    return count


def _read_hex(text, at, digits, letter):
    """(character, end) or (None, end, reason); `at` is behind the letter."""
    count = _hex_length(text, at, digits)
    if count < digits:
        pattern = letter + "X" * digits
        return None, at + count, f"truncated \\{pattern} escape"
    code = int(text[at:at + digits], 16)
    if code > 0x10FFFF:
        return None, at + digits, "illegal Unicode character"
    return chr(code), at + digits, None


def _read_name(text, at):
    end = text.find("}", at)
    if text[at:at + 1] != "{" or end < 0 or end == at + 1:
        end = at if text[at:at + 1] != "{" else len(text) if end < 0 else end
        return None, end, "malformed \\N character escape"
    from unicodedata import _character
    return _character(text[at + 1:end]), end + 1, "unknown Unicode character name"


def _read_escape(text, at):
    """What the escape means whose backslash is at `at`: text, end, reason when it means nothing."""
    letter = text[at + 1]
    if letter in _LONG:
        return _LONG[letter], at + 2, None
    if letter in "01234567":
        end = at + 2
        while end < min(at + 4, len(text)) and text[end] in "01234567":
            end += 1
        return chr(int(text[at + 1:end], 8)), end, None
    if letter in "xuU":
        return _read_hex(text, at + 2, {"x": 2, "u": 4, "U": 8}[letter], letter)
    if letter == "N":
        return _read_name(text, at + 2)
    return "\\" + letter, at + 2, None


def _unescape(data, errors, final, read, codec):
    """Text of data whose escapes `read` reads, and how much was read."""
    text, out, at = data.decode("latin-1"), [], 0
    length = len(text)
    while at < length:
        slash = text.find("\\", at)
        if slash < 0:
            out.append(text[at:])
            break
        out.append(text[at:slash])
        if slash + 1 == length:
            char, end, reason = None, length, "\\ at end of string"
        else:
            char, end, reason = read(text, slash)
        if char is None:
            if not final and end == length:
                return "".join(out), slash
            error = UnicodeDecodeError(codec, data, slash, end, reason)
            if errors in (None, "strict"):
                raise error
            char, end = _handled(error, errors, length)
        out.append(char)
        at = end
    return "".join(out), length


def unicode_escape_decode(data, errors=None, final=True, /):
    data = data.encode("utf-8") if isinstance(data, str) else _bytes_of(data)
    return _unescape(data, errors, final, _read_escape, "unicodeescape")


def _read_raw_escape(text, at):
    letter = text[at + 1]
    if letter in "uU":
        return _read_hex(text, at + 2, 4 if letter == "u" else 8, letter)
    return text[at:at + 2], at + 2, None


def raw_unicode_escape_decode(data, errors=None, final=True, /):
    data = data.encode("utf-8") if isinstance(data, str) else _bytes_of(data)
    if data.endswith(b"\\") and not (len(data) - len(data.rstrip(b"\\"))) % 2 == 0 and final:
        text, length = raw_unicode_escape_decode(data[:-1], errors, final)
        return text + "\\", length + 1
    return _unescape(data, errors, final, _read_raw_escape, "rawunicodeescape")


def escape_encode(data, errors=None, /):
    if not isinstance(data, bytes):
        raise TypeError(f"escape_encode() argument 1 must be bytes, not {_kind(data)}")
    text = "".join([_SHORT.get(c) or ("\\'" if c == "'" else c if " " <= c <= "~" else _escaped(c))
                    for c in map(chr, data)])
    return text.encode("ascii"), len(data)


def escape_decode(data, errors=None, /):
    data = data.encode("utf-8") if isinstance(data, str) else _bytes_of(data)
    text, out, at = data.decode("latin-1"), [], 0
    while at < len(text):
        if text[at] != "\\":
            out.append(text[at])
            at += 1
            continue
        if at + 1 == len(text):
            raise ValueError("Trailing \\ in string")
        if text[at + 1] != "x":
            char, at, _ = _read_escape(text, at) if text[at + 1] not in "uUN" else (
                text[at:at + 2], at + 2, None)
            out.append(chr(ord(char) & 255) if len(char) == 1 else char)
            continue
        count = _hex_length(text, at + 2, 2)
        if count == 2:
            out.append(chr(int(text[at + 2:at + 4], 16)))
        elif errors in (None, "strict"):
            raise ValueError(f"invalid \\x escape at position {at}")
        elif errors == "replace":
            out.append("?")
        elif errors != "ignore":
            raise ValueError(f"decoding error; unknown error handling code: {errors}")
        at += 2 + count
    return "".join(out).encode("latin-1"), len(data)

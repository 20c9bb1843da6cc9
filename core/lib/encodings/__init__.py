"""The codecs of the library, by their names."""

import _codecs
from encodings import aliases


class CodecRegistryError(LookupError, SystemError):
    pass


def normalize_encoding(encoding):
    """Words of letters, digits and dots, joined by underscores."""
    if isinstance(encoding, bytes):
        encoding = str(encoding, "ascii")
    out, gap = [], False
    for char in encoding:
        if char.isalnum() or char == ".":
            if gap and out:
                out.append("_")
            if char.isascii():
                out.append(char)
            gap = False
        else:
            gap = True
    return "".join(out)


_unknown = object()
_cache = {}

# Codecs that are functions of _codecs: name, and whether decoding has a `final` argument.
_PLAIN = {"ascii": ("ascii", False), "latin_1": ("iso8859-1", False), "utf_8": ("utf-8", True),
          "utf_16_le": ("utf-16-le", True), "utf_16_be": ("utf-16-be", True),
          "utf_32_le": ("utf-32-le", True), "utf_32_be": ("utf-32-be", True),
          "unicode_escape": ("unicode-escape", True),
          "raw_unicode_escape": ("raw-unicode-escape", True)}


def _plain(name):
    from encodings import _classes
    shown, stateful = _PLAIN[name]
    return _classes.make(shown, getattr(_codecs, name + "_encode"), getattr(_codecs, name + "_decode"),
                         name, stateful)


def _table(name):
    """A codec of one byte."""
    from encodings import _classes
    from encodings._tables import TABLES
    if name not in TABLES:
        return None
    table = TABLES[name]
    if len(table) == 128:
        table = "".join(map(chr, range(128))) + table
    shown = name if name.startswith("cp") else name.replace("_", "-")
    characters, codes = list(table), _codecs.charmap_build(table)

    def encode(input, errors="strict"):
        return _codecs.charmap_encode(input, errors, codes)

    def decode(input, errors="strict"):
        return _codecs.charmap_decode(input, errors, characters)

    return _classes.make(shown, encode, decode, name, False)


def search_function(encoding):
    """The CodecInfo of a name, or None."""
    found = _cache.get(encoding, _unknown)
    if found is not _unknown:
        return found
    plain = normalize_encoding(encoding)
    found = None
    for name in (aliases.aliases.get(plain) or aliases.aliases.get(plain.replace(".", "_")), plain):
        if not name or "." in name:
            continue
        if name in _PLAIN:
            found = _plain(name)
        else:
            found = _table(name)
            if found is None:
                from encodings import _classes
                found = _classes.special(name)
        if found is not None:
            break
    _cache[encoding] = found
    return found

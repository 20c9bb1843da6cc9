# What the functions do not take.
import unicodedata


def tried(function, *args):
    try:
        print(function(*args))
    except (TypeError, ValueError, KeyError) as error:
        print(type(error).__name__, error)


tried(unicodedata.name, "ab")
tried(unicodedata.name, 1)
tried(unicodedata.name, "\x00")
tried(unicodedata.category, "")
tried(unicodedata.category, None)
tried(unicodedata.lookup, "no such name")
tried(unicodedata.lookup, "é")
tried(unicodedata.lookup, "x" * 300)
tried(unicodedata.lookup, "cjk unified ideograph-4e2d")
tried(unicodedata.normalize, "NFX", "e")
tried(unicodedata.normalize, "NFC", 1)
tried(unicodedata.numeric, "x", "default")

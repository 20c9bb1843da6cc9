# Handlers that the program registers.
import codecs


def marked(error):
    if isinstance(error, UnicodeEncodeError):
        return f"[{len(error.object[error.start:error.end])}]", error.end
    return "?!", error.start + 1


codecs.register_error("marked", marked)
print("aé中b".encode("ascii", "marked"), "a中b".encode("cp1252", "marked" if False else "replace"))
print(b"a\xff\xfeb\xe4\xb8".decode("utf-8", "marked"), b"\x81\x8d".decode("cp1252", "marked"))
codecs.register_error("bytes", lambda error: (b"\x00\x01", error.end))
print("a中b".encode("ascii", "bytes"))
codecs.register_error("wrong", lambda error: 5)
codecs.register_error("far", lambda error: ("", 99))
codecs.register_error("stubborn", lambda error: ("é", error.end))
for name in ["wrong", "far", "stubborn"]:
    try:
        print("a中b".encode("ascii", name))
    except (TypeError, IndexError, UnicodeError) as error:
        print(type(error).__name__, error)
try:
    codecs.register_error("none", None)
except TypeError as error:
    print(error)
many = "é" * 5000
print(len(many.encode("ascii", "xmlcharrefreplace")), many.encode("ascii", "marked"))

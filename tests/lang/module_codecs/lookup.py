# Codecs are found by their names, spelled in many ways.
import codecs

for name in ["utf8", "UTF-8", "U8", "latin1", "L1", "ISO-8859-1", "646", "us ascii", "cp65001", "Windows_1252",
             "utf 16", "rot13", "hex", "koi8-r", "mac-roman", "cyrillic"]:
    info = codecs.lookup(name)
    print(name, info.name, info._is_text_encoding, len(info), type(info).__name__)
for work in [lambda: codecs.lookup("nope"), lambda: "x".encode("no such"), lambda: b"x".decode("nö"),
             lambda: "x".encode("hex"), lambda: b"78".decode("hex"), lambda: "x".encode("rot13"),
             lambda: codecs.lookup_error("nope"), lambda: str(b"x", "nope"), lambda: bytes("x", "nope")]:
    try:
        print(work())
    except LookupError as error:
        print(type(error).__name__, error)
print(codecs.encode("Hello", "rot13"), codecs.decode(b"68690a", "hex"), codecs.encode(b"hi", "base64"))
print(codecs.BOM_UTF8, codecs.BOM_UTF16, codecs.BOM_UTF32_BE)
print("".encode("utf-8-sig"), b"\xef\xbb\xbfa".decode("utf-8-sig"), ascii(b"\xef\xbb\xbfa".decode()))

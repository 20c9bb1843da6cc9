# charmap_encode and charmap_decode with maps of the program.
import codecs

table = codecs.charmap_build("abc\ufffed")
print(codecs.charmap_encode("abcd", "strict", table), codecs.charmap_decode(b"\0\1\2\4", "strict", "abc\ufffed"))
print(codecs.charmap_decode(b"ab", "strict", {97: "xy", 98: 0x4E2D}), codecs.charmap_encode("ab", "strict", {97: b"xy", 98: 65}))
for work in [lambda: codecs.charmap_decode(b"ab", "strict", {97: None}), lambda: codecs.charmap_encode("é中", "strict", {233: 1}),
             lambda: codecs.charmap_encode("a", "strict", {97: 300}), lambda: codecs.charmap_encode("a", "strict", {97: "x"}),
             lambda: codecs.charmap_encode("中", "replace", {63: 33}), lambda: codecs.charmap_encode("a", "replace", {})]:
    try:
        print(work())
    except (UnicodeError, TypeError) as error:
        print(type(error).__name__, error)
print(codecs.make_identity_dict(range(3)), codecs.make_encoding_map({1: 97, 2: 97, 3: 98}))

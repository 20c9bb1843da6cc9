# unicode_escape, raw_unicode_escape and escape_decode.
import codecs

print("\t\n\\é中😀\ud800'".encode("unicode_escape"), "é中\n".encode("raw_unicode_escape"))
print(rb"\x41\u4e2d\U0001f600\101\n\N{SNOWMAN}\\".decode("unicode_escape"))
print(rb"\u4e2d\n\x41".decode("raw_unicode_escape"), codecs.escape_decode(rb"a\n\x41\101"))
for data in [rb"\x4", rb"\u12", rb"\U00110000", rb"\N{no such}", b"a\\", rb"\N"]:
    try:
        print(data.decode("unicode_escape"))
    except UnicodeDecodeError as error:
        print(error)
print(rb"a\x4".decode("unicode_escape", "replace"), codecs.unicode_escape_decode(b"a\\", "strict", False))

# The error handlers, when encoding and when decoding.
import codecs

for handler in ["ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace", "surrogateescape"]:
    for name in ["ascii", "latin-1", "cp1252", "utf-8"]:
        try:
            print(handler, name, "aé中\udcff😀".encode(name, handler))
        except UnicodeEncodeError as error:
            print(handler, name, error)
for handler in ["ignore", "replace", "backslashreplace", "surrogateescape", "surrogatepass"]:
    for name in ["ascii", "utf-8", "cp1252"]:
        try:
            print(handler, name, ascii(b"a\xff\xed\xa0\x80\x81".decode(name, handler)))
        except UnicodeDecodeError as error:
            print(handler, name, error)
try:
    b"\xff".decode("ascii", "xmlcharrefreplace")
except TypeError as error:
    print(error)
try:
    "é".encode("ascii", "no such")
except LookupError as error:
    print(error)
print("plain".encode("ascii", "no such"))
name = b"caf\xe9.txt".decode("utf-8", "surrogateescape")
print(ascii(name), name.encode("utf-8", "surrogateescape"))
print(codecs.lookup_error("ignore") is codecs.ignore_errors)

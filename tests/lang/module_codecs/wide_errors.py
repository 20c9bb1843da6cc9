# What cannot be encoded in UTF-16 and UTF-32, and bytes that are none.
def tried(work):
    try:
        print(ascii(work()))
    except UnicodeError as error:
        print(type(error).__name__, error, error.start, error.end, error.reason)


for data in [b"a", b"\x00\xd8", b"\x00\xdc", b"\x00\xd8a\x00", b"\x00\xd8a", b"\xff\xfe\x00\xd8"]:
    tried(lambda: data.decode("utf-16"))
    tried(lambda: data.decode("utf-16-be", "replace"))
    tried(lambda: data.decode("utf-16-le", "backslashreplace"))
for data in [b"abc", b"\xff\xff\xff\xff", b"\x00\xd8\x00\x00", b"a\x00\x00\x00b"]:
    tried(lambda: data.decode("utf-32"))
    tried(lambda: data.decode("utf-32", "ignore"))
for handler in ["strict", "ignore", "replace", "backslashreplace", "surrogatepass", "surrogateescape"]:
    tried(lambda: "x\ud800y".encode("utf-16", handler))
    tried(lambda: "x\ud800y".encode("utf-32-be", handler))
tried(lambda: b"\x00\xd8".decode("utf-16-le", "surrogatepass"))

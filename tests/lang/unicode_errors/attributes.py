# UnicodeErrors know what they are about; their attributes can be set.
error = UnicodeEncodeError("ascii", "aé中", 1, 2, "reason")
print(error, error.args, error.encoding, error.object, error.start, error.end, error.reason)
error.start, error.end, error.reason, error.encoding = 2, 3, "other", "mine"
print(error, error.args)
error.end = 9
print(error)
error = UnicodeDecodeError("utf-8", b"a\xff\xfe", 1, 2, "bad")
print(error)
error.end = 3
print(error, UnicodeDecodeError("x", bytearray(b"\x01"), 0, 1, "r"))
print(UnicodeTranslateError("aé", 1, 2, "r"), UnicodeTranslateError("aé", 0, 2, "r"), UnicodeError("plain"))
for name in ["start", "end"]:
    try:
        setattr(error, name, "x")
    except TypeError as wrong:
        print(wrong)


class Own(UnicodeEncodeError):
    def __init__(self, text):
        super().__init__("own", text, 0, 1, "no reason")


print(Own("é"), Own("é").object)

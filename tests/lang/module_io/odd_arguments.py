# What seek, truncate and write make of values that are not meant for them.
import io


class Two:
    def __index__(self):
        return 2


CALLS = {
    "seek(Two())": lambda s: s.seek(Two()),
    "seek(1.0)": lambda s: s.seek(1.0),
    "seek('1')": lambda s: s.seek("1"),
    "truncate(Two())": lambda s: s.truncate(Two()),
    "truncate(1.5)": lambda s: s.truncate(1.5),
    "truncate('a')": lambda s: s.truncate("a"),
    "write(3)": lambda s: s.write(3),
    "write([1, 2])": lambda s: s.write([1, 2]),
    "write(None)": lambda s: s.write(None),
    "write(memoryview)": lambda s: s.write(memoryview(b"xy")),
    "writelines(bytes)": lambda s: s.writelines(b"ab"),
}
for kind, content in ((io.StringIO, "abcdef"), (io.BytesIO, b"abcdef")):
    for text, call in CALLS.items():
        stream = kind(content)
        try:
            print(kind.__name__, text, call(stream), stream.getvalue(), stream.tell())
        except TypeError as error:
            print(kind.__name__, text, error)

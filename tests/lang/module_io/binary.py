# BytesIO and TextIOWrapper over it.
import io

data = io.BytesIO(b"one\ntwo\nthree")
print(data.readline(), data.read(2), data.tell(), data.readlines(), data.read())
print(data.seek(-5, 2), data.read(), data.seek(1), data.seek(1, 1), data.read(3))
data.seek(15)
data.write(b"!")
print(data.getvalue(), data.truncate(3), data.getvalue())
buffer = bytearray(2)
data.seek(0)
print(data.readinto(buffer), buffer, data.readable(), data.writable())
for attempt in (lambda: data.write("text"), lambda: data.seek(-1), lambda: data.fileno()):
    try:
        print(attempt())
    except (TypeError, ValueError, OSError) as error:
        print(type(error).__name__, error)
raw = io.BytesIO()
text = io.TextIOWrapper(raw, encoding="utf-8")
print(text.write("grün\n"), raw.getvalue(), text.encoding)
text.flush()
print(raw.getvalue())
print(io.TextIOWrapper(io.BytesIO("ä\r\nb".encode()), encoding="utf-8").readlines())
with io.BytesIO() as closing:
    closing.writelines([b"a", b"b"])
    print(closing.getvalue())
try:
    closing.getvalue()
except ValueError as error:
    print(error)

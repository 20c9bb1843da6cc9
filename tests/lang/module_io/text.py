# StringIO: reading, writing, positions, newlines, errors.
import io

out = io.StringIO()
print("hello", 1, file=out)
out.write("second\nthird")
print(repr(out.getvalue()), out.tell())
print(out.seek(0), repr(out.readline()), repr(out.read(3)), repr(out.read()), repr(out.read()))
out.seek(2)
out.write("LL")
print(repr(out.getvalue()))
out.seek(30)
out.write("end")
print(repr(out.getvalue()))
print(out.truncate(5), repr(out.getvalue()), list(io.StringIO("a\nb\n\nc")))
print(io.StringIO("a\r\nb\rc", newline=None).readlines(), io.StringIO("a\r\nb\rc", newline="").readlines())
print(io.StringIO("a\nb\n").readlines(1), repr(io.StringIO("x\ny", newline="\r\n").getvalue()))
for attempt in (lambda: out.write(b"x"), lambda: io.StringIO(1), lambda: out.seek(-1),
                lambda: out.seek(1, 1), lambda: out.seek(0, 7), lambda: out.fileno(),
                lambda: io.StringIO(newline="x"), lambda: io.TextIOBase().read()):
    try:
        print(attempt())
    except (TypeError, ValueError, OSError) as error:
        print(type(error).__name__, error)
with io.StringIO("text") as inner:
    print(inner.read(), inner.closed, inner.readable(), inner.seekable(), inner.isatty())
try:
    inner.read()
except ValueError as error:
    print(error, inner.closed)
print(isinstance(out, io.TextIOBase), isinstance(out, io.IOBase), io.UnsupportedOperation.__mro__[1:3])

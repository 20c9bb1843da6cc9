# What sys.stdin tells of itself, and what it refuses.
# input: "text\n"
import io
import sys

s = sys.stdin
print(s.name, s.mode, s.encoding, s.errors, s.closed, s.line_buffering)
print(s.readable(), s.writable(), s.seekable(), s.isatty(), s.fileno())
print(s, type(s), isinstance(s, io.TextIOWrapper), s is sys.__stdin__)
for call in (lambda: s.write("x"), lambda: s.seek(0), lambda: s.tell(), lambda: s.read("a")):
    try:
        call()
    except Exception as error:
        print(type(error), error)
with s as same:
    print(same is s, same.read())
print(s.closed)
for call in (s.read, s.readline, input, lambda: next(s)):
    try:
        call()
    except ValueError as error:
        print(error)

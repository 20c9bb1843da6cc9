# sys.stdin.buffer has the bytes.
# input: "first\nsecond line\n\u00e9\nrest of it"
import sys

b = sys.stdin.buffer
print(b.name, b.mode, b.readable(), b.writable(), b.closed, b.fileno())
print(b.readline(), b.read(3), b.readline(4), b.readline(), b.readline())
print(b.peek()[:4], b.read1(2), b.read())
print(b.read(), b.readline(), list(b))

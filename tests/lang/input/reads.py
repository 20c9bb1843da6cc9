# read, readline and readlines take turns with input().
# input: "alpha beta\ngamma\ndelta\nepsilon\nzeta\neta\n"
import sys

print(repr(sys.stdin.read(5)))
print(repr(sys.stdin.readline(3)))
print(repr(sys.stdin.readline()))
print(repr(input()))
print(repr(sys.stdin.readline(0)))
print(repr(sys.stdin.readline(-1)))
print(repr(sys.stdin.read(0)), repr(sys.stdin.readline(100)))
print(sys.stdin.readlines(1))
print(repr(sys.stdin.read()))
print(repr(sys.stdin.read()))

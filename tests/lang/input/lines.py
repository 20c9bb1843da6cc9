# sys.stdin is iterated line by line, with their ends, which stay as they are.
# input: "one\ntwo\r\nthree\rfour\n\nüñí 迴圈\nend"
import sys

for line in sys.stdin:
    print(repr(line))
print(repr(sys.stdin.readline()), repr(sys.stdin.read()), sys.stdin.readlines())
print(list(sys.stdin))

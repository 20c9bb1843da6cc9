# Bytes of sys.stdin.buffer need not be text; text must be UTF-8.
# input: "ok\n"
import io
import sys

print(input())
sys.stdin = io.TextIOWrapper(io.BytesIO(b"caf\xe9\nmore\n"))
try:
    input()
except UnicodeDecodeError as error:
    print(error)

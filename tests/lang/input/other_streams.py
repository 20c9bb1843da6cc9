# input() asks whatever sys.stdin and sys.stdout are.
# input: "the real one\n"
import io
import sys

sys.stdin = io.StringIO("a line\nanother\n")
print(input("> "))
shown = sys.stdout = io.StringIO()
answer = input("prompt ")
sys.stdout = sys.__stdout__
print(answer, repr(shown.getvalue()))


class Lines:
    def __init__(self, *lines):
        self.lines = iter(lines)

    def readline(self):
        return next(self.lines)


sys.stdin = Lines("own\n", "", 5)
print(input())
for expected in (EOFError, TypeError):
    try:
        input()
    except expected as error:
        print(type(error), error)
sys.stdin = None
try:
    input()
except RuntimeError as error:
    print(error)
sys.stdin = sys.__stdin__
print(input())
sys.stdin = object()
try:
    input()
except AttributeError as error:
    print(error)
try:
    input(1, 2)
except TypeError as error:
    print(error)

import sys
from contextlib import redirect_stderr, redirect_stdout


class Sink:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)

    def flush(self):
        pass


sink = Sink()
with redirect_stdout(sink) as target:
    print("hidden", 1)
    with redirect_stdout(sys.stderr):
        print("to stderr")
    print("hidden again")
print(sink.parts, target is sink)
with redirect_stderr(sink):
    print("err", file=sys.stderr)
print("".join(sink.parts))
try:
    with redirect_stdout(sink):
        raise ValueError("restored")
except ValueError as e:
    print(e)
again = redirect_stdout(sink)
with again, again:
    print("twice")
print(sink.parts[-2])

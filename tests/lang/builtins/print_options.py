import sys
print()
print(1, "a", None, [1], sep="-", end="!\n")
print("a", "b", sep="")
print("x", end="")
print("y")
print(*"abc", sep="\n")
print("to stderr", file=sys.stderr)
print("flush", flush=True)
print("none", sep=None, end=None)
for f in (lambda: print("a", sep=1), lambda: print("a", end=1), lambda: print("a", foo=1), lambda: print("a", file=5)):
    try:
        f()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)


class W:
    def __init__(self):
        self.parts = []

    def write(self, s):
        self.parts.append(s)


w = W()
print("a", "b", file=w)
print(w.parts)
sys.stdout.write("written\n")
print("é 中文 😀")

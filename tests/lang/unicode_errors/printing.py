# stdout takes no lone surrogates; stderr shows them escaped.
import io
import sys


def tried(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except UnicodeEncodeError as error:
        print(error)


tried(print, "\ud800")
tried(print, "a", "b\udfffc", "d", sep="-")
print()
tried(print, "end", end="\ud800\n")
print()
tried(sys.stdout.write, "x\ud800\n")
print(ascii("\ud800"), repr("\ud800"), ["\ud800"])
print("to stderr: \ud800", file=sys.stderr)
text = io.StringIO()
print("\ud800", file=text)
print(len(text.getvalue()))
raise ValueError("uncaught \udcff")

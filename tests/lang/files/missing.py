# What cannot be opened, and why.
for args in (("missing.txt",), ("nowhere/x.txt", "w"), ("/nowhere/x", "rb"), ("",), (".", "w"), ("x", "q"), ("x", "rw"), ("x", "b"), ("x", "rtb"), ("x", ""), (None,), (3.5,), ("a\0b",)):
    try:
        open(*args)
    except Exception as e:
        print(args, type(e).__name__, e)
for options in ({"encoding": "utf-8"}, {"errors": "strict"}, {"newline": ""}):
    try:
        open("x", "rb", **options)
    except ValueError as e:
        print(e)
try:
    with open("data.json") as f:
        print(f.read())
except FileNotFoundError as e:
    print(e.errno, e.strerror, e.filename, isinstance(e, OSError))
open("at_the_end.txt")

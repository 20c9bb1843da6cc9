# An empty format is str() of instances of subclasses, too; bytes have a str() of their own.
for base in (int, float, complex, str, list, bytes, bytearray):
    class Shown(base):
        def __str__(self):
            return "str"

    class Represented(base):
        def __repr__(self):
            return "repr"

    for value in (Shown(), Represented()):
        print(base.__name__, f"{value}", format(value), "{}".format(value), "%s" % (value,), f"{value!r:>9}"[-8:] == "str")
print(f"{Represented(b'x')!r}", f"{float.__format__(1.5, '')}", bytearray(b"a") == b"a")
for value in (b"a", bytearray(b"a"), [1], (1,), "a"):
    try:
        print(value + None)
    except TypeError as e:
        print(e)

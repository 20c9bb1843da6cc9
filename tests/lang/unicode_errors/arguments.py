# What UnicodeErrors are made of.
for kind, args in [(UnicodeEncodeError, ()), (UnicodeEncodeError, (1, 2, 3, 4, 5)), (UnicodeEncodeError, ("a", b"x", 0, 1, "r")),
                   (UnicodeEncodeError, ("a", "x", "0", 1, "r")), (UnicodeDecodeError, ("a", "x", 0, 1, "r")),
                   (UnicodeTranslateError, ("x", 1, 2, 5)), (UnicodeTranslateError, ("x",)), (UnicodeDecodeError, ("a", b"", 0, 1, 5))]:
    try:
        print(kind(*args))
    except TypeError as error:
        print(kind.__name__, error)

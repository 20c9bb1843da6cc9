# How many details a SyntaxError takes, and what its text is then.
for args in ((), ("m",), ("m", ()), ("m", (1, 2, 3)), ("m", ("f", 1, 2, "t")), ("m", ("f", 1, 2, "t", 5)), ("m", 5),
             ("m", ("f", 1, 2, "t", 5, 6)), ("m", ("f", 1, 2, "t", 5, 6, 7)), ("m", ("a/f", None, None, None)), ("a", "b", "c")):
    try:
        e = SyntaxError(*args)
        print(e, "|", e.msg, e.filename, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset)
    except (TypeError, IndexError) as error:
        print(type(error).__name__, error)

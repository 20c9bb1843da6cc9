# The names that dir() gives for builtin values.
for x in (1, 1.5, 1j, "", b"", [], (), {}, set(), frozenset(), None, True, object()):
    names = [n for n in dir(x) if n not in ("__getstate__", "__buffer__", "__getformat__", "__getnewargs__", "__bytes__")]
    print(type(x).__name__, len(names), names)

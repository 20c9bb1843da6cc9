# __init__ again: what it is not given is forgotten by the classes that take keywords.
error = ImportError("a", name="n", path="p")
for arguments, keywords in [((), {}), (("x", "y"), {}), (("z",), {"name": "q"}), (("x", "y"), {})]:
    error.__init__(*arguments, **keywords)
    print(repr(error.msg), error.name, error.path, error.args)
error = AttributeError("a", name="n", obj=3)
error.__init__()
print(error.name, error.obj, error.args)
error = NameError("a", name="n")
error.__init__("b")
print(error.name, error.args)
for error in (SystemExit(3), SyntaxError("m", ("f", 1, 2, "t")), StopIteration(4), OSError(2, "s")):
    error.__init__()
    print(type(error).__name__, [getattr(error, name, "-") for name in ("code", "msg", "lineno", "value", "errno")])

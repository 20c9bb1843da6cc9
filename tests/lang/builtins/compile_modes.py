# compile(): its modes, and what it refuses.
code = compile("1 + 2", "<there>", "eval")
print(eval(code), code.co_filename, code.co_name)
names = {}
exec(compile("x = 1\ndef f(): return x", "file.py", "exec"), names)
print(names["f"](), names["f"].__code__.co_filename, "__builtins__" in names)
for args in (("1", "f", "nope"), (5, "f", "exec"), ("1", None, "exec"), ("1", "f", None), ("x = 1", "f", "eval")):
    try:
        compile(*args)
    except (ValueError, TypeError, SyntaxError) as e:
        print(type(e).__name__, e)

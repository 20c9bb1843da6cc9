# What eval() and exec() take.
print(eval("  1 + 1 "), eval(b"2 + 2"), eval("a + b", {"a": 1}, {"b": 2}), eval("[x for x in range(3)]"))
exec(b"print('bytes')")
class Names(dict):
    def __missing__(self, key): return key.upper()
print(eval("foo + bar", {}, Names()))
for f in (lambda: eval("1", 5), lambda: exec("1", 5), lambda: eval(5), lambda: eval(""), lambda: eval("a b"),
          lambda: exec("\n\n x = 1"), lambda: eval("nope", {})):
    try:
        f()
    except (TypeError, SyntaxError, NameError) as e:
        print(type(e).__name__, e)

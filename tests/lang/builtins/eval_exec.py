print(eval("1 + 2"), eval("x * 2", {"x": 5}), eval("[i for i in range(3)]"))
ns = {}
exec("a = 1\ndef f():\n    return a + 1\nb = f()", ns)
print(ns["b"], sorted(k for k in ns if not k.startswith("__")))
exec("new_global = 7")
print(new_global)
code = compile("c = 3; d = c * 2", "<made>", "exec")
exec(code)
print(c, d, code.co_filename, eval(compile("c + d", "<e>", "eval")))


def g():
    y = 5
    return eval("y + 1")


print(g())
try:
    exec("1 / 0")
except ZeroDivisionError as e:
    print(e)
try:
    eval("undefined_thing")
except NameError as e:
    print(e)
try:
    eval("x = 1")
except SyntaxError as e:
    print(e.msg)
print(eval("lambda x: x + 1")(4), eval("(y := 3)"), y)

for source in ("1 +", "x = = 1", "def f(:", "'abc", "if True:\nprint(1)", "return 1", "a b"):
    try:
        compile(source, "<text>", "exec")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset)
try:
    eval("1 + + ")
except SyntaxError as e:
    print(e)

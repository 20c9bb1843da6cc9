try:
    "é".encode("ascii")
except UnicodeEncodeError as e:
    print(e, e.start, e.end, e.reason, e.object, e.encoding)
try:
    b"\xff".decode()
except UnicodeDecodeError as e:
    print(e)
for source in ("1 +", "x = = 1", "def f(:", "'abc", "if True:\nprint(1)", "return 1", "a b"):
    try:
        compile(source, "<text>", "exec")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset)
try:
    eval("1 + + ")
except SyntaxError as e:
    print(e)
try:
    int("12x")
except ValueError as e:
    print(e)
try:
    float("abc")
except ValueError as e:
    print(e)

# What is no annotation, though it is never evaluated.
for text in (
    "x: (yield 1)",
    "def f(a: (yield from b)): pass",
    "def f() -> (await 1): pass",
    "def f(a: (b := 1)): pass",
    "class C:\n    x: [(y := 1)]",
    "x: (lambda: (yield))",
    "x: [(y := 1) for z in w]",
):
    scope = {}
    try:
        exec("from __future__ import annotations\n" + text, scope)
        print(scope["__annotations__"])
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset, error.end_offset)

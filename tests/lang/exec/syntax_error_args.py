# What the args of a SyntaxError hold: those of the symbol table and of __future__ have the message
# alone, and their place in the attributes.
for text in (
    "a b", "x = (", "f() = 1", "return", "None = 1", "x = __debug__ = 1", "break",
    "nonlocal x", "def f(a, a): pass", "def f():\n x = 1\n global x", "from __future__ import foo",
    "def f():\n nonlocal x", "[x := 1 for x in y]", "[(yield) for x in y]", "f(a=1, a=2)",
    "def f():\n from os import *", "f(*a for a in b)", "f(*a for a in b", "print(*a for a in b, 1)",
):
    try:
        compile(text, "f", "exec")
    except SyntaxError as error:
        print(error.args, error.filename, error.lineno, error.offset, error.end_lineno,
              error.end_offset)

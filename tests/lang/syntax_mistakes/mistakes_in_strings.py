# Mistakes that are told at another place, or in other words, than one may think.
SOURCES = [
    # An annotation without a value: the "=" is too much.
    "name: str = \n", "class A:\n  name: str = \n  age: int\n", "x.y: int = \n", "y: int = class\n",
    # The beginning of "match", "case", "type" or "_" is not a name where a comma may be missing.
    "f(m == n m != 3)\n", "f(a == n m != 3)\n", "f(c d)\n", "f(t d)\n", "f(x d)\n", "f(matchx d)\n", "[_ d]\n",
    # An f-string without an end does not hide mistakes before it.
    'import sys f"\n', "x = 1 1 f'abc\n", "x 1\nf'abc\n", 'def f" (self): pass\n', 'print(f" x)\n', "foo(\nx y\nf'abc\n",
    # A lambda without parameters has no parentheses.
    "a = lambda()\n", "a = lambda(x): x\n", "x = main lambda()\n", "def f((a, b)): pass\n", "def f(()): pass\n",
    # "async" alone.
    'f("a" async, 1)\n', "[x async]\n",
]
for source in SOURCES:
    try:
        compile(source, "f", "exec")
    except SyntaxError as error:
        print(repr(source), error.msg, (error.lineno, error.offset, error.end_lineno, error.end_offset))

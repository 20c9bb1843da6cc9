# The line that an error quotes: with its newline, unless the tokenizer refused it or has left it behind.
SOURCES = ["x = = 1", "x = = 1\n", "(\n", "(\n\n", "def f(:\n  pass\n", "y = 1\nx = = 1", "f'{'\n", "'abc\n", "'abc", "  x\n",
           "if 1:\nx\n", "return\n", "a b", "\n\n  (a b\n", "f() = 1\n", "1a\n", "x = 'é' é é\n", "if x:\n\ty\n        z\n",
           "def f():\n  x\n y\n", "print(1\nprint(2)\n", "if x\n    pass\n", "x = 1 +\n", "a = {1: 2\nb = 3\n", "x = )\n"]
for source in SOURCES:
    for function in compile, eval:
        try:
            compile(source, "f", "exec") if function is compile else eval(source)
        except SyntaxError as error:
            print(function.__name__, repr(source), repr(error.text), error.lineno, error.offset)

# compile(..., "single"): one statement of an interactive session, whose values are shown.
import sys


def run(source):
    try:
        code = compile(source, "f", "single")
    except SyntaxError as error:
        print(repr(source), error.msg, error.lineno, error.offset, repr(error.text), error.end_offset)
        return
    print(repr(source))
    try:
        exec(code, {})
    except NameError as error:
        print("NameError", error)


for source in ["1", "None", '"text"\n', "a = 3", "1; 2", "[i for i in range(3)]", "if 1:\n  3",
               "if 1: 2\nelse: 3\n", "for i in range(3): i\n", "def f():\n  4\n", "class A: 3\n",
               "while 0: 1\nelse: 7\n", "try:\n 1\nfinally:\n 2\n", "(1,\n2)", "pass", "del x",
               "\n1", "1 # c\n", "1\n# c\n", "x; y", "import sys; sys.maxsize > 5"]:
    run(source)
for source in ["", "\n", "# only", "1\n2", "x = 1\n\n\n5", "def f():\n  4\nf()\n", "if 1: 2\nx",
               "for i in range(3): i", "1 +"]:
    run(source)

space = {}
exec(compile("40 + 2", "f", "single"), space)
exec(compile("_ + 1", "f", "single"), space)
sys.displayhook = lambda value: print("hook", value)
exec(compile("1; 2; None", "f", "single"))
print(eval(compile("5", "f", "single")))
sys.displayhook = sys.__displayhook__
eval(compile("'again'", "f", "single"))

# dedent and indent.
import textwrap

for text in ("  hi\n   there\n\n  x ", "\thello\n\t  x\n", "  a\n\tb", "", "\n\n", " \n  a\n   ", "  a\r\n  b", "a\n  b", "  a\n  \t\n  b",
             "    x\n  \n    y", "   a\n  b\n c", "\t a\n\t  b\n"):
    print(repr(text), repr(textwrap.dedent(text)), repr(textwrap.indent(text, "> ")))


def usage():
    return textwrap.dedent("""\
        Usage: program [options]

          -h  help
        """)


print(usage(), end="")
print(textwrap.indent("a\n\nb\n", "# ", lambda line: True), textwrap.indent("x\ny", "+", lambda line: "y" in line))
try:
    textwrap.dedent(5)
except TypeError as e:
    print(e)

# Names that there are not, and escapes that are none.
for source in [r'"\N{no such}"', r'"a\N{KEYCAP DIGIT ONE}"', r'f"\N{foo} {1}"', r'"a\Nfoo"', r'"\N{}"',
               r'"\N{SPACE"', r'"é\N{foo}b"', r'x = ("a" "\N{foo}")']:
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset, error.end_offset)

# wrap and fill: widths, indents, hyphens, long words, the other options.
import textwrap

TEXT = """Hello there -- you goof-ball, use the -b option! This is a well-known "fact". See e.g. foo--bar, and a-b-c. Then\ttabs\t\tand
newlines   with   spaces. What?! "Really." he said. Extraordinarily-long-hyphenated-words-are-common, http://example.com/a-b/c?d=e-f 2004-03-05 x--y"""
for width in (1, 5, 12, 33, 70):
    for options in ({}, {"break_long_words": False}, {"break_on_hyphens": False}, {"initial_indent": "* ", "subsequent_indent": "   "},
                    {"fix_sentence_endings": True}, {"drop_whitespace": False}, {"max_lines": 3}, {"max_lines": 2, "placeholder": "~"},
                    {"expand_tabs": False}, {"replace_whitespace": False}, {"tabsize": 4}):
        try:
            print(width, options, textwrap.wrap(TEXT, width, **options))
        except ValueError as e:
            print(width, options, e)
print(textwrap.fill(TEXT, 40))
print(textwrap.wrap(""), textwrap.wrap("  "), textwrap.fill("x" * 10, 4), textwrap.wrap("日本語 テキスト", 4))
for wrong in (0, -3):
    try:
        textwrap.wrap("a", wrong)
    except ValueError as e:
        print(e)

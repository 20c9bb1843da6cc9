# \N{...} in strings and f-strings; not in bytes and raw strings.
print("\N{GREEK SMALL LETTER ALPHA}\N{EM DASH}\N{line feed}|\N{nbsp}|".encode())
print(f"{1}\N{SNOWMAN}{2!r:\N{DIGIT ONE}0}|{'\N{BULLET}'}")
print(rb"\N{SNOWMAN}", r"\N{SNOWMAN}", "\\N{SNOWMAN}")
print("\N{CJK UNIFIED IDEOGRAPH-4E2D}\N{HANGUL SYLLABLE HAN}" "\N{PARTY POPPER}")
print("""\N{LATIN SMALL LETTER E WITH ACUTE}
\N{RIGHT SINGLE QUOTATION MARK}""")

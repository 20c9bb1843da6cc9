for s in ("hello World", "ABC", "abc", "123", "a1", "", " ", "Title Case", "straße", "ǅ", "x_1", "½", "٣"):
    print(repr(s), s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold())
    print(s.isalpha(), s.isdigit(), s.isalnum(), s.isspace(), s.isupper(), s.islower(), s.istitle(), s.isidentifier(), s.isnumeric(), s.isdecimal(), s.isascii(), s.isprintable())
print("  x ".strip() + "|", " x ".lstrip() + "|", " x ".rstrip() + "|", "xxaxx".strip("x"), "abcba".strip("ab"), "abc".lstrip("cba"))
print("hello".translate({ord("l"): "L", ord("h"): None, ord("e"): 51}), "abc".translate(str.maketrans("ab", "xy", "c")))
print(ord("a"), chr(8364), ord("€"), chr(0x1F600), len("😀"), "😀"[0], "é" == "e\u0301")

# The string methods and operations that small programs use, with Chinese and emoji too.
text = "  Hello, 世界! 👋  "
print(repr(text), len(text), repr(text.strip()), text.strip()[-1], text.find("世"), text.count("l"))
print("a,b,,c".split(","), " a  b ".split(), "a-b-c".rsplit("-", 1), "-".join(["x", "y", "z"]))
print("title case here".title(), "MiXed".swapcase(), "abc".upper(), "ABC".lower(), "hello".capitalize())
print("abc".startswith("ab"), "abc".endswith(("b", "c")), "b" in "abc", "z" not in "abc", "abc" < "abd")
print("x".center(5, "*"), "x".ljust(3) + "|", "x".rjust(3) + "|", "42".zfill(5), "-4".zfill(4))
print("abcdef"[1:4], "abcdef"[::2], "abcdef"[-2:], "abcdef"[::-1], "abc" * 2 + "d", "a\tb\\n")
print("12".isdigit(), "a1".isalnum(), "ab".isalpha(), " ".isspace(), "Ab".isupper(), "世".isalpha())
print('it\'s', "say \"hi\"", 'both \' and "', repr("it's"), repr('say "hi"'), repr("\n\t\x00\u200b"))
print("""three
lines
here""", r"raw\n", "joined " "together", "abc".replace("b", "[b]"), "banana".index("na"))
print("%s is %d years" % ("Ann", 30), "{} and {}".format(1, "two"), "{0}{1}{0}".format("a", "b"))
name, width = "Bob", 8
print(f"{name!r:>{width}}|{name:^{width}}|{len(name) * 2}|{{}}|{name.upper()}|{'yes' if name else 'no'}")
for i, char in enumerate("añ世"):
    print(i, char, ord(char), chr(ord(char) + 1))
try:
    print("age: " + 3)
except TypeError as error:
    print("TypeError:", error)
try:
    "abc"[5]
except IndexError as error:
    print("IndexError:", error)

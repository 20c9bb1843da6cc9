print("tab\there", "nl\\n", 'q"q', "q'q", "\x41\u00e9\U0001F600\101\0end".encode())
print(repr("a'b"), repr('a"b'), repr("a'b\"c"), repr("\n\t\r\\\x00\x7f\xa0é\u200b\U0001F600\ud800"))
print(ascii("é€😀"), repr(""), r"\n", r"\"", b"\x00a\xff'", b'"', repr(b"a'b"))
print("""triple "quoted" 'text'""", 'a\
b', "implicit" 'concat', u"u prefix")
print("abc" < "abd", "a" < "B", "" < "a", "abc" == "abc", "é" > "z", max("hello"), sorted("hello"))
print("ab" * 3, "ab" * 0, "ab" * -1, 2 * "x", "abc"[1], "abc"[-1], "abc"[::-1])
try:
    "abc"[3]
except IndexError as e:
    print(e)
try:
    "abc"[0] = "x"
except TypeError as e:
    print(e)
for a in "añ":
    print(a, end=";")
print(hash("a") == hash("a"), str(5), str(b"x"), str(None), str(b"abc", "ascii"), str())

s = "aé中😀"
print(len(s), [c for c in s], s[::-1], s[1:3], s.index("中"), s.encode(), [ord(c) for c in s], s.upper(), "ß".upper(), "İ".lower(), "ﬁ".casefold())
print("中文".center(6, "-"), f"{'中':>4}|", "abc".encode("utf-8").decode("utf-8"), "\u0301" in "e\u0301")
print("a\u0300" == "à", sorted(["é", "e", "z", "a"]), "Ä".isupper(), "²".isdigit(), "Ⅷ".isnumeric(), "　".isspace(), "a\u00a0b".split())
print("tab\tend".expandtabs(), "ab\x1cc".splitlines(), "a\x0bb\x0cc".split(), "\ud83d".encode("utf-8", "surrogatepass"), repr("\ud83d"))
for bad in (lambda: "\ud800".encode(), lambda: chr(55296).encode("ascii"), lambda: b"\xc3".decode(), lambda: b"\xe4\xb8".decode("utf-8"), lambda: "a".encode("nope")):
    try:
        bad()
    except (UnicodeError, LookupError) as e:
        print(type(e).__name__, e)

s = "the quick brown the fox"
print(s.find("the"), s.find("the", 1), s.rfind("the"), s.find("zzz"), s.index("quick"), s.count("the"), s.count(""))
print(s.split(), s.split(" ", 2), s.rsplit(" ", 1), "a,,b".split(","), "".split(), "".split(","), "  a  b ".split())
print(s.partition(" "), s.rpartition(" "), s.partition("zzz"), "a\nb\r\nc\n".splitlines(), "a\nb".splitlines(True))
print(s.startswith("the"), s.startswith(("x", "the")), s.endswith("fox"), s.startswith("quick", 4), "x" in s)
print(s.replace("the", "a"), s.replace("the", "a", 1), "aaa".replace("", "-"), "abc".replace("b", ""))
print("-".join("abc"), "".join([]), ", ".join(["a", "b"]), "x".join(["only"]))
for f in (lambda: s.index("zzz"), lambda: ",".join([1]), lambda: s.split(""), lambda: "a".join(5), lambda: s.find(5), lambda: s.partition("")):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print("abcabc".removeprefix("abc"), "abcabc".removesuffix("bc"), "abc".removeprefix("x"))
print("a b\tc".expandtabs(4), "x".center(5, "*"), "x".ljust(3) + "|", "x".rjust(3), "-5".zfill(4), "42".zfill(5))

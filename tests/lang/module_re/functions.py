# findall, finditer, split, sub, subn: empty matches, limits, templates, functions as replacement.
import re

print(re.findall(r"\w+", "one two, three"), re.findall(r"(\w)(\d)?", "a1 b"), re.findall("(x)|y", "xy"))
print(re.findall("x*", "axxb"), re.findall("", "ab"), re.findall(r"\b|x", "ax b"))
print([m.span() for m in re.finditer(r"\b\w|$", "ab cd")])
print(re.split(r"[,;]\s*", "a, b;c"), re.split(r"([,;])", "a,b;c"), re.split("x*", "axbc"))
print(re.split(r"(-)|(\+)", "1-2+3"), re.split(",", "a,b,c", maxsplit=1), re.split(",", "", maxsplit=0))
print(re.sub(r"(\w)(\d)", r"\2\1", "a1 b2 c"), re.sub("x*", "-", "abxd"), re.sub("b", "", "abab", count=1))
print(re.subn(r"\d", lambda m: str(int(m[0]) * 2), "1 2 x 3"), re.subn("z", "y", "abc"))
print(re.sub("(a)|(b)", r"[\1\2]", "abc"), re.sub(".", r"\g<0>\g<0>", "ab"), re.sub("a", r"\\", "cat"))
print(re.sub("a", lambda m: None or "", "banana"), re.sub("^", "> ", "x\ny", flags=re.M))
p = re.compile("a(b)?")
print(p.sub("-", "ab a", 1), p.split("xaby", 1), p.findall("abab", 1), p.findall("abab", 0, 3))
print(p.match("xab", 1), p.match("xab"), p.fullmatch("ab"), p.fullmatch("abc"), p.search("ab", 5))
print(p.fullmatch("xabc", 1, 3), p.match("ab", -5).pos, p.match("ab", 0, 99).endpos)
print(re.fullmatch("a|ab", "ab"), re.match("$", "\n"), re.search(r"\Z", "\n").start())
print(type(re.finditer("a", "a")).__name__, next(re.finditer("a", "ba")))
print(re.escape("a.b*c [d] é\n-~#&"), re.escape(b"x+y"))

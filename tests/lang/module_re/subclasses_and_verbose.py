# Subclasses of str with their own items; (?x) before alternatives; widths; where warnings point.
import re
import warnings


class S(str):
    def __getitem__(self, index):
        return type(self)(super().__getitem__(index))


print([type(x).__name__ for x in (re.sub("y", S("a"), S("xyz")), re.findall("x", S("x"))[0], re.match("x", S("x"))[0], re.split("y", S("xyz"))[0])])
print(re.match("(x)(y)?", S("xz")).groups(), re.match("x", S("x")))
print(re.fullmatch("(?x) a| b  # or b\n | c", "c"), re.fullmatch("(?x)#x\na|#y\nb", "b"), re.compile("(?x) a") == re.compile(" a", re.X))
text = "x" * 300000
print(re.search(r"(?<=((.{32}){64}){64})", text).span(), re.search("(?<!(.{64}){64})", "é" * 10).span())
for pattern in ("(?<=((.{4194304}){4194304}){4194304})", "(?<=(a{99999}){99999})"):
    try:
        print(re.compile(pattern).groups)
    except re.error as e:
        print(e)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    re.compile("[[a]")
    re.search("(a)[b--c]", "x")
print([(w.filename == __file__, w.lineno) for w in caught])

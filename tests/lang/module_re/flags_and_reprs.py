# Flags, their reprs, patterns as values.
import copy
import re

print(re.I, repr(re.I | re.M), re.A | re.S | re.X, re.NOFLAG, ~re.I, repr(re.RegexFlag(0)), repr(re.RegexFlag(1 << 20)))
print(re.IGNORECASE is re.I, int(re.VERBOSE), re.I.name, re.I.value, type(re.U), re.DEBUG, re.L, str(re.I | re.A))
for pattern, flags in [("a", 0), ("a'b", re.I), (b"a", re.I), ("(?im)a", 0), ("a", re.A), ("(?a)a", re.X | re.S),
                       ("a", re.U), ("x" * 250, re.I), (b"a", re.L)]:
    p = re.compile(pattern, flags)
    print(p, p.flags, p.groups, p.pattern == pattern)
a, b = re.compile("a"), re.compile("a", re.I)
print(a == re.compile("a"), a == b, a != b, a is re.compile("a"), hash(a) == hash(re.compile("a")), a == "a")
print(re.compile("a") == re.compile(b"a"), len({a, b, re.compile("a")}))
p = re.compile("(?P<x>a)(?P<y>b)(c)")
print(p.groupindex, dict(p.groupindex), p.groups, re.compile("a").groupindex)
print(copy.copy(p) is p, copy.deepcopy(p) is p, re.compile(p) is p)
print(type(p), type(p.match("abc")), isinstance(p, re.Pattern), re.Match, re.Pattern[str], re.Match[bytes])
re.purge()
print(re.compile("a") == a)
print(re.match("a" * 60, "a" * 60), re.match("(?s).*", "it's\n"))
print(sorted(name for name in re.__all__))

# What a match tells: groups by number and name, spans, the last group, expansion.
import re

m = re.search(r"(?P<year>\d{4})-(?P<month>\d\d)(-(\d\d))?", "on 2024-05 and later")
print(m, bool(m))
print(m.group(), m.group(0), m.group(1, "month", 4), m["year"], m[2])
print(m.groups(), m.groups("?"), m.groupdict(), m.groupdict(default=0))
print(m.span(), m.start("month"), m.end(2), m.span(3), m.regs)
print(m.lastindex, m.lastgroup, m.pos, m.endpos, m.string, m.re)
print(m.expand(r"\2/\g<year>[\4]\n"), repr(m.expand(r"\g<0>\\\101")))
for wrong in (5, "day", -1, 1.0):
    try:
        m.group(wrong)
    except IndexError as e:
        print("IndexError:", e)
print(re.match(r"(a)|(b)", "b").lastindex, re.match(r"((a)(b))", "ab").lastindex)
print(re.match(r"(?:(a)|b)*", "ab").groups(), re.match("(a?)*", "b").groups())
print(re.match("a", "a"[:]) == re.match("a", "a"))
print([hasattr(m, name) for name in ("group", "regs", "nothing")])
for make in (re.Pattern, re.Match):
    try:
        make()
    except TypeError as e:
        print(e)

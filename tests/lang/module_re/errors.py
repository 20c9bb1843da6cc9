# Patterns that are wrong: the message and the place.
import re

for pattern in [
    "(", ")", "a)", "(a", "[", "[a", "a[b-", "*", "+a", "a**", "a{2}{3}", "a{3,1}", "^*", "[b-a]", r"[\w-a]", "\\",
    r"\q", r"[\q]", r"\x1", r"\u12", r"\1", r"(a)\2", r"(a\1)", r"\400", r"[\8]", "(?P<a", "(?P<>a)", "(?P<1>a)",
    "(?P<a>x)(?P<a>y)", "(?P=b)", "(?P=)", "(?Px)", "(?P", "(?", "(?x", "(?i-", "(?-", "(?-i", "(?z)", "(?a-u:x)",
    "(?au)x", "(?i-i:x)", "a(?i)b", "(?<a)", "(?<", "(?#", "(?(", "(?()a)", "(?(0)a)", "(?(9)a)", "(?(a)b)",
    "(?(1)a|b|c)(x)", "(?<=a*)b", "(?<!(a))", r"(?<=(a)\1)b", "(a)(?<=(?(2)b)(x))", "a\n(b\n[c", "(?L)a", "x{4294967295}",
]:
    try:
        print(pattern, "->", re.compile(pattern))
    except re.error as e:
        print(repr(pattern), "->", e, "|", e.msg, e.pos, e.lineno, e.colno, e.pattern == pattern)
    except OverflowError as e:
        print(repr(pattern), "-> OverflowError", e)
for pattern in [b"(?u)a", b"\\u1234", b"(?P<\xe9>a)", b"[\xff-\xfe]"]:
    try:
        print(re.compile(pattern))
    except re.error as e:
        print(pattern, "->", e)
for call in [
    lambda: re.compile("a", re.A | re.U), lambda: re.compile(b"a", re.U), lambda: re.compile("a", re.L),
    lambda: re.compile(re.compile("a"), re.I), lambda: re.compile(5), lambda: re.match("a", 5),
    lambda: re.match("a", b"a"), lambda: re.match(b"a", "a"), lambda: re.findall("a", None),
    lambda: re.sub("a", 5, "a"), lambda: re.sub("a", b"b", "a"), lambda: re.sub("a", lambda m: 1, "a"),
    lambda: re.sub("(a)", r"\2", "a"), lambda: re.sub("a", r"\g<x>", "a"), lambda: re.sub("a", r"\q", "a"),
    lambda: re.sub("a", r"\g<", "a"), lambda: re.sub("a", "\\", "a"), lambda: re.sub("a", r"\g<1x>", "a"),
]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, "|", e)
print(re.error, re.error is re.PatternError, re.PatternError("m"), re.error("m", "abc", 1))
re.compile("a\n  (b")

# Tokenizers: alternatives by name, a scanner that goes on where it was, positions.
import re

TOKEN = re.compile(r"""
    (?P<number>\d+(\.\d*)?)
  | (?P<name>[A-Za-z_]\w*)
  | (?P<op>[-+*/=()])
  | (?P<skip>\s+)
  | (?P<wrong>.)
""", re.VERBOSE)


def tokens(code):
    for m in TOKEN.finditer(code):
        if m.lastgroup != "skip":
            yield m.lastgroup, m.group(), m.start()


print(list(tokens("x1 = 3.5*(y - 20) $")))
scanner = re.compile("a|b").scanner("abcab")
print(scanner.match(), scanner.match(), scanner.match(), scanner.match())
scanner = re.compile("a*").scanner("baac")
print([scanner.search() for _ in range(5)], scanner.pattern)
at, p = 0, re.compile(r"\s*(\w+)")
while m := p.match("one  two three", at):
    print(m[1], m.span())
    at = m.end()
lexer = re.Scanner([(r"\d+", lambda s, t: int(t)), (r"[a-z]+", lambda s, t: t.upper()), (r"\s+", None)])
print(lexer.scan("12 abc 3 ?x"))
words = {}
for m in re.finditer(r"(?P<k>\w+)=(?P<v>[^&]*)", "a=1&b=&c=x%20y"):
    words[m["k"]] = m["v"]
print(words)

# Literals in an annotation's text are shown by their repr, but for infinity and the prefix u.
from __future__ import annotations


class Literals:
    a: u'text'
    b: "double"
    c: "it's"
    d: 'say "x"'
    e: "a" 'b'
    f: r"\d"
    g: b"bytes\x00"
    h: "\n\x00é\u200b'\""
    i: 0xff + 0b11 + 1_000
    j: 1e400
    k: -1e400j
    l: 1e16 + 1.50 + 2j
    m: ...
    n: (None, True, False)
    o: 123456789012345678901234567890
    p: 1 .real
    q: 1.0.real
    r: ()
    s: (a,)
    t: """three
lines"""


for name, text in Literals.__annotations__.items():
    print(name, text)

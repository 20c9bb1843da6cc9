# An annotation's text has one space around operators and only the parentheses that it needs.
from __future__ import annotations


def f(
    a: (1+2)*3,
    b: 1+(2*3),
    c: a-(b-c),
    d: (a-b)-c,
    e: 2**3**4,
    f: (2**3)**4,
    g: (-1)**-2,
    h: -1**2,
    i: not (a and b or c),
    j: (not a) and (b or c),
    k: a<b<c,
    l: (a<b)<c,
    m: a  not  in  b is  not c,
    n: ~-+a,
    o: a|b&c^d,
    p: (a|b)&c,
    q: (a if b else c)if(d)else(e if f else g),
    r: (a if b else c) or d,
    s: x@y//z%w<<1>>2,
) -> (int)|(None): ...


for name, text in f.__annotations__.items():
    print(name, text)

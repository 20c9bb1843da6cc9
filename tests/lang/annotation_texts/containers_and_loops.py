# Displays and comprehensions in an annotation's text.
from __future__ import annotations


def f(
    a: [ 1,2, ],
    b: {1 : 2,**c},
    c: {*a,1},
    d: [x for x in y if x if not z],
    e: {x:y for x,y in z},
    f: {x for (x) in (a if b else c)},
    g: [x for x in (lambda: y) if (a if b else c)],
    h: [[y for y in x] for x, in z for w in x],
    i: [(x, y) for x in z],
    j: (x async for x in y),
    k: (*a, b),
    l: {},
    m: [lambda: x, (y)],
    n: {**a | b},
): ...


async def g(x: [y async for y in z]): ...


for name, text in {**f.__annotations__, **g.__annotations__}.items():
    print(name, text)

# Calls, subscripts and lambdas in an annotation's text.
from __future__ import annotations


def f(
    a: g( x,*y,k = 1,**z ),
    b: g(x for x in y),
    c: g((x for x in y), 1),
    d: g(x for x in y)(1),
    e: lambda : 1,
    f: lambda x,y = 2 , /, z = 3,*rest, k , m = 4,**names : (x, y),
    g: lambda *, k: k,
    h: lambda *a: a,
    i: lambda **k: k,
    j: (lambda: 1)(),
    k: Dict[ str,int ],
    l: x[1:2 , ::3, :],
    m: x[ a : b : c ],
    n: x[a,],
    o: x[(a, b)],
    p: x[()],
    q: x . y . z,
    r: (a + b).c,
    s: Callable[[int,str,],Optional["T"]],
    *args: x[*a, 1],
    **names: (x),
): ...


for name, text in f.__annotations__.items():
    print(name, text)

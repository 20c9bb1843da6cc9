"""Statements of every class."""
from __future__ import annotations
import os, os.path as path, a.b.c
from . import x
from ...pkg.mod import (y as z, w,)
from m import *

@decorator
@other.one(1)
async def f[T: int = str, *Ts = *tuple[int], **P = [int]](a, b: int = 1, /, c=2, *args: *Ts, d, e: str = "x", **kw) -> None:
    global g, h
    await a; yield
    async for i in b: pass
    async with c as d, e: return
    x = yield 1, 2
    y = yield from z

class C[T](Base, metaclass=M, *bases, **kw):
    attr: int
    other.x: str = 1
    (paren): int = 3
    def method(self, *, only, kw=None):
        nonlocal outer
        return self.a.b[0](1)[1:2, ..., ::3, *rest]

if a: pass
elif (b := 2) > 1: pass
elif c:
    pass
else: break

while True:
    continue
else:
    x = y = z = 1
for i, (j, *k) in [], : x += 1
else:
    x -= 1; x *= 2; x /= 3; x //= 4; x %= 5; x **= 6; x <<= 7; x >>= 8; x &= 9; x |= 1; x ^= 2; x @= 3
with (open(a) as b, c): pass
with (a, b): pass
with (a, b) as c: pass
with (yield): pass
with a, b as c[0]: pass
try: pass
except A: pass
except (B, C) as e:
    raise
except: raise X from Y
else: pass
finally: assert x, "message"
try: pass
except* A as e: del a, (b, c.d), [e[0]]
type X[T] = list[T]
type = match = case = _ = 1
type (x)
match (x)
match [x]: int
match x, *y:
    case 1 | -2.5 | 3 + 4j | "a" "b" | None | True: pass
    case [a, *_, b] | (c, *d) | (e) | () | []: pass
    case {"k": v, X.y: 1, -1: z, **rest}: pass
    case C() | D.E(1, x, k=2, l=[m],): pass
    case {**rest} if rest > 1: pass
    case (a as b), *c: pass
    case _: pass
match = {}
*a, b = c
a[b], c.d = e
print(x, file=y); lambda: (yield)

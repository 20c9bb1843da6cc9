"""Records what this Python says about programs that parse but do not compile.

Run with CPython 3.13: python3 record_errors.py > compile_errors.txt
Each case is its source, then a line `=== kind|line:offset-line:offset|message` (0 stands for
None), or `=== ok` where nothing is wrong.
"""

import sys

CASES = r"""
return 1
---
class A:
    return
---
def f():
    class B:
        return 5
---
await x
---
def f():
    await x
---
class A:
    await x
---
lambda: await x
---
async def f():
    def g():
        await x
---
yield 1
---
class A:
    x = yield
---
x = yield from y
---
class A:
    yield from y
---
async def f():
    yield from y
---
break
---
if x:
    break
---
def f():
    continue
---
for x in y:
    def f():
        break
---
while x:
    class A:
        continue
---
try:
    continue
finally:
    pass
---
with a:
    break
---
def f(a, a): pass
---
def f(a, *, b, a): pass
---
def f(a, *a): pass
---
def f(a, **a): pass
---
lambda x, y, x: 0
---
def f(a):
    global a
---
def f(a):
    nonlocal a
---
def f():
    print(x)
    global x
---
def f():
    x = 1
    global x
---
def f():
    x: int
    global x
---
def f():
    global x
    x: int = 3
---
def f():
    x = 1
    def g():
        nonlocal x
        x: int = 3
---
x: int
global x
---
global x
x: int = 1
---
def f():
    x = 1
    def g():
        y = x
        nonlocal x
---
def f():
    x = 1
    def g():
        x = 2
        nonlocal x
---
def f():
    def g():
        nonlocal x
---
nonlocal x
---
class A:
    nonlocal x
---
def f():
    x = 1
    def g():
        global x
        nonlocal x
---
def f():
    global x
    def g():
        nonlocal x
---
def f():
    import os
    global os
---
def f():
    for i in range(3): pass
    global i, j
---
def f():
    from os import *
---
class A:
    from os import *
---
async def f():
    yield 1
    return 2
---
async def f():
    yield 1
    return
---
def f():
    return [x async for x in y]
---
[x async for x in y]
---
class A:
    x = {x async for x in y}
---
async def f():
    def g():
        return {x: 1 async for x in y}
---
async def f():
    return [[x async for x in y] for z in w]
---
def f():
    return (x async for x in y)
---
(x async for x in y)
---
def f():
    return [await x for x in y]
---
def f():
    return (await x for x in y)
---
async def f():
    return lambda: [x async for x in y]
---
def f():
    async for x in y: pass
---
def f():
    async with x: pass
---
async for x in y: pass
---
async with x: pass
---
x = 1
from __future__ import annotations
---
def f():
    from __future__ import annotations
---
from __future__ import braces
---
from __future__ import nothing_of_this
---
'doc'
from __future__ import division
from __future__ import annotations
---
'doc'
'again'
from __future__ import annotations
---
import os
from __future__ import division
---
try: pass
except: pass
except ValueError: pass
---
try: pass
except ValueError: pass
except: pass
---
a, *b, *c = x
---
[*a, b, *c] = x
---
*a = x
---
*a, = x
---
for *x in y: pass
---
x = *a
---
print(*a)
---
x = (*a)
---
*x
---
return *x
---
def f():
    return *x, 1
---
*a += 1
---
del *a
---
[y := 1 for x in z]
---
def f():
    [x := 1 for x in z]
---
[[x := 1 for y in z] for x in z]
---
[x for x in (y := z)]
---
[x for x in [y for y in (w := z)]]
---
[x for x in (lambda: (y := 1))()]
---
class A:
    [y := 1 for x in z]
---
class A:
    (y := 1)
---
[(y := x) for x in a for y in b]
---
[1 for x in a if (y := x) for y in b]
---
[(x := 1) for y in z for x in w]
---
[(yield x) for x in y]
---
def f():
    return ((yield x) for x in y)
---
def f():
    return {(yield x) for x in y}
---
def f():
    return {x: (yield) for x in y}
---
def f():
    return [x for x in (yield y)]
---
def f():
    return [x for x in y if (yield from z)]
---
__debug__ = 1
---
def f(__debug__): pass
---
x.__debug__ = 1
---
del __debug__
---
f(__debug__=1)
---
for __debug__ in x: pass
---
import __debug__
---
import a as __debug__
---
from a import b as __debug__
---
def __debug__(): pass
---
class __debug__: pass
---
try: pass
except E as __debug__: pass
---
with a as __debug__: pass
---
(__debug__ := 1)
---
__debug__ += 1
---
print(__debug__)
---
f(a=1, b=2, a=3)
---
class A(x=1, x=2): pass
---
def f():
    for x in y:
        try:
            pass
        except* ValueError:
            continue
---
def f():
    try:
        pass
    except* ValueError:
        return
---
while x:
    try:
        pass
    except* ValueError:
        break
---
def f():
    try:
        pass
    except* ValueError:
        for x in y:
            break
---
match x:
    case y: pass
    case z: pass
---
match x:
    case _: pass
    case 1: pass
---
match x:
    case 1 | y: pass
    case 2: pass
---
match x:
    case (y | 1): pass
---
match x:
    case [a, a]: pass
---
match x:
    case {1: a, 2: a}: pass
---
match x:
    case [a, (1 as a)]: pass
---
match x:
    case [a] | [b]: pass
---
match x:
    case [a, b] | [b, a]: pass
---
match x:
    case [*a, *b]: pass
---
match x:
    case {1: a, 1: b}: pass
---
match x:
    case {'k': a, 'k': b}: pass
---
match x:
    case {-1: a, -1: b}: pass
---
match x:
    case A(x=1, y=2, x=3): pass
---
match x:
    case A(a, b=a): pass
---
match x:
    case [a, {**a}]: pass
---
match x:
    case (1 | 2) as a: pass
    case y if y > 2: pass
    case _: pass
---
match x:
    case _ as y: pass
---
def f():
    x = 1
    def x(): pass
    nonlocal x
---
class A:
    def f(self):
        nonlocal x
        x = 1
    x = 1
---
class A:
    x = 1
    global x
---
class A:
    print(x)
    global x
---
def f():
    [x for x in y]
    global x
---
def f(a, b):
    'x'
    global b, c
---
x = 1
print(x)
global x
---
def f():
    (x := 1)
    global x
---
def f():
    with a as x: pass
    global x
---
def f():
    try: pass
    except E as x: pass
    global x
---
def f():
    class x: pass
    global x
---
def f[T, T](): pass
---
def f[T = int, U](): pass
---
class A[T, *T]: pass
---
type X[T, **T] = int
---
def f[T: (yield)](): pass
---
def f[T: (x := 1)](): pass
---
class A[T]((x := 1)): pass
---
class A[T]((yield)): pass
---
type X = (yield)
---
type X = (x := 1)
---
async def f():
    type X = await y
---
def f[T](x: (y := T)): pass
---
def f[T](x) -> (yield): pass
---
class A[T]:
    global T
---
def f[T]():
    nonlocal T
---
from __future__ import annotations
def f(x: (yield)): pass
---
from __future__ import annotations
def f(x: (y := 1)): pass
---
from __future__ import annotations
x: (yield) = 1
---
def f():
    x: (yield) = 1
---
def f(x: (yield)): pass
---
async def f(x: (await y)): pass
---
class A:
    x: (yield) = 1
---
for i in range(3):
    try:
        pass
    finally:
        continue
---
x = [*a for a in b]
---
f(**a, *b)
---
x = {**a, *b}
---
print(f"{yield}")
---
print(f"{await x}")
---
def f():
    return f"{*a}"
---
def f(*, a, a): pass
---
def f(a, /, a): pass
---
été = 1
def f(ü, été, ü): pass
---
return "日本", 2
---
x = "日本語"; return
---
while 1: pass; break; continue
---
if 0:
    return
---
def f():
    while 0:
        break
    else:
        break
""".strip('\n').split('\n---\n')


def nested(depth):
    return ''.join(' ' * i + 'while x:\n' for i in range(depth)) + ' ' * depth + 'pass'


CASES += [nested(21), nested(22), 'a, ' * 256 + '*b = x', 'a, ' * 255 + '*b = x']


def answer(source):
    try:
        compile(source + '\n', 'x.py', 'exec', dont_inherit=True)
    except SyntaxError as e:
        where = f'{e.lineno}:{e.offset}-{e.end_lineno}:{e.end_offset or 0}'
        return f'{type(e).__name__}|{where}|{e.msg}'
    return 'ok'


def main():
    import warnings
    warnings.simplefilter('ignore')
    for source in CASES:
        print(source)
        print('=== ' + answer(source))


main()

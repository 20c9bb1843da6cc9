"""Every construct of the language once: the compiler's tests compile it, and nothing runs it."""

from __future__ import annotations

import os.path as path, sys
from a.b import c as d, e
from .. import f as g
from . import *


def plain(a, /, b: int = 1, *args: str, k, q=2, **kw) -> None:
    """A docstring
        with an indentation."""
    global x, y
    x = y = a
    (p, *r), [s, t] = args
    x += 1
    a.b += 2
    a[b] -= 3
    a[b:c:d], a.b = 1, 2
    del a.b, a[b], (p, [r])
    z: int = 3
    a.w: str
    assert a, "message"
    assert not b
    if a < b <= c is not None and (d or not e in [1, 2]):
        pass
    elif a is None:
        raise E from b
    else:
        raise
    while True:
        if a:
            break
        continue
    else:
        return
    for i, (j, *k) in a:
        if i: break
    else:
        x = -1, +1, ~1, -1.5, 2j, b'x', ..., 10**20, 99999999999999999999999
    try:
        return a
    finally:
        b = 1
    for _ in a:
        try:
            continue
        except (A, B) as err:
            del err
            break
        except C:
            return 1
        except:
            pass
        else:
            b()
        finally:
            c()
    with a as b, c() as (d, e):
        return f(a, *b, k=c, **d)
    with a:
        pass
    try:
        a()
    except* A as group:
        b(group)
    except* (B, C):
        pass
    else:
        c()
    finally:
        d()
    return lambda u, v=b, *w, x: (yield u)


def closures():
    n = 0

    def inner():
        nonlocal n
        n += 1
        del n
        return [lambda: (n, i) for i in range(3) if i]

    return inner, {i: {j for j in i} for i in n}, (i for i in n for j in i if (w := j))


@decorate
@decorate(1)
class Class(Base, metaclass=Meta, **options):
    """Doc."""

    a: int = 1
    b: str
    __private = [a for a in range(3)]

    def method(self):
        self.__private = super().method(self.a)
        self.x.y[0].z(1, k=2)
        return __class__

    @property
    def prop(self, x=lambda y: __private): return x


async def coroutine():
    async with a as b, c:
        await d
    async for i in e:
        if i: break
    else:
        x = [await j async for j in k if await l]
    y = {m async for m in n}
    z = (o async for o in p)
    return await q


async def generator():
    yield
    x = yield 1
    async for i in x: yield i


def old_generator():
    x = yield from a
    y = [(yield), (yield 1)]
    f'{a}{b!r:>{c}} {d=}' f"{e:{f}{g}}"
    print(f'{a}', '', f'')
    return a if b else c, a and b or c, not a, a[1:], a[:1, ::2], *b, {**a, 'b': 1, **c}, {1, *a}


def match_it(subject):
    match subject:
        case 1 | -2 | 'x' | None | a.b: pass
        case [x, y, *_] | [_, x, y] if x: return y
        case [a, *b, c]: pass
        case {'k': v, 1: [w], **rest}: pass
        case Point(x, y=0, z=y) | Point(0, y=y, z=x): pass
        case Point() as p: pass
        case (1, [2, (q)]): pass
        case {}: pass
        case other: return other
    match a, b:
        case _: pass


if a: x = 1
x: int = 2
long = [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z, 1, 2, 3, 4, 5, 6]
pairs = {1: 2, 3: 4, 5: 6, 7: 8, 9: 10, 11: 12, 13: 14, 15: 16, 17: 18, 19: 20, 21: 22, 23: 24, 25: 26,
         27: 28, 29: 30, 31: 32, 33: 34}


def generic[T, *Ts, **P](a: T, b: int = 1, *, k: T = 2) -> T: return T


@decorate
class Generic[T: int, U: (int, str)](Base, metaclass=Meta):
    __x: T = 1

    def method[V](self, v: V, t: T): return U, self.__x


type Alias = dict[str, Alias]
type Pairs[T] = list[tuple[T, T]]

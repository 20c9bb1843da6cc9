# python: 3.8 3.11 3.12 3.13
# trace: no
# Statements that fail, and what each version says.
import enum


class K:
    pass


class S:
    __slots__ = 'q'


class P:
    @property
    def p(self):
        return 1


class M:
    def m(self, *a, **k):
        pass


class Bits(enum.IntFlag):
    a = 1
    b = 2


class Number(enum.IntEnum):
    one = 1
    two = 2


def f(*a, **k):
    pass


def g():
    yield


m = M().m

STATEMENTS = r"""
del K().v
del S().q
del S().z
del K.x
del P().p
del (1).real
del [].x
K().x
S().q
S().z = 1
P().p = 1
[].x = 1
object().x = 1
(1).real = 2
int.x = 1
del int.x
delattr(K(), 'v')
f(*1)
f(1, *2)
f(1, *2, c=1)
f(*1, c=2)
f(**1)
f(1, **2)
f(a=1, **2)
f(*[], **2)
f(**{1:2})
f(1, **{1:2})
f(x=1, **{1:2})
f(**{'a':1}, **{'a':2})
f(a=1, **{'a':2})
m(*1)
m(1,*2)
m(**2)
m(**{1:2})
(lambda **k:1)(**{1:2})
print(*1)
print(1,*2)
print(**1)
print(**{1:2})
int(**{1:2})
K(*1)
K(**1)
dict(**{1:2})
dict({}, **{1:2})
f(*None)
f(*[1], *2)
f(**{}, **1)
K.x()
[*1]
(*1,)
{*1}
{**1}
{**[]}
[*[], *1]
(1, *2)
a, b = 1
a, b = 1,
a, b = 1, 2, 3
a, *b = []
a, b = {1}
(a, b), c = 1, 2
[a, b] = 'x'
for a, b in [1]: pass
for a in 1: pass
x: int = y
del yy
print(zz)
import nope
import math.nope
from . import x
import os.nope
from nope import x
raise 1
raise None
raise K
raise ValueError from 1
assert 0
assert 0, 'm'
assert ()
with 1: pass
with K(): pass
with open: pass
class A(1): pass
class A(K, K): pass
class A(int, str): pass
class A(object, K): pass
class A(bool): pass
class A(K, metaclass=1): pass
class A(K, x=1): pass
next(g(), 1, 2)
g().send(1)
g().throw(1)
g().throw(ValueError)
super()
lambda: (yield)
globals()['f'](x)
1 < 'a'
1 in 1
'a' in 1
1 in 'a'
not_ + 1
-'a'
~1.5
+[]
1 @ 2
[1] < 1
{} < {}
1 < 1j
None < None
f.x
f.x()
K.__init__(1,2)
K(1)
object.__new__(1)
object.__init__()
[].__init__(1, 2)
'%s' % ()
'%d' % None
'%(a)s' % 1
'%(a)s' % {}
'%' % 1
'%y' % 1
'{0} {}'.format(1, 2)
'{} {0}'.format(1, 2)
'{!x}'.format(1)
'{'.format(1)
'}'.format(1)
'{:,,}'.format(1)
'{:5,d,}'.format(1)
'{:_,}'.format(1)
'{:,_}'.format(1)
'{:x,}'.format(1)
'{:,x}'.format(255)
'{:10.3d}'.format(1)
format('a', '=10')
format('a', '+')
format('a', ',')
format(1, 's')
format(1.5, 'd')
format([], '5')
format(None, '5')
format(1, '.')
format(1, 'a')
format(1.5, '.')
format('a', '010')
format(True, '5')
format(1, 'c')
format(-1, 'c')
format(1, '+c')
f'{1:,,}'
f'{1!r:>5}'
int('')
int('0x1', 10)
int('9'*5000)
str(10**5000)
10**5000
float('')
bytes.fromhex('zz')
b'a'[5]
'a'[5]
[][0]
()[0]
{}[0]
[1][1:2:0]
range(1,2,0)
'a'.join({1:2})
sum('ab')
max([], key=1)
max([1], key=1)
max(1, 'a')
sorted([3, 'a'])
[3, 'a'].sort()
dict.fromkeys(1)
{[]: 1}
{{}}
{1: []}[1][0]
set([[]])
frozenset([{}])
hash({})
{[1]}
zip([1], 1)
list(zip([1], [1, 2], strict=True))
zip(strict=1)
map(None, [1])
list(map(None, [1]))
list(map(len, [1]))
filter(1, [1])
list(filter(1, [1]))
enumerate(1)
reversed({1})
iter(1, 2)
exec('x =')
compile('1', 'f', 'x')
int.from_bytes('a', 'big')
open('nope')
isinstance(1, 'int')
isinstance(1, (int, 'a'))
issubclass(1, int)
isinstance(1, list[int])
isinstance(1, int | str)
callable()
vars(1)
dir(1, 2)
type()
type(1, 2)
type('A', 1, {})
type('A', (), 1)
type(1, (), {})
print(1, end=2)
print(1, file=1)
print(1, sep=1)
input(1, 2)
round('a')
round(1.5, 'a')
abs(None)
pow(2, -1, 4)
pow(2, 2, 0)
pow(0, -1)
0 ** -1
0.0 ** -1
1 / 0
1.0 / 0
1 // 0
1 % 0
1.0 % 0
1.0 // 0
divmod(1, 0)
1j / 0
complex('1+')
1 << -1
1 << 10 ** 30
float(10 ** 400)
int(float('inf'))
int(float('nan'))
round(float('inf'))
ord('')
chr(-1)
chr(1114112)
chr(2 ** 31)
ord(b'')
bin(1.5)
print(Bits(7), Bits(12), Bits(-2))
print(Number.one.two)
Number(3)
Bits('x')
"""

for statement in STATEMENTS.split("\n")[1:-1]:
    try:
        exec(statement)
        print(statement, "-> done")
    except Exception as error:
        print(statement, "->", type(error).__name__, error)

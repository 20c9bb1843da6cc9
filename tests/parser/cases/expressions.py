a or b and not c or d
a < b <= c == d != e > f >= g in h not in i is j is not k
a | b ^ c & d << e >> f + g - h * i / j // k % l @ m
-a ** -b ** ~+c
await_ = (await_), [], (), (1,), [1, *a], {1, *b}, {}, {1: 2, **c, 3: 4}
x if y else z if w else v
lambda: 0
lambda a, /, b=1, *c, d, e=2, **f: (a, b)
lambda *, k: k
[x for x in y if z if w for (a, b), *c in d]
{x for x in y}, {x: y for x, y in z}, (x for x in y)
f(x for x in y)
f(a, *b, c=1, *d, **e, f=2, **g)
f(a := 1, (b := 2), c=(d := 3))
f(**a, b=1,)
a.b.c[d][e:f][:, ::2][g := 1](h)
0, 00, 0x_Ff, 0o17, 0b1_01, 1_000, 9223372036854775807, 9223372036854775808, 0xFFFFFFFFFFFFFFFFFF
123456789012345678901234567890, 1., .5, 1.5e3, 1e-7, 1e16, 1e22, 123456.789, 5e-324, 1.7976931348623157e308, 1e400
1j, 0j, 1.5J, 1e3j, 1_0.0_1e1_0, 0.1, 0.0001, 0.00001, 1e15, 12345678901234567.0
'a' "b" '''c''' """d
e""" r'\n' u'u' 'x' R"\\"
b'a' rb'\x' b"\x41\n\101\q" b'\'"'
'\a\b\f\n\r\t\v\\\'\"\0\12\377\x41\u00e9\U0001F600\
joined \q é 中文 \ud800 \u200b \xa0'
"it's" 'say "hi"' "both ' and \""
...
None, True, False
f'' f'a' 'b' f"{x}" f'{x!r}{y!s:>{w}.{p}}{z:%Y-%m}' rf'\{x}'
f"{x = }" f"{x=!r}" f"{x = :>3}" f"{ x + 1 =}"
f"{{}} {{{x}}} {x}}}" f'{ {1: 2}[1] }' f"{'nested' f'{deep}'}"
f"""multi
{x
+ y} line {x:
} """
f"{x:{'{'}>10}" f'{lambda_ if a else (lambda: 1)}' f'{a["b"]}' f"{x,}" f"{*a, b}" f"{yield_}"
变量 = é = ñandú = 1
(a
 + b,  # comment
 c)
a = \
    b
if x:
	y  # tab
	if z:
	        w

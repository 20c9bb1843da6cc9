# An f-string in an annotation's text is put together anew: quotes, braces, conversions and specs.
from __future__ import annotations

a: f"{x}"
b: f'a{x!r:>{width}}b' 'c{}'
c: f"{{{x}}}"
d: f"{x=} {x = !s}"
e: f"{ {1: 2}[1] }"
f: f"{(lambda: 1)()}"
g: f"{f'{x}'}"
h: f"{(lambda x: x)}{(a, b)}{a if b else c}"
i: f'it{"s"}'
j: f"{'quote'}" f'"'
k: f""
l: f"{x:%H:%M}"

for name, text in __annotations__.items():
    print(name, text)

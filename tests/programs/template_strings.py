# Shows what a t-string makes: texts, interpolations, conversions, joining, and how a wrong one is refused.
# python: 3.14
from string.templatelib import Interpolation, Template, convert


async def value():
    return 7


def html(template):
    """What t-strings are for: values are escaped, texts are not."""
    parts = []
    for part in template:
        match part:
            case Interpolation(found, _, conversion, spec):
                text = format(convert(found, conversion), spec)
                parts.append(text.replace("<", "&lt;"))
            case str():
                parts.append(part)
    return "".join(parts)


name = "<b>"
n = 3.14159
width = 8
hello = t"hello {name}"
print(hello, hello.strings, hello.values)
print(html(t"<i>{name!r:>{width}}</i>{n:.2f}"), html(t"{ n + 1 = :.1f}"))
print(t"a{name!r:>{width}}b{n:.2f}{name = }" t"more")
print(t"", list(t""), list(t"x{name}y{n}z"))
print(t"""{
  name
  !s}""", t"{ name  !r}", t"{name=:x}", t"{{}}{{{n}}}", rt"\n{n}\d", Tr'\{n}')
print(t"{(lambda: 3)()}{[i for i in 'ab']}{ {'a': 1}['a']}{f'{n:.1f}'}{t'{n}'}")
print(Template("a", Interpolation(3, "x"), "b", "c"), t"a" + t"b{n}")
print(hello == t"hello {name}", hello + Template(), Interpolation(1, "a", "r", ">3"))


def fails(function, *args):
    try:
        print(function(*args))
    except Exception as e:
        print(type(e).__name__, e)


fails(Template, 3)
fails(Interpolation, 1, "x", "z")
fails(Interpolation, 1, 2)
fails(lambda: hello + "text")
fails(setattr, hello, "strings", ())
fails(type, "X", (Template,), {})
fails(lambda: t"{n}{1 / 0}")
for text in ('t"a" "b"', '"a" t"b"', 't"a" f"b"', 't"{}"', 't"{n!x}"', 't"{n!}"', 't"{n"', 't"}"', 't"{n b}"',
             't"{lambda: 1}"', 't"a', 't"""a', 't"{!r}"', 't"{f"{}"}"', 'f"{t"{}"}"', 't"{a}}"'):
    fails(eval, text)
t = 5
print(t, [t for t in "ab"])


async def main():
    print(t"{await value()}")


import asyncio
asyncio.run(main())

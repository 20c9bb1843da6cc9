"""Formatting of text: tables, alignment, numbers in all bases, templates, old and new styles."""
import string
import textwrap

ROWS = [
    ("Widget", 4, 3.5, 0.07), ("Gadget, large", 12, 1250.999, -0.125), ("Größe XL", 1000, 0.004, 1.0), ("日本", 7, 1e6, 0.5),
]


def table(rows, header, *, align="<>>>", specs=("", ",", ",.2f", "+.1%"), border="│"):
    cells = [[format(value, spec) for value, spec in zip(row, specs)] for row in rows]
    widths = [max(map(len, column)) for column in zip(header, *cells)]
    line = "┼".join("─" * (w + 2) for w in widths)
    yield border.join(f" {h:^{w}} " for h, w in zip(header, widths))
    yield line
    for row in cells:
        yield border.join(f" {c:{a}{w}} " for c, a, w in zip(row, align, widths))


class Money:
    def __init__(self, amount, currency="EUR"):
        self.amount, self.currency = amount, currency

    def __format__(self, spec):
        if spec.endswith("c"):
            return format(self.amount, spec[:-1] + ".2f") + " " + self.currency
        return format(self.amount, spec)

    def __repr__(self):
        return f"Money({self.amount!r})"

    def __str__(self):
        return f"{self:c}"


class Shout(string.Formatter):
    def convert_field(self, value, conversion):
        return str(value).upper() if conversion == "u" else super().convert_field(value, conversion)

    def get_value(self, key, args, kwargs):
        return kwargs.get(key, f"<{key}>") if isinstance(key, str) else super().get_value(key, args, kwargs)


class Percent(string.Template):
    delimiter = "%"
    idpattern = "[a-z]+_[a-z]+"


print(*table(ROWS, ("item", "count", "price", "change")), sep="\n")
m = Money(1234.5)
print(f"{m} {m!r} {m:,.1f} {m:>12,c}|{m:*^20c}|", "{0:c} {0.currency!s:>5} {0.amount:e}".format(m))
for n in 0, 5, -255, 65535, 10 ** 12:
    print(f"{n:>8d} {n:b} {n:#o} {n:#x} {n:X} {n:_} {n:+} {n: } {n:08,} {n:=+9} {n:c}" if 0 <= n < 0x110000 else f"{n:>8d} {n:#_x} {n:_b} {n:+,}")
for x in 0.0, -0.0, 1.5, 2 / 3, 1e-5, 123456789.123, 1e22, float("inf"), float("nan"):
    print(f"{x} {x!r} {x:g} {x:.3g} {x:#.3g} {x:e} {x:.2E} {x:f} {x:.0f} {x:%} {x:+.1f} {x:010.3f} {x:,.3f} {x:_} {x:n}")
print("%5d|%-5d|%05d|%+d|%x|%#X|%o|%c|%c|%5.1f|%-8.3e|%g|%r|%s|%a|%%|%10.3s|%i" % (42, 42, 42, 42, 255, 255, 8, 65, "z", 3.14159, 31415.9, 1e-9, "q'", None, "é", "truncate", 3.9))
print("%(name)s is %(age)03d, %(name)r" % {"name": "Al", "age": 7}, "%*d %-*s|%.*f" % (6, 1, 4, "ab", 2, 3.14159), "%s" % [1, (2,)], "%s %s" % (1, (2, 3)))
print("{} {} {0}".format if False else "{1} {0} {1!r:>6} {name} {list[1]} {obj.__class__.__name__}".format("a", "b", name="n", list=[1, 2], obj=3))
print("{:{fill}{align}{width}.{precision}}".format("longer text", fill="-", align="^", width=12, precision=6), "{{}} {{{0}}}".format(5), f"{{{5}}} {'nested ' + f'{1 + 1}'} {3!r:>4} {'a' 'b'=} {10 ** 2 = :>8}")
print(Shout().format("{0!u} {name} {missing} {0!r}", "abc", name="N"), Shout().vformat("{x}{y}", (), {"x": 1}))
print(string.Template("$a ${b}c $$ $d").safe_substitute(a=1, b=2), Percent("%a_b %x $a_b %% %{c_d}").substitute(a_b=1, c_d=2, x=3) if False else Percent("%a_b $a_b %% %{c_d}").substitute({"a_b": 1}, c_d=2))
print("tab\tstop\there".expandtabs(4), "title case's test".title(), string.capwords("hello  big world"), "ß".upper(), "İ".lower(), "ǅ".swapcase(), "x".zfill(3), "-7".zfill(4), "é".encode().hex(" "))
print("a,b,,c".split(","), " a  b ".split(), "a-b-c".rpartition("-"), "x=1=2".partition("="), "line\r\nend\x0b\u2028z".splitlines(), "abc".center(8, "*"), "aXbX".rsplit("X", 1), "mississippi".replace("ss", "SS", 1), sep=" | ")
text = "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor-incididunt ut labore. Supercalifragilisticexpialidocious!"
print(textwrap.fill(text, 30, initial_indent="* ", subsequent_indent="  "), textwrap.wrap(text, 20, break_long_words=False, max_lines=3), textwrap.indent("a\n\nb", "> "), textwrap.shorten(text, 25), textwrap.dedent("\n   x\n     y\n   "), sep="\n")
for bad in (lambda: "{}{1}".format(1, 2), lambda: "{0} {1}".format(1), lambda: "{x}".format(), lambda: "{".format(), lambda: "}".format(), lambda: "{!z}".format(1), lambda: f"{1:s}", lambda: f"{'a':d}", lambda: f"{1.5:d}", lambda: f"{'a':+}", lambda: f"{1:,_}", lambda: "%d" % "x", lambda: "%s %s" % 1, lambda: "%s" % (1, 2), lambda: "%(a)s" % {}, lambda: "%y" % 1, lambda: f"{[]:5}", lambda: "%c" % 1.5, lambda: f"{3:1.2d}", lambda: string.Template("$").substitute(), lambda: "{a.b}".format(a=1), lambda: "{0[x]}".format([1]), lambda: "%" % 1):
    try:
        print(bad())
    except (ValueError, TypeError, KeyError, IndexError, AttributeError) as error:
        print(type(error).__name__, error)

# Formatter: fields, numbering, errors, methods that are overridden.
from string import Formatter

f = Formatter()
for text in ["{} {}", "{0} {1} {0}", "{x} {x.real}", "{0[a]} {0[b][1]}", "{x!r:>5}|{x!s}|{x!a}", "{{}} {{{}}}", "{:{}}", "{:>{x}}", "", "no fields",
             "{0} {}", "{} {0}", "{a", "a}", "{", "}", "{!x}", "{!", "{!r", "{!rx}", "{:{:{:{}}}}", "{y}", "{5}", "{0.}", "{0[}", "{0[]}",
             "{0[a]b}", "{!}", "{x!r:}", "{:d}", "{0.nothing}", "{a{b}}"]:
    try:
        print(repr(text), repr(f.format(text, {"a": 1, "b": [2, 3]}, 8, x=4)))
    except Exception as e:
        print(repr(text), type(e).__name__, e)
print(list(f.parse("a{b!r:>{w}}c{{d}}{}")), list(f.parse("")), list(f.parse("{a[b].c:x}{0!s}")), list(f.parse("x}}y{{z")))
print(f.get_field("0.real", (5,), {}), f.get_field("a[0].x", (), {"a": [type("X", (), {"x": 9})]}), f.vformat("{a}{0}", (1,), {"a": 2}))


class Mine(Formatter):
    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs.get(key, f"<{key}>")

    def format_field(self, value, spec):
        return "[" + super().format_field(value, spec) + "]"

    def convert_field(self, value, conversion):
        return value.upper() if conversion == "u" else super().convert_field(value, conversion)

    def check_unused_args(self, used, args, kwargs):
        print("used", sorted(map(str, used)), len(args), len(kwargs))


print(Mine().format("{} {x} {y!u} {0}".replace(" {0}", ""), 1, y="ab", z=1))

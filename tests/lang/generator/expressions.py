"""Expressions of every type, mostly of the type that was asked for."""
from maker import Maker

INTS = ["0", "1", "-1", "2", "3", "7", "10", "-5", "255", "1000", "65536", "2**31", "-2**40", "10**20",
        "True", "0x1f", "0b101", "1_000"]
FLOATS = ["0.0", "1.5", "-2.25", "3.0", "1e10", "1e-5", "0.1", "1e300", "-0.0", "123456.789", "2.5e-7",
          "float('inf')", "float('nan')", "1e16", "100.0"]
STRS = ["''", "'a'", "'abc'", "'Hello World'", "'  pad '", "'x,y,z'", "'ünï'", "'a\\nb'", "'12'", "'-7'",
        "'3.5'", "'tab\\there'", "\"it's\"", "'日本'", "'AbC'", "'z' * 5", "'😀!'", "'a-b_c'", "'ß'", "'%s'"]
BYTES = ["b''", "b'a'", "b'abc'", "b'\\x00\\xff'", "b'hello world'", "b'a,b,c'", "b'AbC'", "bytes(3)"]
TYPES = ["int", "float", "str", "bytes", "bool", "list", "tuple", "dict", "set", "none"]
CALLS = {"str": ["upper()", "lower()", "title()", "swapcase()", "capitalize()", "strip()", "lstrip('a ')",
                 "rstrip()", "split()", "split(',')", "split('b', 1)", "rsplit(None, 1)", "splitlines()",
                 "splitlines(True)", "join(['x', 'y'])", "join({s})", "replace('a', 'bb')",
                 "replace({s}, {s}, 2)", "find({s})", "rfind({s}, {i})", "index({s})", "count({s})",
                 "startswith({s})", "endswith(('a', {s}))", "isdigit()", "isalpha()", "isalnum()", "isspace()",
                 "isupper()", "istitle()", "isidentifier()", "isnumeric()", "center({n}, '*')", "ljust({n})",
                 "rjust({n}, '.')", "zfill({n})", "partition({s})", "rpartition(' ')", "encode()",
                 "encode('ascii', 'replace')", "encode('latin-1', 'backslashreplace')", "expandtabs({n})",
                 "casefold()", "removeprefix({s})", "removesuffix('c')", "format({i}, {s})",
                 "translate({{97: 'Q', 98: None}})", "__len__()", "__contains__({s})", "format_map({{'a': 1}})",
                 "isascii()", "isprintable()", "isdecimal()", "rindex({s})"],
         "bytes": ["upper()", "hex()", "hex(':')", "split(b',')", "decode()", "decode('latin-1')",
                   "decode('ascii', 'replace')", "find(b'b')", "count(b'a')", "startswith(b'a')",
                   "join([b'x', b'y'])", "replace(b'a', b'zz')", "strip(b'a')", "title()", "center({n})",
                   "zfill({n})", "partition(b'b')", "index({i})", "isalpha()", "rjust({n}, b'.')", "swapcase()",
                   "splitlines()", "rfind({i})"],
         "int": ["bit_length()", "conjugate()", "__add__({i})", "to_bytes(4, 'big', signed=True)",
                 "to_bytes({n}, 'little')", "as_integer_ratio()", "__divmod__({i})", "real", "imag",
                 "__rsub__({i})", "__pow__(2, 7)", "__format__('05d')", "numerator", "__lt__({i})"],
         "float": ["is_integer()", "hex()", "as_integer_ratio()", "__add__({f})", "conjugate()", "real",
                   "__round__({n})", "__trunc__()", "__floordiv__({f})", "__divmod__({i})"],
         "list": ["append({e})", "extend({l})", "insert({i}, {e})", "pop()", "pop({i})", "remove({i})",
                  "index({i})", "count({i})", "reverse()", "sort()", "sort(key=str)", "sort(reverse=True)",
                  "copy()", "clear()", "__len__()", "sort(key=lambda v: (str(type(v)), str(v)))",
                  "index({i}, 1)", "__contains__({i})", "extend({s})", "insert({e}, 0)"],
         "tuple": ["count({i})", "index({i})", "__len__()", "__add__(({i},))", "__getitem__({i})"],
         "dict": ["get({s})", "get({i}, 'none')", "keys()", "values()", "items()", "pop({s}, 'gone')",
                  "pop({i})", "popitem()", "setdefault({s}, [])", "update({d})", "update(z={i})", "copy()",
                  "clear()", "__len__()", "__contains__({s})", "update([('k', {i})])",
                  "items() & {{('a', 1)}}"],
         "set": ["add({i})", "discard({i})", "remove({i})", "union({l2})", "intersection({l2})",
                 "difference({l2})", "symmetric_difference({l2})", "issubset({l2})", "isdisjoint({l2})",
                 "update({l2})", "copy()", "clear()", "issuperset([])", "intersection_update({l2})",
                 "difference_update({l2})"],
         "bool": ["bit_length()", "__and__(True)", "__xor__({i})", "__repr__()"],
         "none": ["__class__", "x", "__bool__()"],}
BINARY = ["+", "-", "*", "/", "//", "%", "&", "|", "^", "<<", ">>", "**", "@"]
COMPARE = ["<", "<=", "==", "!=", ">", ">=", "is", "is not", "in", "not in"]


class Expressions(Maker):
    def fill(self, text, level):
        def value(kind):
            return self.expression(kind, level - 1)
        out, rest = "", text
        for key, kind in (("{i}", "int"), ("{f}", "float"), ("{s}", "str"), ("{l2}", "ints"), ("{l}", "list"),
                          ("{d}", "dict"), ("{e}", "any")):
            while key in rest:
                rest = rest.replace(key, value(kind), 1)
        rest = rest.replace("{n}", str(self.number(-1, 12)))
        return out + rest.replace("{{", "{").replace("}}", "}")

    def expression(self, kind, level):
        """Source of an expression, mostly of that kind, in parentheses where it needs them."""
        if kind == "ints":
            return self.literal(kind)
        if self.chance(0.04):
            kind = self.one(TYPES)
        if kind == "any":
            kind = self.one(TYPES)
        name = self.variable(kind)
        if name and self.chance(0.35):
            return name
        if level <= 0:
            return self.literal(kind)
        if self.chance(0.12):
            return "(%s if %s else %s)" % (self.expression(kind, level - 1), self.condition(level - 1),
                                           self.expression(kind, level - 1))
        if self.chance(0.05):
            return "(%s %s %s)" % (self.expression(kind, level - 1), self.one(["and", "or"]),
                                   self.expression(kind, level - 1))
        if self.chance(0.03) and not self.in_class_body:
            made = self.fresh("w")
            text = "(%s := %s)" % (made, self.expression(kind, level - 1))
            return text
        return getattr(self, "make_" + kind)(level)

    in_class_body = False

    def literal(self, kind):
        if kind == "int":
            return self.one(INTS) if self.chance(0.4) else str(self.number(-9, 20))
        if kind == "float":
            return self.one(FLOATS)
        if kind == "str":
            return self.one(STRS)
        if kind == "bytes":
            return self.one(BYTES)
        if kind == "bool":
            return self.one(["True", "False"])
        if kind == "list":
            return "[%s]" % ", ".join(self.literal("int") for _ in range(self.number(0, 4)))
        if kind == "tuple":
            items = [self.literal(self.one(["int", "str", "float"])) for _ in range(self.number(0, 3))]
            return "(%s)" % (items[0] + "," if len(items) == 1 else ", ".join(items))
        if kind == "dict":
            return "{%s}" % ", ".join("%s: %s" % (self.literal(self.one(["str", "int"])), self.literal("int"))
                                      for _ in range(self.number(0, 3)))
        if kind == "ints":
            return "[%s]" % ", ".join(str(self.number(-3, 9)) for _ in range(self.number(0, 4)))
        if kind == "set":
            return "{%s}" % ", ".join(str(self.number(-4, 12)) for _ in range(self.number(1, 4)))
        return "None"

    def condition(self, level):
        kind = self.number(0, 5)
        if kind == 0:
            return "not %s" % self.expression("any", level - 1)
        if kind == 1:
            return "%s %s %s" % (self.expression("int", level - 1), self.one(COMPARE[:6]),
                                 self.expression("int", level - 1))
        if kind == 2:
            return "%s in %s" % (self.expression("int", level - 1), self.expression("list", level - 1))
        if kind == 3:
            return "isinstance(%s, %s)" % (self.expression("any", level - 1),
                                           self.one(["int", "str", "(list, tuple)", "float", "dict"]))
        if kind == 4:
            return "%s < %s <= %s" % tuple(self.expression(self.one(["int", "float"]), level - 1)
                                           for _ in "abc")
        return self.expression("any", level - 1)

    def call_of(self, kind, level):
        return "%s.%s" % (self.expression(kind, level - 1), self.fill(self.one(CALLS[kind]), level))

    def make_int(self, level):
        e = self.expression
        which = self.number(0, 12)
        if which <= 3:
            return "(%s %s %s)" % (e("int", level - 1), self.one(["+", "-", "*", "//", "%", "&", "|", "^"]),
                                   e("int", level - 1))
        if which == 4:
            return "len(%s)" % e(self.one(["str", "list", "tuple", "dict", "set", "bytes"]), level - 1)
        if which == 5:
            return "(%s%s)" % (self.one(["-", "~", "+"]), e("int", level - 1))
        if which == 6:
            return "%s(%s)" % (self.one(["int", "abs", "round"]),
                               e(self.one(["float", "int", "bool"]), level - 1))
        if which == 7:
            return "int(%s)" % e("str", level - 1)
        if which == 8:
            return "sum(%s)" % e(self.one(["ints", "list", "tuple"]), level - 1)
        if which == 9:
            return "(%s %% 50) %s (%s %% 6)" % (e("int", level - 1), self.one(["**", "<<", ">>"]),
                                                e("int", level - 1))
        if which == 10:
            return "%s(%s)" % (self.one(["max", "min"]), e(self.one(["ints", "list", "tuple"]), level - 1))
        if which == 11:
            return "hash(%s)" % self.literal(self.one(["int", "bool"]))
        return "%s.%s" % (e("list", level - 1), self.fill(self.one(["index({i})", "count({i})"]), level))

    def make_float(self, level):
        e = self.expression
        which = self.number(0, 5)
        if which == 0:
            return "(%s / %s)" % (e("int", level - 1), e(self.one(["int", "float"]), level - 1))
        if which <= 2:
            return "(%s %s %s)" % (e("float", level - 1), self.one(["+", "-", "*", "//", "%", "/"]),
                                   e(self.one(["float", "int"]), level - 1))
        if which == 3:
            return "float(%s)" % e(self.one(["int", "str", "float"]), level - 1)
        if which == 4:
            return "round(%s, %d)" % (e("float", level - 1), self.number(-2, 4))
        return "abs(%s)" % e("float", level - 1)

    def make_bool(self, level):
        which = self.number(0, 4)
        if which == 0:
            return "(%s)" % self.condition(level)
        if which == 1:
            return "(%s %s %s)" % (self.expression("any", level - 1), self.one(["==", "!="]),
                                   self.expression("any", level - 1))
        if which == 2:
            return "bool(%s)" % self.expression("any", level - 1)
        if which == 3:
            return "%s(%s)" % (self.one(["any", "all"]),
                               self.expression(self.one(["list", "tuple"]), level - 1))
        return "(%s %s %s)" % (self.expression("set", level - 1), self.one(["<", "<=", ">", ">="]),
                               self.expression("set", level - 1))

    def make_str(self, level):
        e = self.expression
        which = self.number(0, 10)
        if which == 0:
            return "(%s + %s)" % (e("str", level - 1), e("str", level - 1))
        if which == 1:
            return "(%s * %d)" % (e("str", level - 1), self.number(-1, 3))
        if which == 2:
            return "%s(%s)" % (self.one(["str", "repr", "ascii"]), e("any", level - 1))
        if which <= 4:
            return "%s.%s" % (e("str", level - 1), self.fill(self.one(
                ["upper()", "lower()", "strip()", "title()", "replace('a', 'b')", "center({n})", "zfill({n})",
                 "join(['p', 'q'])", "swapcase()", "ljust({n}, '-')"]), level))
        if which == 5:
            return "%s[%s]" % (e("str", level - 1), self.slice(level))
        if which <= 8:
            return self.format_string(level)
        if which == 9:
            return "(%s)" % self.percent(level)
        return "%s(%s)" % (self.one(["chr", "hex", "oct", "bin"]), e("int", level - 1))

    def spec(self, kind):
        r = self.one
        text = ""
        if self.chance(0.3):
            text += r(["*", "x", "0", "é", " "]) + r("<>^=")
        elif self.chance(0.3):
            text += r("<>^=")
        if self.chance(0.25):
            text += r("+- ")
        if self.chance(0.1):
            text += "z"
        if self.chance(0.15):
            text += "#"
        if self.chance(0.2):
            text += "0"
        if self.chance(0.5):
            text += str(self.number(0, 14))
        if self.chance(0.2):
            text += r(",_")
        if self.chance(0.35):
            text += ".%d" % self.number(0, 7)
        kinds = {"int": "bcdoxXn", "float": "eEfFgGn%", "str": "s"}.get(kind, "sdf")
        if self.chance(0.65):
            text += r(kinds)
        elif self.chance(0.1):
            text += r("bcdeEfFgGnosxX%q")
        return text

    def format_string(self, level):
        if self.chance(0.2):
            kind = self.one(["int", "float", "str"])
            return "format(%s, %r)" % (self.expression(kind, level - 1), self.spec(kind))
        if self.chance(0.2):
            text = self.one(["'{}-{}'", "'{0}{1}{0}'", "'{:>5}|{:<8}'", "'{0!r:^9}{1!s}'", "'{{{}}}'",
                             "'{:{}}'", "'{0[0]}{1}'", "'{0.real}{1}'", "'{}{1}'", "'{x}{}'"])
            return "%s.format(%s, %s)" % (text, self.expression("any", level - 1),
                                          self.expression("int", level - 1))
        parts = []
        for _ in range(self.number(1, 3)):
            kind = self.one(["int", "float", "str", "any"])
            value = self.expression(kind, min(level - 1, 1))
            if "'" in value or "{" in value or "\\" in value or '"' in value or ":=" in value or "lambda" in value:
                value = self.variable(kind) or {"int": "42", "float": "2.5", "str": "str(7)",
                                                "any": "None"}[kind]
            text = value
            if self.chance(0.15):
                text += "="
            if self.chance(0.25):
                text += self.one(["!r", "!s", "!a"])
            elif self.chance(0.5):
                text += ":" + self.spec(kind)
            parts.append(self.one(["", "a", "-", "{{", "é "]) + "{" + text + "}")
        return 'f"%s"' % "".join(parts)

    def percent(self, level):
        count = self.number(1, 2)
        text, values = "", []
        for _ in range(count):
            code = self.one("dsrfxeogGcaiX%")
            text += self.one(["", "a", ", "]) + "%"
            if self.chance(0.4):
                text += self.one(["-", "+", " ", "0", "#"])
            if self.chance(0.4):
                text += str(self.number(0, 9))
            if self.chance(0.3):
                text += ".%d" % self.number(0, 4)
            text += code
            if code != "%":
                kind = "str" if code in "sra" and self.chance(0.5) else "float" if code in "feg" else "int"
                values.append(self.expression(kind, level - 1))
        if len(values) == 1 and self.chance(0.5):
            return "%r %% %s" % (text, values[0])
        return "%r %% (%s)" % (text, "".join(v + ", " for v in values))

    def slice(self, level):
        def part():
            return self.one(["", str(self.number(-5, 6))])
        return "%s:%s%s" % (part(), part(),
                            ":" + self.one(["", "1", "2", "-1", "-2", "0"]) if self.chance(0.4) else "")

    def make_bytes(self, level):
        e = self.expression
        which = self.number(0, 4)
        if which == 0:
            return "(%s + %s)" % (e("bytes", level - 1), e("bytes", level - 1))
        if which == 1:
            return "%s.encode()" % e("str", level - 1)
        if which == 2:
            return "%s[%s]" % (e("bytes", level - 1), self.slice(level))
        if which == 3:
            return "bytes(%s)" % self.one(["[1, 2, 255]", "5", "range(65, 70)", "b'xy'"])
        return "(%s * %d)" % (e("bytes", level - 1), self.number(0, 3))

    def comprehension(self, level, kind):
        name = self.fresh("c")
        source = self.one([self.expression("ints", 0), "range(%d)" % self.number(0, 6),
                           self.expression("str", level - 1), self.expression("list", level - 1),
                           "enumerate(%s)" % self.expression("str", level - 1)])
        self.scopes.append({name: "?"})
        item = self.one([name, "%s * 2" % name, "(%s, 1)" % name, "str(%s)" % name,
                         "%s == %s" % (name, self.expression("int", 0)), "[%s] * 2" % name, "f'{%s}'" % name])
        self.scopes.pop()
        test = " if %s" % self.one([name, "%s != 2" % name, "str(%s) > '1'" % name, "not %s" % name]) \
            if self.chance(0.4) else ""
        if kind == "dict":
            return "{%s: %s for %s in %s%s}" % (name, item, name, source, test)
        second = ""
        if self.chance(0.2):
            second = " for %s in (1, %s)" % (self.fresh("c"), name)
        return "%s for %s in %s%s%s" % (item, name, source, test, second)

    def make_list(self, level):
        e = self.expression
        which = self.number(0, 9)
        if which <= 1:
            return "[%s]" % ", ".join(e("any", level - 1) for _ in range(self.number(0, 4)))
        if which == 2:
            return "[%s]" % self.comprehension(level, "list")
        if which == 3:
            return "(%s + %s)" % (e("list", level - 1), e("list", level - 1))
        if which == 4:
            return "%s[%s]" % (e("list", level - 1), self.slice(level))
        if which == 5:
            return "sorted(%s%s)" % (
                e(self.one(["ints", "list", "str", "set"]), level - 1),
                self.one(["", ", reverse=True", ", key=str", ", key=lambda q: str(q)[::-1]"]))
        if which == 6:
            return "list(%s(%s))" % (self.one(["reversed", "enumerate", "zip", "iter", ""]),
                                     e(self.one(["list", "str", "tuple"]), level - 1))
        if which == 7:
            return "[*%s, %s]" % (e(self.one(["list", "tuple", "str"]), level - 1), e("any", level - 1))
        if which == 8:
            return "list(map(%s, %s))" % (self.one(["str", "lambda q: (q, q)", "repr", "bool", "len", "type"]),
                                          e(self.one(["list", "str", "tuple"]), level - 1))
        return "list(range(%d, %d, %d))" % (self.number(-3, 3), self.number(-5, 9), self.one([1, 2, -1, 3]))

    def make_tuple(self, level):
        which = self.number(0, 4)
        if which == 0:
            return "tuple(%s)" % self.comprehension(level, "list")
        if which == 1:
            return "divmod(%s, %s)" % (self.expression("int", level - 1), self.expression("int", level - 1))
        if which == 2:
            return "%s[%s]" % (self.expression("tuple", level - 1), self.slice(level))
        if which == 3:
            return "(*%s, %s)" % (self.expression(self.one(["list", "str"]), level - 1),
                                  self.expression("any", level - 1))
        return "(%s,)" % ", ".join(self.expression("any", level - 1) for _ in range(self.number(1, 3)))

    def make_dict(self, level):
        which = self.number(0, 4)
        if which == 0:
            return self.comprehension(level, "dict")
        if which == 1:
            return "dict(%s)" % self.one(["a=1, b=2",
                                          "[('x', 1), ('y', %s)]" % self.expression("int", level - 1),
                                          "zip('abc', %s)" % self.expression("list", level - 1)])
        if which == 2:
            return "{**%s, %s: %s}" % (self.expression("dict", level - 1), self.expression("str", level - 1),
                                       self.expression("any", level - 1))
        if which == 3:
            return "(%s | %s)" % (self.expression("dict", level - 1), self.expression("dict", level - 1))
        return "{%s}" % ", ".join("%s: %s" % (
            self.expression(self.one(["str", "int", "tuple", "float"]), level - 1),
            self.expression("any", level - 1)) for _ in range(self.number(0, 3)))

    def make_set(self, level):
        which = self.number(0, 3)
        if which == 0:
            return "set(%s)" % self.literal("ints")
        if which == 1:
            return "(%s %s %s)" % (self.expression("set", level - 1), self.one("&|-^"),
                                   self.expression("set", level - 1))
        if which == 2:
            return "{q %% %d for q in range(%d)}" % (self.number(1, 7), self.number(1, 20))
        return "frozenset(%s)" % self.literal("ints")

    def make_none(self, level):
        return "None"

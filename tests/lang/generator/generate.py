"""Makes random programs of the sequential language: generate(seed) is the source of one.

The same seed gives the same program in every version of Python. Programs end soon, print what they
compute, and go wrong on purpose now and then: an error is mostly caught and printed, sometimes left
to end the program. What CPython leaves open (addresses, the order of sets of strings) is not used.
"""
import random

INTS = ["0", "1", "-1", "2", "3", "7", "10", "-5", "255", "1000", "65536", "2**31", "-2**40", "10**20",
        "True", "0x1f", "0b101", "1_000"]
FLOATS = ["0.0", "1.5", "-2.25", "3.0", "1e10", "1e-5", "0.1", "1e300", "-0.0", "123456.789", "2.5e-7",
          "float('inf')", "float('nan')", "1e16", "100.0"]
STRS = ["''", "'a'", "'abc'", "'Hello World'", "'  pad '", "'x,y,z'", "'ünï'", "'a\\nb'", "'12'", "'-7'",
        "'3.5'", "'tab\\there'", "\"it's\"", "'日本'", "'AbC'", "'z' * 5", "'😀!'", "'a-b_c'", "'ß'", "'%s'"]
BYTES = ["b''", "b'a'", "b'abc'", "b'\\x00\\xff'", "b'hello world'", "b'a,b,c'", "b'AbC'", "bytes(3)"]
TYPES = ["int", "float", "str", "bytes", "bool", "list", "tuple", "dict", "set", "none"]
ERRORS = ["ValueError", "TypeError", "KeyError", "IndexError", "ZeroDivisionError", "AttributeError",
          "RuntimeError", "LookupError", "ArithmeticError", "OSError", "StopIteration", "AssertionError"]
CALLS = {
    "str": ["upper()", "lower()", "title()", "swapcase()", "capitalize()", "strip()", "lstrip('a ')",
            "rstrip()", "split()", "split(',')", "split('b', 1)", "rsplit(None, 1)", "splitlines()",
            "splitlines(True)", "join(['x', 'y'])", "join({s})", "replace('a', 'bb')",
            "replace({s}, {s}, 2)", "find({s})", "rfind({s}, {i})", "index({s})", "count({s})",
            "startswith({s})", "endswith(('a', {s}))", "isdigit()", "isalpha()", "isalnum()",
            "isspace()", "isupper()", "istitle()", "isidentifier()", "isnumeric()", "center({n}, '*')",
            "ljust({n})", "rjust({n}, '.')", "zfill({n})", "partition({s})", "rpartition(' ')",
            "encode()", "encode('ascii', 'replace')", "encode('latin-1', 'backslashreplace')",
            "expandtabs({n})", "casefold()", "removeprefix({s})", "removesuffix('c')", "format({i}, {s})",
            "translate({{97: 'Q', 98: None}})", "__len__()", "__contains__({s})", "format_map({{'a': 1}})",
            "isascii()", "isprintable()", "isdecimal()", "rindex({s})"],
    "bytes": ["upper()", "hex()", "hex(':')", "split(b',')", "decode()", "decode('latin-1')",
              "decode('ascii', 'replace')", "find(b'b')", "count(b'a')", "startswith(b'a')", "join([b'x', b'y'])",
              "replace(b'a', b'zz')", "strip(b'a')", "title()", "center({n})", "zfill({n})", "partition(b'b')",
              "index({i})", "isalpha()", "rjust({n}, b'.')", "swapcase()", "splitlines()", "rfind({i})"],
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
             "clear()", "__len__()", "__contains__({s})", "update([('k', {i})])", "items() & {{('a', 1)}}"],
    "set": ["add({i})", "discard({i})", "remove({i})", "union({l2})", "intersection({l2})",
            "difference({l2})", "symmetric_difference({l2})", "issubset({l2})", "isdisjoint({l2})",
            "update({l2})", "copy()", "clear()", "issuperset([])", "intersection_update({l2})",
            "difference_update({l2})"],
    "bool": ["bit_length()", "__and__(True)", "__xor__({i})", "__repr__()"],
    "none": ["__class__", "x", "__bool__()"],
}
BINARY = ["+", "-", "*", "/", "//", "%", "&", "|", "^", "<<", ">>", "**", "@"]
COMPARE = ["<", "<=", "==", "!=", ">", ">=", "is", "is not", "in", "not in"]
DUNDERS = ["add", "sub", "mul", "truediv", "floordiv", "mod", "and", "or", "xor", "radd", "rsub", "rmul",
           "iadd", "lshift", "matmul", "rmod", "pow"]


class Maker:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines = []
        self.depth = 0
        self.names = 0
        self.scopes = [{}]  # name -> type
        self.classes = []
        self.functions = []
        self.in_function = self.in_loop = 0

    # ---------------------------------------------------------------- choices

    def one(self, items):
        return items[int(self.random.random() * len(items))]

    def chance(self, p):
        return self.random.random() < p

    def number(self, low, high):
        return low + int(self.random.random() * (high - low + 1))

    def fresh(self, prefix="v"):
        self.names += 1
        return "%s%d" % (prefix, self.names)

    def variable(self, kind=None):
        found = [name for scope in self.scopes for name, t in scope.items() if kind in (None, t)]
        return self.one(found) if found else None

    # ---------------------------------------------------------------- lines

    def line(self, text):
        self.lines.append("    " * self.depth + text)

    def body(self, make, *args):
        self.depth += 1
        size = len(self.lines)
        make(*args)
        if len(self.lines) == size:
            self.line("pass")
        self.depth -= 1

    def statements(self, count, level):
        for _ in range(count):
            self.statement(level)

    # ---------------------------------------------------------------- expressions

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
            return "%s < %s <= %s" % tuple(self.expression(self.one(["int", "float"]), level - 1) for _ in "abc")
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
            return "%s(%s)" % (self.one(["int", "abs", "round"]), e(self.one(["float", "int", "bool"]), level - 1))
        if which == 7:
            return "int(%s)" % e("str", level - 1)
        if which == 8:
            return "sum(%s)" % e(self.one(["ints", "list", "tuple"]), level - 1)
        if which == 9:
            return "(%s %% 50) %s (%s %% 6)" % (e("int", level - 1), self.one(["**", "<<", ">>"]), e("int", level - 1))
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
            return "%s(%s)" % (self.one(["any", "all"]), self.expression(self.one(["list", "tuple"]), level - 1))
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
            text = self.one(["'{}-{}'", "'{0}{1}{0}'", "'{:>5}|{:<8}'", "'{0!r:^9}{1!s}'", "'{{{}}}'", "'{:{}}'",
                             "'{0[0]}{1}'", "'{0.real}{1}'", "'{}{1}'", "'{x}{}'"])
            return "%s.format(%s, %s)" % (text, self.expression("any", level - 1), self.expression("int", level - 1))
        parts = []
        for _ in range(self.number(1, 3)):
            kind = self.one(["int", "float", "str", "any"])
            value = self.expression(kind, min(level - 1, 1))
            if "'" in value or "{" in value or "\\" in value or '"' in value or ":=" in value or "lambda" in value:
                value = self.variable(kind) or {"int": "42", "float": "2.5", "str": "str(7)", "any": "None"}[kind]
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
        return "%s:%s%s" % (part(), part(), ":" + self.one(["", "1", "2", "-1", "-2", "0"]) if self.chance(0.4) else "")

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
        source = self.one([self.expression("ints", 0), "range(%d)" % self.number(0, 6), self.expression("str", level - 1),
                           self.expression("list", level - 1), "enumerate(%s)" % self.expression("str", level - 1)])
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
            return "sorted(%s%s)" % (e(self.one(["ints", "list", "str", "set"]), level - 1),
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
            return "(*%s, %s)" % (self.expression(self.one(["list", "str"]), level - 1), self.expression("any", level - 1))
        return "(%s,)" % ", ".join(self.expression("any", level - 1) for _ in range(self.number(1, 3)))

    def make_dict(self, level):
        which = self.number(0, 4)
        if which == 0:
            return self.comprehension(level, "dict")
        if which == 1:
            return "dict(%s)" % self.one(["a=1, b=2", "[('x', 1), ('y', %s)]" % self.expression("int", level - 1),
                                          "zip('abc', %s)" % self.expression("list", level - 1)])
        if which == 2:
            return "{**%s, %s: %s}" % (self.expression("dict", level - 1), self.expression("str", level - 1),
                                       self.expression("any", level - 1))
        if which == 3:
            return "(%s | %s)" % (self.expression("dict", level - 1), self.expression("dict", level - 1))
        return "{%s}" % ", ".join("%s: %s" % (self.expression(self.one(["str", "int", "tuple", "float"]), level - 1),
                                              self.expression("any", level - 1)) for _ in range(self.number(0, 3)))

    def make_set(self, level):
        which = self.number(0, 3)
        if which == 0:
            return "set(%s)" % self.literal("ints")
        if which == 1:
            return "(%s %s %s)" % (self.expression("set", level - 1), self.one("&|-^"), self.expression("set", level - 1))
        if which == 2:
            return "{q %% %d for q in range(%d)}" % (self.number(1, 7), self.number(1, 20))
        return "frozenset(%s)" % self.literal("ints")

    def make_none(self, level):
        return "None"

    # ---------------------------------------------------------------- statements

    def shown(self, text, kind):
        """What may be printed: sets that could hold strings in their order are sorted."""
        return text

    def guarded(self, make, *args):
        """The statement in a try whose handler prints the error."""
        self.line("try:")
        self.body(make, *args)
        if self.chance(0.2):
            self.line("except (%s, %s) as e:" % (self.one(ERRORS), self.one(ERRORS)))
            self.body(lambda: self.line("print('caught', repr(e), e.args)"))
        self.line("except Exception as e:")
        self.body(lambda: self.line(self.one(
            ["print(type(e).__name__, e)", "print(repr(e))", "print(type(e).__name__, e, e.__context__)",
             "print(e, type(e).__mro__[1].__name__)"])))
        if self.chance(0.15):
            self.line("else:")
            self.body(lambda: self.line("print('else')"))
        if self.chance(0.15):
            self.line("finally:")
            self.body(lambda: self.line("print('finally')"))

    def statement(self, level):
        kinds = ["show"] * 5 + ["assign"] * 4 + ["method"] * 5 + ["augment", "unpack", "set_item", "delete",
                                                                   "any_binary", "compare", "builtin", "builtin"]
        if level > 0:
            kinds += ["branch", "loop", "while_loop", "attempt", "match", "with_block", "raise_chain"] * 2
        if level > 1 and self.depth == 0:
            kinds += ["function", "klass", "generator", "closure"] * 2
        if self.classes:
            kinds += ["use_class"] * 3
        if self.functions:
            kinds += ["call_function"] * 2
        kind = self.one(kinds)
        risky = {"function", "klass", "generator", "closure", "attempt", "branch", "loop", "while_loop", "match",
                 "with_block"}
        make = getattr(self, "do_" + kind)
        if kind in risky or (self.depth > 1 and self.chance(0.5)) or self.chance(0.03):
            make(level)
        else:
            self.guarded(make, level)

    def do_show(self, level):
        kind = self.one(TYPES)
        text = self.expression(kind, 3)
        self.line(self.one(["print(%s)", "print(repr(%s))", "print([%s])", "print(type(%s).__name__)", "print(%s, sep='')",
                            "print('v', %s, end=';\\n')"]) % text)

    def do_assign(self, level):
        kind = self.one(TYPES[:9])
        text = self.expression(kind, 3)
        name = self.variable(kind) if self.chance(0.3) and self.depth == 0 else None
        name = name or self.fresh()
        if self.chance(0.1):
            other = self.fresh()
            self.line("%s = %s = %s" % (name, other, text))
        else:
            self.line("%s%s = %s" % (name, ": %s" % kind if self.chance(0.05) else "", text))
        self.line("print(%s)" % name)
        self.scopes[-1][name] = kind

    def do_method(self, level):
        kind = self.one(list(CALLS))
        name = self.variable(kind)
        if name and self.chance(0.8):
            self.line("print(%s.%s)" % (name, self.fill(self.one(CALLS[kind]), 2)))
            self.line("print(%s)" % name)
        else:
            target = self.expression(kind, 1)
            self.line("print((%s).%s)" % (target, self.fill(self.one(CALLS[kind]), 2)))

    def do_augment(self, level):
        name = self.variable("int")
        if not name:
            return self.do_assign(level)
        self.line("%s %s= %s" % (name, self.one(["+", "-", "*", "//", "%", "&", "|", "^"]), self.expression("int", 1)))
        self.line("print(%s)" % name)

    def do_unpack(self, level):
        a, b, c = self.fresh(), self.fresh(), self.fresh()
        self.line("%s = %s" % (self.one(["%s, %s, %s", "%s, *%s, %s", "(%s, %s), %s", "[%s, %s, *%s]", "*%s, %s, %s"])
                               % (a, b, c), self.expression(self.one(["list", "tuple", "str", "dict", "any"]), 2)))
        self.line("print(%s, %s, %s)" % (a, b, c))

    def do_set_item(self, level):
        kind = self.one(["list", "dict", "list", "tuple", "str"])
        name = self.variable(kind)
        if not name:
            return self.do_assign(level)
        if kind == "list" and self.chance(0.5):
            self.line("%s[%s] = %s" % (name, self.slice(1), self.expression(self.one(["list", "str", "any"]), 1)))
        else:
            self.line("%s[%s] = %s" % (name, self.expression(self.one(["int", "str"]), 1), self.expression("any", 1)))
        self.line("print(%s)" % name)

    def do_delete(self, level):
        kind = self.one(["list", "dict", "list"])
        name = self.variable(kind)
        if not name:
            return self.do_assign(level)
        what = self.slice(1) if kind == "list" and self.chance(0.5) else self.expression("int", 1)
        self.line("del %s[%s]" % (name, what))
        self.line("print(%s)" % name)

    def small(self, kind):
        return self.literal(kind).replace("10**20", "11").replace("2**31", "12").replace("65536", "13") \
            .replace("-2**40", "4").replace("1_000", "9").replace("1000", "8").replace("255", "6")

    def do_any_binary(self, level):
        left, right = self.one(TYPES), self.one(TYPES)
        self.line("print(%s %s %s)" % (self.small(left), self.one(BINARY), self.small(right)))

    def do_compare(self, level):
        left, right = self.one(TYPES), self.one(TYPES)
        if self.chance(0.4):
            right = left
        op = self.one([op for op in COMPARE if "is" not in op or left == "none"])
        self.line("print(%s %s %s)" % (self.expression(left, 1), op, self.expression(right, 1)))

    def do_builtin(self, level):
        name = self.one(["len", "sorted", "sum", "max", "min", "abs", "round", "int", "float", "str", "list", "tuple", "bool",
                         "repr", "ord", "chr", "hex", "bin", "divmod", "pow", "dict", "range", "iter", "next", "reversed",
                         "enumerate", "bytes", "bytearray", "complex", "callable", "isinstance", "issubclass", "getattr",
                         "hasattr", "any", "all", "zip", "slice", "frozenset", "format", "hash", "oct", "ascii", "type"])
        if name == "hash":
            args = [self.one(["1.5", "()", "(1, 2)", "[]", "{}", "10**20", "True", "None is None", "1j"])]
        elif name in ("set", "frozenset"):
            args = [self.literal("ints")]
        elif name == "bytearray":
            args = [self.small(self.one(TYPES))]
        else:
            args = [self.small(self.one(TYPES)) for _ in range(self.one([0, 1, 1, 1, 1, 2, 2, 3]))]
        if name in ("iter", "reversed", "enumerate", "zip"):
            self.line("print(list(%s(%s)))" % (name, ", ".join(args)))
        elif name == "type" and len(args) == 3:
            self.line("print(type(%s))" % args[0])
        else:
            self.line("print(%s(%s))" % (name, ", ".join(args)))

    def inner(self, level, count=2):
        self.scopes.append({})
        self.body(self.statements, self.number(1, count), level - 1)
        self.scopes.pop()

    def do_branch(self, level):
        self.line("if %s:" % self.condition(2))
        self.inner(level)
        if self.chance(0.4):
            self.line("elif %s:" % self.condition(2))
            self.inner(level)
        if self.chance(0.5):
            self.line("else:")
            self.inner(level)

    def do_loop(self, level):
        name = self.fresh("i")
        other = self.fresh("j")
        target, source = self.one([
            (name, "range(%d)" % self.number(0, 4)), (name, self.expression("ints", 1)),
            (name, self.expression("str", 1)), ("%s, %s" % (name, other), "enumerate(%s)" % self.expression("str", 1)),
            ("%s, %s" % (name, other), "dict(a=1, b=2).items()"), (name, self.expression("list", 1)),
            ("%s, *%s" % (name, other), "[(1, 2, 3), 'xy']")])
        self.line("for %s in %s:" % (target, source))
        self.scopes.append({name: "?"})
        self.depth += 1
        self.line("print(%s)" % name)
        if self.chance(0.3):
            self.line("if %s == %s: %s" % (name, self.one(["1", "'a'", "2"]), self.one(["break", "continue"])))
        if self.chance(0.5):
            self.statements(1, min(level - 1, 1))
        self.depth -= 1
        self.scopes.pop()
        if self.chance(0.3):
            self.line("else:")
            self.body(lambda: self.line("print('loop over')"))

    def do_while_loop(self, level):
        name = self.fresh("n")
        self.line("%s = %d" % (name, self.number(1, 4)))
        self.line("while %s:" % self.one([name, "%s > 0" % name, "0 < %s" % name]))
        self.depth += 1
        self.line("%s -= 1" % name)
        self.line("if %s == 1: %s" % (name, self.one(["continue", "break", "pass"])))
        self.line("print('while', %s)" % name)
        self.depth -= 1
        if self.chance(0.3):
            self.line("else:")
            self.body(lambda: self.line("print('done', %s)" % name))

    def raise_text(self):
        error = self.one(ERRORS)
        args = self.one(["", "'msg'", "%s" % self.expression("any", 1), "1, 2", "'a', %s" % self.expression("int", 1)])
        return self.one(["raise %s(%s)" % (error, args), "raise %s" % error, "raise %s(%s) from None" % (error, args),
                         "raise %s(%s) from KeyError('cause')" % (error, args), "1 / 0", "[][1]", "{}['k']",
                         "None.attribute", "int('x')", "undefined_name", "assert 0, 'no'", "len(5)", "'a' + 1"])

    def do_attempt(self, level):
        self.line("try:")
        self.body(self.risky, level)
        for _ in range(self.number(0, 1)):
            self.line("except %s as e:" % self.one(ERRORS))
            self.body(self.handler, level)
        self.line("except Exception as e:")
        self.body(self.handler, level)
        if self.chance(0.3):
            self.line("else:")
            self.body(self.statements, 1, 0)
        if self.chance(0.4):
            self.line("finally:")
            self.body(lambda: self.line("print('fin')"))

    def risky(self, level):
        if self.chance(0.4):
            self.statements(1, level - 1)
        self.line(self.raise_text())

    def handler(self, level):
        self.line("print(repr(e), e.args, repr(e.__cause__), repr(e.__context__), e.__suppress_context__)")
        if self.chance(0.2):
            self.line("e.add_note('note'); print(e.__notes__)")
        if self.chance(0.15) and level > 0:
            self.line("try:")
            self.body(lambda: self.line(self.one(["raise", "raise RuntimeError('again') from e", "raise TypeError('new')"])))
            self.line("except Exception as f:")
            self.body(lambda: self.line("print(repr(f), repr(f.__cause__), repr(f.__context__))"))

    def do_raise_chain(self, level):
        self.line(self.raise_text())

    def do_match(self, level):
        self.line("match %s:" % self.expression("any", 2))
        self.depth += 1
        patterns = ["int()", "str(%s)", "[%s, *_]", "[1, %s]", "{'a': %s}", "{'x': 1, **%s}", "(%s, _)", "None",
                    "True | False", "-1 | 0 | 1", "'a' | 'abc'", "float() as %s", "[]", "{}", "[int(%s), *_]",
                    "list() | tuple()", "bytes()", "1.5", "[_, [%s, *_]]", "dict(%s)"]
        for _ in range(self.number(1, 4)):
            pattern = self.one(patterns)
            name = self.fresh("m")
            named = "%s" in pattern
            text = pattern % name if named else pattern
            guard = " if %s" % self.one(["True", name if named else "1", "%s != 3" % (name if named else "2")]) \
                if self.chance(0.25) else ""
            self.line("case %s%s:" % (text, guard))
            self.body(lambda: self.line("print(%r%s)" % (pattern, ", " + name if named else "")))
        if self.chance(0.7):
            self.line("case %s:" % self.one(["_", "other"]))
            self.body(lambda: self.line("print('no match')"))
        self.depth -= 1

    def do_with_block(self, level):
        if "Manager" not in "".join(self.lines):
            kind = self.one(["return False", "return True", "return exc_type is ValueError", "pass"])
            self.line("class Manager:")
            self.depth += 1
            self.line("def __enter__(self): print('enter'); return %s" % self.one(["self", "5", "'entered'"]))
            self.line("def __exit__(self, exc_type, exc, tb):")
            self.body(lambda: (self.line("print('exit', exc_type and exc_type.__name__, exc)"), self.line(kind)))
            self.depth -= 1
        name = self.fresh("g")

        def block():
            self.line("with Manager() as %s%s:" % (name, self.one(["", ", Manager()"])))
            self.body(lambda: (self.line("print(type(%s).__name__)" % name),
                               self.line(self.raise_text() if self.chance(0.6) else "print('fine')")))
        self.guarded(block)

    # ---------------------------------------------------------------- functions

    def do_function(self, level):
        name = self.fresh("f")
        form, call = self.one([
            ("a, b", "{i}, {s}"), ("a, b=2", "{e}"), ("a, *args", "{i}, {s}, {e}"), ("a, *, b=3", "{e}, b={i}"),
            ("a, **kw", "{i}, k={s}"), ("a, /, b", "{i}, b={e}"), ("a=1, *b, c=2, **d", "1, *{l}, c={i}, z=3"),
            ("*a, **b", "*{l}, **{{'x': {i}}}"), ("a, b", "{i}"), ("a", "{i}, {i}"), ("a, *, b", "{e}"),
            ("a, b=[]", "{i}, c=1"), ("a, /", "a={i}")])
        decorated = self.chance(0.2)
        if decorated:
            maker = self.fresh("deco")
            self.line("def %s(fn):" % maker)
            self.depth += 1
            self.line("def wrapper(*args, **kw):")
            self.body(lambda: (self.line("print('call', fn.__name__, len(args), sorted(kw))"),
                               self.line("return fn(*args, **kw)")))
            self.line("return wrapper")
            self.depth -= 1
            self.line("@%s" % maker)
        self.line("def %s(%s):" % (name, form))
        names = [p.strip(" */").split("=")[0] for p in form.split(",")]
        names = [n for n in names if n]
        self.scopes.append({n: "?" for n in names})
        self.depth += 1
        self.in_function += 1
        self.line("print(%s)" % ", ".join(names))
        self.statements(self.number(0, 3), 1)
        self.line("return %s" % self.one([names[0], self.expression("any", 2), "(%s)" % ", ".join(names + [""]).strip()]))
        self.in_function -= 1
        self.depth -= 1
        self.scopes.pop()
        self.functions.append((name, call))
        self.guarded(self.do_call_function, level)

    def do_call_function(self, level):
        name, call = self.one(self.functions)
        self.line("print(%s(%s))" % (name, self.fill(call, 1)))

    def do_closure(self, level):
        outer, inner = self.fresh("outer"), self.fresh("inner")
        self.line("def %s(start):" % outer)
        self.depth += 1
        self.line("count = start")
        self.line("def %s(step=%s):" % (inner, self.expression("int", 1)))
        self.depth += 1
        self.line("nonlocal count")
        self.line("count = count %s step" % self.one("+-*"))
        self.line("return count")
        self.depth -= 1
        self.line("return %s" % inner)
        self.depth -= 1
        made = self.fresh("made")
        self.guarded(lambda: (self.line("%s = %s(%s)" % (made, outer, self.expression(self.one(["int", "float"]), 1))),
                              self.line("print(%s(), %s(2), %s.__closure__[0].cell_contents, %s.__code__.co_freevars)"
                                        % (made, made, made, made))))

    def do_generator(self, level):
        name = self.fresh("gen")
        self.line("def %s(n):" % name)
        self.depth += 1
        kind = self.number(0, 3)
        if kind == 0:
            self.line("for k in range(n):")
            self.body(lambda: self.line("got = yield %s; print('got', got)" % self.one(["k", "k * k", "(k, n)"])))
        elif kind == 1:
            self.line("try:")
            self.body(lambda: self.line("yield 1; yield 2; yield 3"))
            self.line("except ValueError as e:")
            self.body(lambda: self.line("print('inside', e); yield 'after'"))
            self.line("finally:")
            self.body(lambda: self.line("print('closing')"))
        elif kind == 2:
            self.line("result = yield from %s" % self.one(["range(n)", "[1, 2]", "(q for q in 'ab')", "n"]))
            self.line("print('result', result)")
        else:
            self.line("while n:")
            self.body(lambda: self.line("n -= 1; yield n"))
        self.line("return 'end'")
        self.depth -= 1
        made = self.fresh("g")

        def use():
            self.line("%s = %s(%d)" % (made, name, self.number(0, 4)))
            for _ in range(self.number(1, 4)):
                self.line(self.one(["print(next(%s))", "print(%s.send(None))", "print(%s.send('x'))", "print(next(%s, 'default'))",
                                    "print(%s.throw(ValueError('thrown')))", "print(%s.close())", "print(list(%s))",
                                    "print(sum(1 for _ in %s))", "a, *b = %s; print(a, b)"]) % made)
        self.guarded(use)
        self.line("print(%s.gi_frame is None, %s.gi_running)" % (made, made))

    # ---------------------------------------------------------------- classes

    def do_klass(self, level):
        name = self.fresh("K")
        base = self.one([c for c in self.classes]) if self.classes and self.chance(0.4) else None
        builtin = None if base else self.one([None, None, None, "int", "str", "list", "dict", "Exception", "tuple", "float"])
        bases = base or builtin
        self.line("class %s%s:" % (name, "(%s)" % bases if bases else ""))
        self.depth += 1
        self.in_function += 1
        if self.chance(0.2) and not bases:
            self.line("__slots__ = ('value', 'other')")
        if self.chance(0.4):
            self.line("shared = %s" % self.literal(self.one(["int", "str", "list"])))
        if not builtin:
            self.line("def __init__(self, value=%s): self.value = value" % self.literal(self.one(["int", "str", "list"])))
        methods = {
            "__repr__": "return f'%s({getattr(self, \"value\", None)!r})'" % name,
            "__str__": "return 'str of %s'" % name, "__len__": "return %s" % self.one(["3", "0", "-1", "'x'"]),
            "__bool__": "return %s" % self.one(["True", "False", "1"]), "__hash__": "return %s" % self.one(["7", "hash('a') * 0", "'x'"]),
            "__contains__": "return %s" % self.one(["True", "0", "''"]), "__call__": "return ('called', self.value)",
            "__iter__": "return iter(%s)" % self.one(["[1, 2]", "'ab'", "5", "(x for x in range(2))"]),
            "__index__": "return %s" % self.one(["2", "'no'"]), "__int__": "return 9", "__float__": "return 1.5",
            "__neg__": "return 'neg'", "__abs__": "return 'abs'", "__enter__": "print('in'); return self",
            "__round__": "return 'rounded'"}
        with_args = {
            "__getitem__": ("key", self.one(["return ('item', key)", "if key == 3: raise IndexError\n        return key",
                                             "raise KeyError(key)"])),
            "__eq__": ("other", self.one(["return True", "return NotImplemented", "return self is other"])),
            "__lt__": ("other", self.one(["return True", "return NotImplemented", "return 'lt'"])),
            "__getattr__": ("name", self.one(["return 'attr ' + name", "raise AttributeError(name)"])),
            "__format__": ("spec", "return 'fmt<' + spec + '>'"), "__exit__": ("*args", "print('out', args[0]); return True"),
            "__setitem__": ("key, value", "print('set', key, value)"), "__delitem__": ("key", "print('del', key)"),
            "__missing__": ("key", "return 'missing'"), "__divmod__": ("other", "return 'divmod'")}
        for dunder in DUNDERS:
            with_args["__%s__" % dunder] = ("other", self.one(["return ('%s', self.__class__.__name__)" % dunder,
                                                             "return NotImplemented", "return self"]))
        for _ in range(self.number(0, 3)):
            key = self.one(list(methods))
            self.line("def %s(self): %s" % (key, methods[key]))
        for _ in range(self.number(0, 3)):
            key = self.one(list(with_args))
            args, text = with_args[key]
            self.line("def %s(self, %s):" % (key, args))
            for part in text.split("\n        "):
                self.body(lambda: self.line(part))
        if self.chance(0.3):
            self.line("@property")
            self.line("def prop(self): return ('prop', self.%s)" % self.one(["value", "missing"]))
        if self.chance(0.2):
            self.line("@classmethod")
            self.line("def make(cls, *a): return cls(*a)")
        if self.chance(0.2):
            self.line("@staticmethod")
            self.line("def static(x): return [x]")
        if base and self.chance(0.5):
            self.line("def method(self): return ('%s', %s)" % (name, self.one(["super().method()", "super().value", "super()"
                                                                               ".__repr__()"])))
        else:
            self.line("def method(self): return '%s'" % name)
        self.in_function -= 1
        self.depth -= 1
        self.classes.append(name)
        self.guarded(self.do_use_class, level)

    def do_use_class(self, level):
        name = self.one(self.classes)
        made = "%s(%s)" % (name, self.one(["", "", self.literal(self.one(["int", "str", "list"]))]))
        use = self.one(["repr({0})", "str({0})", "len({0})", "bool({0})", "{0} + {1}", "{1} + {0}", "{0} - 1", "{0} == {0}",
                        "{0} == {1}", "{0} < {1}", "hash({0}) == 7", "{1} in {0}", "list({0})", "{0}[{1}]", "{0}()", "{0}.method()",
                        "{0}.value", "{0}.prop", "{0}.nothing", "f'{{{0}}}'", "format({0}, '>9')", "int({0})", "float({0})",
                        "-{0}", "abs({0})", "[1, 2, 3][{0}]", "range({0})", "{0} * 2", "2 * {0}", "{0} @ 1", "sorted([{0}, {0}])",
                        "isinstance({0}, {2})", "{2}.__mro__[1].__name__", "{2}.make()", "{2}.static({1})", "{0}.shared",
                        "{2}.__name__, {2}.__qualname__, {2}.__module__", "[*{0}]", "divmod({0}, 2)", "round({0})", "{0} and {1}",
                        "not {0}", "{0} | 1", "{0} % 2", "'%s' % {0}", "'%d' % {0}", "max({0}, {0})", "vars({0})", "{0}.__dict__",
                        "dir({0})[-1]", "next({0})", "iter({0})", "{0} is {0}", "reversed({0})", "{2}.method", "{0} << 1",
                        "{0} ** 2", "1 % {0}", "setattr({0}, 'zz', 1)", "getattr({0}, 'shared', 'none')", "complex({0})"])
        self.line("print(%s)" % use.format(made, self.expression("int", 1), name).replace("\n", " "))
        if self.chance(0.15):
            self.line("o = %s" % made)
            self.line(self.one(["o += %s" % self.expression("int", 1), "o[1] = 2", "del o[0]", "o.value = 5", "del o.value",
                                "o.extra = 1", "with o as p: raise ValueError('in with')", "a, b = o"]))
            self.line("print(type(o).__name__)")

    # ---------------------------------------------------------------- the end

    def ending(self):
        which = self.number(0, 5)
        if which <= 2:
            return
        names = [self.fresh("deep") for _ in range(self.number(1, 3))]
        for i, name in enumerate(names):
            self.line("def %s(x):" % name)
            inner = "%s(x)" % names[i - 1] if i else None
            self.depth += 1
            if inner is None:
                self.line(self.raise_text())
                self.line("return %s" % self.expression("any", 2))
            elif self.chance(0.3):
                self.line("try:")
                self.body(lambda: self.line("return %s" % inner))
                self.line("except %s:" % self.one(["Exception", "ValueError", "(KeyError, TypeError)"]))
                self.body(lambda: self.line(self.one(["raise", "raise RuntimeError('second')",
                                                      "raise OSError('wrapped') from None", "1 / 0"])))
                if self.chance(0.3):
                    self.line("finally:")
                    self.body(lambda: self.line("print('unwinding')"))
            else:
                self.line(self.one(["return %s", "return [%s for _ in 'a']", "return (lambda: %s)()", "return %s + 1",
                                    "y = %s; return y", "return sorted([1], key=lambda q: %s)", "return {'k': %s}"]) % inner)
            self.depth -= 1
        self.line("print(%s(%s))" % (names[-1], self.expression("any", 1)))

    def program(self):
        for kind in ("int", "str", "list", "dict"):
            name = self.fresh()
            self.line("%s = %s" % (name, self.literal(kind)))
            self.scopes[0][name] = kind
        self.statements(self.number(5, 14), 2)
        self.ending()
        return "\n".join(self.lines) + "\n"


def generate(seed):
    """The source of the program of a seed."""
    return Maker(seed).program()


if __name__ == "__main__":
    import sys
    sys.stdout.write(generate(int(sys.argv[1])))

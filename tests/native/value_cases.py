#!/usr/bin/env python3
"""Writes value_cases.inc: operations on numbers, strings and bytes with CPython 3.13's answers.

    python3.13 tests/native/value_cases.py > tests/native/value_cases.inc
"""
import operator
import random
import sys

random.seed(20)
OPS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv,
       "//": operator.floordiv, "%": operator.mod, "**": operator.pow, "<<": operator.lshift,
       ">>": operator.rshift, "&": operator.and_, "|": operator.or_, "^": operator.xor,
       "<": operator.lt, "<=": operator.le, "==": operator.eq, "!=": operator.ne,
       ">": operator.gt, ">=": operator.ge, "neg": operator.neg, "invert": operator.invert,
       "repr": repr, "str": str, "int": int, "float": float, "complex": complex, "bytes": bytes,
       "bytearray": bytearray, "list": list, "format": format, "pow": pow,
       "[]": operator.getitem, "in": lambda a, b: a in b, "hash": hash,
       "[:]": lambda s, a, b, c: s[a:b:c]}
# Those that are native: the others are in the library, which these tests are without.
HANDLERS = ["strict", "ignore", "replace", "backslashreplace"]
seen = set()


def outcome(op, values):
    try:
        if op[0] == ".":
            return repr(getattr(values[0], op[1:])(*values[1:]))
        return repr(OPS[op](*values))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def quoted(text):
    out = []
    for byte in text.encode("utf-8", "surrogatepass"):
        char = chr(byte)
        if char in '"\\':
            out.append("\\" + char)
        elif 32 <= byte < 127 and char != "?":
            out.append(char)
        else:
            out.append(f"\\{byte:03o}")
    return '"' + "".join(out) + '"'


def case(op, *values):
    literals = " ".join(ascii(value) for value in values)
    if (op, literals) in seen:
        return
    seen.add((op, literals))
    print(f"{{{quoted(op)}, {quoted(literals)}, {quoted(outcome(op, values))}}},")


def some(op, *values):
    if random.random() < 0.4:
        case(op, *values)


def integer(bits):
    return random.choice([1, -1]) * random.getrandbits(random.randint(1, bits))


def real():
    kind = random.randrange(5)
    if kind == 0:
        return random.uniform(-10, 10)
    if kind == 1:
        return random.choice([1, -1]) * 10.0 ** random.randint(-320, 308) * random.random()
    if kind == 2:
        return float(integer(60))
    if kind == 3:
        return random.randint(-1000, 1000) / random.choice([2, 4, 8, 10, 100, 1000])
    return random.choice([0.0, -0.0, float("inf"), float("-inf"), float("nan"), 5e-324,
                          1.7976931348623157e308, 1e16, 9007199254740993.0, 1e22, 1e23, 0.1, 2.675])


def ints():
    edges = [0, 1, -1, 2**47 - 1, -2**47, 2**47, 2**63, -2**63, 2**64, 2**32, 10**9, 2**53 + 1]
    for op in ["+", "-", "*", "/", "//", "%", "&", "|", "^", "<", "==", ">="]:
        for a in edges:
            case(op, a, random.choice(edges))
        for _ in range(30):
            case(op, integer(200), integer(random.choice([8, 40, 64, 200])))
        for _ in range(8):
            case(op, integer(64), integer(64))
    for _ in range(60):
        case("//", integer(400), integer(random.choice([32, 33, 64, 96, 300])))
        case("/", integer(300), integer(random.choice([10, 60, 300])))
        case(".__divmod__", integer(100), integer(60))
    # Quotients whose estimated digit is one too large.
    case("//", (2**128 - 1) << 64, 2**96 - 1)
    case("%", 2**192 - 2**95, 2**128 - 1)
    case("//", 0x7fffffff800000010000000000000000, 0x800000008000000200000005)
    for _ in range(30):
        case("<<", integer(100), random.randint(0, 100))
        case(">>", integer(200), random.randint(0, 220))
        case("**", integer(20), random.randint(-3, 20))
        case("pow", integer(200), random.getrandbits(100), integer(100))
        case("pow", integer(60), -random.getrandbits(3), random.getrandbits(60) | 1)
        case(".__round__", integer(80), random.randint(-25, 2))
        case("hash", integer(300))
        case("repr", integer(2000))
        case("float", integer(1100))
        case("invert", integer(70))
        case("neg", integer(70))
    for base in (2, 3, 8, 10, 16, 36):
        for _ in range(4):
            digits = "".join(random.choice("0123456789abcdefghijklmnopqrstuvwxyz"[:base])
                             for _ in range(random.randint(1, 60)))
            case("int", random.choice(["", "-", "+", " "]) + digits, base)
    for text in ["", " ", "12", " 12 ", "1_000", "_1", "1_", "1__0", "0x1f", "+-1", "\u0663\u0664",
                 "12\u00a0", "1e5", "0_0", "x", "\u00bd", "1 2", "'"]:
        case("int", text)
    for text, base in [("0x1f", 16), ("0x1F", 0), ("0b101", 0), ("0o17", 0), ("017", 0), ("00", 0),
                       ("0x", 16), ("0_1", 0), ("0x_1f", 0), ("0b12", 0), ("z", 36), ("1", 1),
                       ("1", 37), ("b1", 2), ("0b1", 16)]:
        case("int", text, base)
    for value in [None, [], 1.9, -1.9, float("inf"), float("nan"), b"12", True, 1e30]:
        case("int", value)
    case("int", 5, 10)
    case("int", "9" * 4300)
    case("int", "9" * 4301)
    case("**", 10, 4299)
    case("**", 10, 4300)
    for value in [0, 1, 255, 256, -1, -128, -129, 2**64, -2**63, 12345678901234567890]:
        for length in (1, 2, 8, 9):
            case(".to_bytes", value, length)
            case(".to_bytes", value, length, "little")
        for method in ["bit_length", "bit_count", "as_integer_ratio", "conjugate", "__abs__",
                       "is_integer", "__index__", "__trunc__", "__float__"]:
            case("." + method, value)
    case("<<", 1, -1)
    case(">>", 1, -1)
    for op in ["/", "//", "%", ".__divmod__"]:
        case(op, 1, 0)
        case(op, 2**70, 0)
        case(op, 1.5, 0.0)
        case(op, 1, 0.0)
        case(op, True, False)
    for op in ["&", "|", "^", "+"]:
        case(op, True, False)
        case(op, True, 3)
    for op in ["+", "-", "/", "//", "%", "<<", "&"]:
        case(op, 1, "a")
        case(op, None, 1)
    case("**", 0, -1)
    case("**", 2, 1000)
    case("**", 2**70, 0)
    case("**", -1, 10**20 + 1)
    case("**", 7, -2)
    case("/", 10**400, 3)
    case("/", 10**400, 10**399)
    case("/", 1, 10**400)
    case("float", 10**400)
    case("+", 10**400, 1.0)


def floats():
    for _ in range(250):
        case("repr", real())
    for _ in range(80):
        a, b = real(), real()
        for op in random.sample(["+", "-", "*", "/", "//", "%", "<", "==", ".__divmod__"], 4):
            case(op, a, b)
        case(random.choice(["<", "<=", "==", ">"]), integer(80), a)
        if a == a:
            case("hash", a)
        case("int", a)
    for _ in range(120):
        case(".__round__", real(), random.randint(-5, 20))
        case(".__round__", random.randint(-2000, 2000) / 8, random.choice([0, 1, 2, None, -1]))
    for _ in range(40):
        case(".hex", real())
        case(".as_integer_ratio", real())
        case(".is_integer", real())
        case(".__floor__", random.uniform(-1e5, 1e5))
        case(".__ceil__", random.uniform(-1e5, 1e5))
        case("**", abs(random.uniform(0, 30)), random.uniform(-5, 5))
    for a, b in [(0.0, -1), (-8.0, 2), (-8.0, 0.0), (2.0, 10000), (0.0, 0), (1.0, float("nan")),
                 (float("inf"), -1), (-1.0, float("inf")), (0.0, float("-inf"))]:
        case("**", a, b)
    for text in ["1", " 1.5 ", "1e5", "1E-5", ".5", "5.", ".", "", "e5", "1e", "inf", "-Infinity",
                 "nan", "+nan", "infinit", "1_0.5_0", "1__0", "1_.5", "0x10", "1e400", "1e-400",
                 "\u0661.5", "1.5\n", "abc", "123456789012345678901234567890"]:
        case("float", text)
    for value in [None, [], b"1.5", 10, True, (1,)]:
        case("float", value)
    for n in [2**53, 2**53 + 1, -2**53 - 1, 2**1024, 2**1023]:
        for d in [float(2**53), 9007199254740994.0, float("inf"), -float("inf"), 0.5, 8.98e307]:
            for op in ["<", "==", ">"]:
                case(op, n, d)
    for a in ["1", "1+2j", "j", "-j", "(1-2.5e3j)", "1e400j", "nan+infj", "1+", "", "2J", "1 + 2j"]:
        case("complex", a)
    for a, b in [(1, 2), (0, -0.0), (-0.0, 1.5), (float("inf"), float("nan")), (1e16, 1e-5)]:
        case("complex", a, b)


def specs():
    for _ in range(260):
        spec = random.choice(["", "", "*", "0", "\u00e9"]) + random.choice("<>=^")
        spec = random.choice(["", spec]) + random.choice(["", "", "+", "-", " "])
        spec += random.choice(["", "", "z"]) + random.choice(["", "", "#"])
        spec += random.choice(["", "", "0"]) + random.choice(["", "1", "8", "12", "25"])
        spec += random.choice(["", "", ",", "_"])
        numeric = spec + random.choice(["", ".0", ".2", ".5", ".17"])
        case("format", real(), numeric + random.choice(["", "e", "f", "g", "E", "F", "G", "%", "n"]))
        case("format", integer(random.choice([8, 30, 70])),
             spec + random.choice(["", "d", "b", "o", "x", "X", "n", "f", "e", "g", "%", "c"]))
        case("format", random.choice(["", "abc", "\u00e9\u4e2d x", "long text here"]),
             numeric.replace("z", "") + random.choice(["", "s"]))
    for value in [1, 1.5, "a", True, 0, -0.0, 1e16, 1e-7, 123456789.0]:
        for spec in ["", "10", "=5", "+", ".2", ".2d", "zz", "s", "d", "c", ",", "_n", ",n", "#", " ",
                     "+c", "#c", ",x", "_,", ",,", ",_", "1" * 30, ".", ".1" + "0" * 20, "z", "\u00e9",
                     "r", "%", "0=10", "010", "<010", "^10", "q<8", "{>8", "e", "E", "#.0f", "#x",
                     "#.3g", "g", ".0e", ".1%", "_b", "_x", "_d"]:
            case("format", value, spec)
    percents = ["%d", "%5d", "%-5d|", "%05d", "%+d", "% d", "%x", "%#x", "%#o", "%X", "%o", "%i",
                "%u", "%.3d", "%08.3d", "%e", "%.2f", "%10.3f", "%-10.2e|", "%g", "%G", "%#g", "%s",
                "%5s", "%-5s|", "%.2s", "%r", "%a", "%c", "%%", "%5%", "%y", "%", "%(a)s", "%*d",
                "%.*f", "%#.0f", "%ld", "%0+8.2f"]
    values = [0, 5, -42, 10**20, 3.75, -1e300, "text", "\u00e9", "z", None, (1, 2), (5, 2.5), [1], {},
              {"a": 1}, (), b"b", True, float("nan"), 1114112]
    for percent in percents:
        for value in values:
            some("%", percent, value)
    for text, args in [("%s %s", (1,)), ("%s", (1, 2)), ("a", ()), ("a", 1), ("a", [1]),
                       ("%(x)d %(y)s", {"x": 1, "y": 2}), ("%(a", {}), ("%(x)s %s", {"x": 1}),
                       ("%((a))s", {"(a)": 3}), ("%*d", ("a", 1)), ("%.*f", (2, 3.14159)),
                       ("%s%%", 5), ("\u4e2d%s", "\u6587"), ("%\u00e9", 1), ("%-*d|", (5, 3))]:
        case("%", text, args)


TEMPLATES = [
    ("{}", 1), ("{} {}", 1, 2), ("{0} {1} {0}", "a", "b"), ("{", 1), ("}", 1), ("{{}}",), ("{",), ("{}",),
    ("{0}{}", 1, 2), ("{}{0}", 1, 2), ("{a}",), ("{0[}", 1), ("{0.}", 1), ("{!z}", 1), ("{!r}", "x"),
    ("{!s:>5}", "x"), ("{!a}", "\u00e9"), ("{:>{}}", "x", 5), ("{:{}.{}f}", 3.14159, 8, 2),
    ("{0[1]}", [1, 2]), ("{0[a]}", {"a": 5}), ("{0[a]}", {}), ("{0[5]}", [1]), ("{0.real}", 5),
    ("{0.nope}", 5), ("{:d}", "a"), ("{0!}", 1), ("{0!r", 1), ("{0!rx}", 1), ("{0:{", 1), ("{0:{}}", 1),
    ("{:{:{}}}", 1, 2, 3), ("{0[}]}", {"}": 1}), ("{[0]}", [7]), ("{.imag}", 3), ("{0[a]b}", {"a": 1}),
    ("{0[]}", [1]), ("{99999999999999999999}", 1), ("{ }", 1), ("{:%}", 0.5), ("{!\u00e9}", 1), ("{a{b}}", 1),
    ("{0!r:{1}}", "x", "*^9"), ("x{{{}}}y", 1), ("{0:}", 5), ("{:\u00e9>4}", 1), ("{-1}", 5), ("{01}", 1, 2),
    ("{0[-1]}", [1, 2]), ("{0[0][1]}", [[1, 2]]), ("{}}", 1), ("{:}}", 1), ("\u4e2d{}\u6587", 1),
]


def strings():
    for template in TEMPLATES:
        some(".format", *template)
    case(".format_map", "{a} {b}", {"a": 1, "b": "x"})
    case(".format_map", "{a}", {})
    case(".format_map", "{}", {})
    samples = ["", "a", "abc", "Hello World", "  x  y ", "a,b,,c", "stra\u00dfe", "\u01c6ungla",
               "\u0130stanbul", "\u039f\u0394\u039f\u03a3 \u03a3", "a\u03a3", "\u03a3", "A\u03a3'b", "123",
               "\u0663\u0664", "\u00bd", "\u00b2", "caf\u00e9 \u4e2d\u6587 \U0001f600", "line\r\nbreak\x0bx\x1c\u2028y\n",
               "\t tab\t", "Title Case", "TITLE", "\u01c5", "\ud800x", "a_b", "1a", "na\u00efve", "\ufb01x",
               "\u1fb3", "\u0345a", "x\x00y", "'", "\"'", "\\", "\x7f\x80\xa0\xad\u200b\ue000\U000e0001",
               "\u1e9e", "\u13a0\uab70", "\u2160\u24b6", "__x__"]
    plain = ["capitalize", "casefold", "lower", "upper", "swapcase", "title", "isalnum", "isalpha",
             "isascii", "isdecimal", "isdigit", "isidentifier", "islower", "isnumeric",
             "isprintable", "isspace", "istitle", "isupper", "strip", "lstrip", "rstrip", "split",
             "rsplit", "splitlines", "expandtabs", "encode"]
    for text in samples:
        for method in plain:
            some("." + method, text)
        some("repr", text)
        some("list", text)
        some(".splitlines", text, True)
        for width in (0, 5, 8, 9):
            some(".center", text, width)
            some(".zfill", text, width)
        some(".ljust", text, 8, "\u00e9")
        some(".rjust", text, 8, "*")
        for needle in ["", "a", " ", "\u00e9", "x", "\u4e2d", ","]:
            for method in ["find", "rfind", "index", "count", "partition", "rpartition", "split",
                           "rsplit", "startswith", "endswith", "removeprefix", "removesuffix",
                           "strip"]:
                if random.random() < 0.35:
                    some("." + method, text, needle)
            some(".replace", text, needle, "--")
            some(".replace", text, needle, "", random.randint(0, 2))
            some("in", needle, text)
        for _ in range(6):
            start, stop = (random.choice([None, random.randint(-12, 12)]) for _ in range(2))
            some("[:]", text, start, stop, random.choice([None, 1, 2, 3, -1, -2]))
            some(".find", text, random.choice(samples[:4]), start, stop)
            some(".count", text, random.choice(["", "a", "x"]), start, stop)
            some(".startswith", text, random.choice(["", "a", ("x", "a")]), start, stop)
            some("[]", text, random.randint(-6, 6))
        some(".split", text, None, 1)
        some(".rsplit", text, None, 1)
        some(".split", text, ",", 1)
        some(".rsplit", text, ",", 1)
        some(".expandtabs", text, 4)
        some("<", text, random.choice(samples))
        some("==", text, random.choice(samples))
        some("+", text, random.choice(samples))
        some("*", text, random.choice([0, -1, 2, 3]))
        for encoding in ["utf-8", "ascii", "latin-1", "Latin1", "UTF8"]:
            some(".encode", text, encoding)
            for errors in HANDLERS:
                if random.random() < 0.3:
                    some(".encode", text, encoding, errors)
    case(".join", ",", ["a", "b"])
    case(".join", "", ())
    case(".join", "-", "abc")
    case(".join", ",", ["a", 1])
    case(".join", ",", 5)
    case(".join", "x", ["y"])
    for args in [("", 1), (1, 2), ("a", "b", "c")]:
        some(".replace", "abc", *args)
    for method in ["find", "index", "rindex", "count", "startswith", "endswith", "split", "strip",
                   "partition", "join", "center", "zfill", "removeprefix", "encode", "translate"]:
        some("." + method, "abc", 1)
        some("." + method, "abc", None)
        some("." + method, "abc", "q")
    case(".center", "a", 5, "ab")
    case(".center", "a", 5, 1)
    case(".startswith", "a", ("a", 1))
    case(".startswith", "b", ("a", 1))
    case(".find", "abc", "b", "x")
    case(".find", "abc", "b", 10**30)
    case(".find", "abc", "b", -10**30)
    case(".translate", "abc\u00e9", {97: "x", 98: None, 99: 0x4e2d})
    case(".translate", "abc", {97: 1.5})
    case(".translate", "abc", {97: -1})
    case(".maketrans", "", {"a": 1, 98: "x"})
    case(".maketrans", "", "ab", "cd")
    case(".maketrans", "", "ab", "cd", "e")
    case(".maketrans", "", "a", "cd")
    case(".maketrans", "", {"ab": 1})
    case(".maketrans", "", [])
    case("[]", "abc", "x")
    case("[]", "abc", 1.5)
    case("[]", "abc", 10**30)
    case("in", 5, "a")
    for other in [1, None, b"x", 1.5]:
        some("+", "a", other)
        some("*", "a", other)
        some("<", "a", other)
        some("==", "a", other)
    case("str", b"a\xc3\xa9", "utf-8")
    case("str", "abc", "ascii")
    case("str", 5, "ascii")
    case("str", b"abc")
    case("str", 1, 2)


def byte_strings():
    samples = [b"", b"abc", b"a b  c ", b"\xff\x00'", b"Hello World", b"12", b"a,b,,c", b"\r\nx\ny",
               b"\xc3\xa9\xe4\xb8\xad", b"\xe4\xb8", b"\xc3x", b"\xed\xa0\x80", b"\xf0\x9f\x98\x80!",
               b"\xf5", b"\xe0\x80\x80", b"\x80abc\x81", b"\xf0\x90\x28"]
    for data in samples:
        for method in ["capitalize", "lower", "upper", "swapcase", "title", "isalnum", "isalpha",
                       "isascii", "isdigit", "islower", "isspace", "istitle", "isupper", "strip",
                       "lstrip", "rstrip", "split", "rsplit", "splitlines", "hex", "decode"]:
            some("." + method, data)
        some("repr", data)
        some("list", data)
        some("bytearray", data)
        some("bytes", data)
        some(".hex", data, ":")
        some(".hex", data, "-", 2)
        some(".hex", data, "-", -2)
        for needle in [b"", b"a", 97, b" ", b","]:
            for method in ["find", "rfind", "count", "index"]:
                some("." + method, data, needle)
            some("in", needle, data)
        for needle in [b"a", b" ", b",", b""]:
            for method in ["partition", "rpartition", "split", "startswith", "endswith",
                           "removeprefix", "strip"]:
                some("." + method, data, needle)
            some(".replace", data, needle, b"--", random.randint(-1, 2))
        some(".center", data, 8)
        some(".zfill", data, 8)
        some(".ljust", data, 8, b"*")
        some("[]", data, random.randint(-4, 4))
        some("[:]", data, None, random.randint(-3, 3), random.choice([1, -1, 2]))
        some("+", data, random.choice(samples))
        some("*", data, 2)
        some("<", data, random.choice(samples))
        for encoding in ["utf-8", "ascii", "latin-1"]:
            for errors in HANDLERS:
                some(".decode", data, encoding, errors)
    for args in [(5,), (-1,), ("a",), ("a", "utf-8"), ("\u00e9", "ascii"), ([1, 2],), ([256],), (["a"],),
                 (1.5,), (None,), ([-1],), ("a", 1)]:
        some("bytes", *args)
        some("bytearray", *args)
    for text in ["", "61 62", "6", "zz", "6 1", "61\n62", "\u00e9"]:
        some(".fromhex", b"", text)
    for other in [1, "a", None]:
        some("+", b"a", other)
        some("*", b"a", other)
        some("==", b"a", other)
        some("<", b"a", other)
        some("in", other, b"a")
        some(".join", b",", [b"a", other])
    case(".join", b",", [b"a", b"b"])
    case(".translate", b"abc", None, b"b")
    case(".translate", b"abc", b"x" * 256)
    case(".translate", b"abc", b"x")


def main():
    assert sys.version_info[:2] == (3, 13)
    print("// Generated by value_cases.py with CPython 3.13. {operation, values, outcome}")
    ints()
    floats()
    specs()
    strings()
    byte_strings()


main()

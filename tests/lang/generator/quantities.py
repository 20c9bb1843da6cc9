"""Numbers at the edges: big integers, floats, complex, conversions, math."""
from formats import Formats

SMALL = ["0", "1", "-1", "2", "-3", "7", "10", "True", "64", "100"]
BIG = ["10**30", "-(10**25)", "2**64 - 1", "2**63", "-(2**63)", "3**200", "10**18 + 1", "(1 << 100) - 1",
       "2**48", "-12345678901234567890", "2**47", "-(2**47)", "2**53 + 1", "10**100", "7**77", "2**31",
       "0xdeadbeefcafebabe"]
FLOATS = ["0.0", "-0.0", "5e-324", "2.2250738585072014e-308", "1.7976931348623157e308", "1e22", "1e23", "0.1",
          "1/3", "9007199254740993.0", "0.1 + 0.2", "-1e-7", "1e15", "1e16", "1e17", "999999.5", "0.5", "1.5",
          "2.5", "2.675", "1e-4", "1e-5", "float('-inf')", "float('inf')", "float('nan')", "-2.5",
          "123456789.123456789", "1e100", "3.0", "4.35"]
COMPLEX = ["1j", "0j", "-0j", "1+2j", "complex(-0.0, 0.0)", "complex('inf')", "complex(1e308, 1e308)", "3-4j",
           "complex('1e5-2.5j')", "complex(float('nan'), 1)", "2+0j", "1e-20j"]
TEXTS = ["'12'", "' -7 '", "'1_000'", "'0x1f'", "'1e5'", "'nan'", "'-inf'", "'infinity'", "'１２'", "'٣'", "''",
         "'abc'", "'1.5'", "'0b101'", "'_1'", "'1__0'", "'+5'", "'--5'", "'1.'", "'.5'", "'.'", "'1e'", "b'42'",
         "'zz'", "'1+2j'", "'j'", "'(1-j)'", "'1 2'", "'9' * 30", "'0' * 20 + '1'", "'\\n3\\t'", "'0o17'",
         "'1e400'", "'1e-400'"]


class Quantities(Formats):
    def quantity(self):
        return self.one(self.one([SMALL, BIG, FLOATS, FLOATS, COMPLEX, BIG]))

    def real_quantity(self):
        return self.one(self.one([SMALL, BIG, FLOATS]))

    def whole(self):
        return self.one(self.one([SMALL, BIG]))

    def numeric(self):
        one, q, n = self.one, self.quantity, self.whole
        which = self.number(0, 17)
        if which <= 3:
            return "(%s) %s (%s)" % (q(), one(["+", "-", "*", "/", "//", "%", "+", "*"]), q())
        if which == 4:
            return "divmod(%s, %s)" % (self.real_quantity(), self.real_quantity())
        if which == 5:
            return "(%s) %s (%s)" % (q(), one(["<", "<=", "==", "!=", ">", ">="]), q())
        if which == 6:
            return one(["pow(%s, %s, %s)" % (n(), one(["3", "-1", "10**20", "0", "65537"]), n()),
                        "(%s) ** %s" % (q(), one(["2", "3", "0", "-1", "0.5", "-2", "1j"])),
                        "(%s) ** (%s)" % (one(FLOATS + COMPLEX),
                                          one(["2.0", "-0.5", "1/3", "0.0", "float('inf')", "-1.0"]))])
        if which == 7:
            return "(%s) %s (%s)" % (n(), one("&|^"), n())
        if which == 8:
            return "(%s) %s %s" % (n(), one(["<<", ">>"]), one(["0", "1", "31", "64", "100", "-1", "200"]))
        if which == 9:
            return "~(%s), -(%s), +(%s), abs(%s), bool(%s)" % (n(), q(), q(), q(), q())
        if which == 10:
            return one(["int(%s)", "float(%s)", "complex(%s)", "int(%s, 16)", "int(%s, 0)", "int(%s, 36)",
                        "int(%s, 2)", "int(%s, 1)", "float.fromhex(%s)"]) % one(TEXTS)
        if which == 11:
            return one(["int(%s)", "float(%s)", "complex(%s)", "str(%s)", "hex(%s)", "bin(%s)", "oct(%s)",
                        "chr(%s)", "bool(%s)", "complex(2, %s)", "ascii(%s)"]) % q()
        if which == 12 and self.chance(0.3):
            return "hash(%s)" % one(one([SMALL, BIG, [f for f in FLOATS + COMPLEX if "nan" not in f]]))
        if which == 12:
            return "round(%s%s)" % (
                self.real_quantity(),
                one(["", ", 0", ", 1", ", 2", ", -1", ", -2", ", 15", ", 20", ", 400", ", -400", ", None",
                     ", -20"]))
        if which == 13:
            return "(%s).%s" % (
                one(FLOATS),
                one(["hex()", "is_integer()", "as_integer_ratio()", "__repr__()", "real", "imag", "conjugate()",
                     "__round__(3)", "__trunc__()", "__floor__()", "__ceil__()", "__divmod__(3)", "__rpow__(2)",
                     "__eq__(3)", "__eq__('a')"]))
        if which == 14:
            return "(%s).%s" % (
                n(),
                one(["bit_length()", "bit_count()", "to_bytes(8, 'big')", "to_bytes(20, 'little', signed=True)",
                     "as_integer_ratio()", "__float__()", "__index__()", "is_integer()", "__sizeof__() > 0",
                     "to_bytes(1, 'big')", "to_bytes()", "__floordiv__(7)", "__mod__(-7)", "__rtruediv__(1)"]))
        if which == 15:
            return "(%s).%s" % (
                one(COMPLEX),
                one(["real", "imag", "conjugate()", "__abs__()", "__pow__(2)", "__bool__()", "__eq__(1)",
                     "__lt__(1)", "__format__('.2f')", "__format__('>12')", "__floordiv__"]))
        if which == 16:
            call = one(["floor({0})", "ceil({0})", "trunc({0})", "sqrt({0})", "isqrt({1})", "gcd({1}, {1b})",
                        "factorial(%s)" % one(["5", "20", "-1", "2.5", "30"]),
                        "comb(%s, 3)" % one(["10", "2", "-1", "60"]), "copysign({0}, -1)", "frexp({0})",
                        "modf({0})", "fmod({0}, 3)", "isclose({0}, {0b})", "isnan({0})", "isinf({0})",
                        "hypot(3, 4)", "fsum([.1] * 10)", "log2({0})", "prod([{1}, 2])", "degrees(1)",
                        "ldexp({0}, 3)", "nextafter({0}, 9)", "remainder({0}, 3)", "dist([1], [2])", "exp(1)",
                        "log(%s, 2)" % one(["8", "10**300", "0", "-1", "2**2000"]), "log10({0})", "lcm(4, 6)",
                        "ulp({0})", "perm(5, 2)"])
            return "math." + call.replace("{0b}", self.real_quantity()).replace("{1b}", n()).replace(
                "{0}", self.real_quantity()).replace("{1}", n())
        return "%s(%s)" % (one(["sum", "max", "min", "sorted"]),
                           "[%s]" % ", ".join(self.real_quantity() for _ in range(self.number(0, 4))))

    def do_quantities(self, level):
        self.line("import math")
        for _ in range(self.number(3, 6)):
            text = self.numeric()
            if self.chance(0.12):
                text = "format(%s, %r)" % (self.quantity(),
                                           self.wild_spec(self.one(["int", "float", "complex"])))
            self.caught("print(%s)" % text)
        if self.chance(0.4):
            name = self.fresh("n")
            self.line("%s = %s" % (name, self.whole()))
            for _ in range(self.number(1, 3)):
                self.caught("%s %s= %s; print(%s)" % (
                    name, self.one(["+", "-", "*", "//", "%", "<<", ">>", "&", "|", "^", "/"]),
                    self.one(SMALL[:8]), name))

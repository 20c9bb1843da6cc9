"""Formatting: f-strings, str.format, % and format(), with odd specs and values at the edges."""
from classes import Classes

VALUES = {"int": ["0", "-7", "42", "255", "10**18", "-(10**25)", "2**64", "True", "123456789", "-1", "0x10ffff",
                  "97"],
          "float": ["0.0", "-0.0", "1.5", "-2.675", "1/3", "1e16", "1e-7", "123456.789", "float('nan')",
                    "float('-inf')", "5e-324", "1.7976931348623157e308", "0.1 + 0.2", "999999.5", "1e22",
                    "100.0"],
          "str": ["''", "'a'", "'hello world'", "'日本語'", "'é\\n'", "\"it's\"", "'😀'", "'{}'", "'%d'",
                  "'\\x00'"],
          "complex": ["1j", "complex(1.5, -2)", "complex('nan')", "-0j", "complex(1e20, 0.1)", "(3+4j)"],
          "other": ["None", "[1, 'a']", "(1,)", "{'k': 2.5}", "b'\\xff'", "{3}", "int", "...", "range(3)",
                    "True", "()"],}
KINDS = {"int": "bcdoxXn", "float": "eEfFgGn%", "str": "s", "complex": "eEfFgGn", "other": "sd"}


class Formats(Classes):
    def wild_spec(self, kind):
        """A format spec: mostly right for the kind, sometimes with parts that do not go together."""
        r, text = self.one, ""
        if self.chance(0.35):
            text += r(["*", "0", " ", "-", "é", "日", "<", "x"]) + r("<>^=")
        elif self.chance(0.3):
            text += r("<>^=")
        if self.chance(0.25):
            text += r("+- ")
        if self.chance(0.08):
            text += "z"
        if self.chance(0.15):
            text += "#"
        if self.chance(0.2):
            text += "0"
        if self.chance(0.55):
            text += str(r([0, 1, 5, 8, 12, 20, 30]))
        if self.chance(0.22):
            text += r(",_")
        if self.chance(0.35):
            text += "." + str(r([0, 1, 2, 5, 10, 17, 25]))
        if self.chance(0.7):
            text += r(KINDS[kind])
        elif self.chance(0.2):
            text += r(["b", "c", "d", "e", "f", "g", "n", "o", "s", "x", "X", "%", "q", "ss", ".", "1.", ",,",
                       "_,"])
        return text

    def nested_spec(self):
        """A spec with fields in it, of the names that do_formats made."""
        return self.one(["{width}", "{fill}<{width}", "{fill}{align}{width}", "{width}.{prec}", "0{width}",
                         ">{width}", "{align}{width}", "{fill!s}>{width!r}", "{fill:s}^{width:d}", ".{prec}f",
                         "{width}.{prec}e", "{'*'}^{width + 2}", "{width}{'d'}", "{'>'}{10 - 3}", "{prec}",
                         "{width:>{prec}}", "{fill}"])

    def field(self, kind):
        name = self.one(["val", "val", "val", "lst[0]", "dct['k']", "val if width else 0", "(val, width)",
                         "obj", "obj.attr", "len(str(val))", "lst", "dct", "(lambda: val)()", "val == val",
                         "[*lst]", "{**dct}['k']" if self.minor >= 12 else "lst[-1]", "(val != 5)", "f'{val}'",
                         "'a' 'b'"])
        if name[0] == "{":
            name = " " + name
        text = name + self.one(["", "", "", "=", " = ", "="])
        text += self.one(["", "", "!r", "!s", "!a"])
        if self.chance(0.6):
            text += ":" + (self.nested_spec() if self.chance(0.5) else self.wild_spec(kind))
        return "{" + text + "}"

    def f_string(self, kind):
        parts = [self.one(["", "", "a ", "{{", "}}", "{{}}", "\\t", "é", "日", "\\x41", "%s", "#"])
                 + self.field(kind) for _ in range(self.number(1, 3))]
        text = "".join(parts)
        how = self.number(0, 7)
        if how == 0:
            return 'f"""%s\n  %s"""' % (text, self.field(kind))
        if how == 1:
            return 'rf"%s"' % text
        if how == 2:
            return "'plain {x} ' f\"%s\" \"end\"" % text
        if how == 3 and self.minor >= 12:
            return 'f"%s{f"{val!r:>{width}}"}{"\\n".join(map(str, lst))}"' % text
        if how == 4 and self.minor >= 12:
            return 'f"%s{\n    val  # a comment\n    !r}{dct["k"]}"' % text
        return 'f"%s"' % text

    def str_format(self, kind):
        pieces = ["{}", "{0}", "{1}", "{name}", "{name.attr}", "{name[k]}", "{0[0]}", "{0[-1]}", "{:>{}}",
                  "{0:{width}}", "{!r:>10}", "{{", "}}", "{1!a}", "{name!s:^{width}.{prec}}",
                  "{0:" + self.wild_spec(kind) + "}", "{:" + self.wild_spec(kind) + "}", "{9}", "{missing}",
                  "{", "}", "{!x}", "{0!}", "{0.real}", "{0[}", "{name[k].real}", "{:{fill}{align}{width}}",
                  "{0.__class__.__name__}", "{[0]}", "{.real}", "{ }", "{:{:{}}}", "{0:{1}", "{-1}", "{1[k]}"]
        text = "".join(self.one(["", "", "a", ", "]) + self.one(pieces) for _ in range(self.number(1, 3)))
        return "%r.format(val, lst, %s, name=%s, width=width, prec=prec, fill=fill, align=align)" % (
            text, self.one(["5", "dct", "val"]), self.one(["obj", "dct", "val"]))

    def percent_format(self, kind):
        pieces = ["%s", "%r", "%d", "%5d", "%-5d|", "%05d", "%+d", "% d", "%x", "%#x", "%#o", "%X", "%e",
                  "%.3f", "%g", "%#g", "%10.4f", "%c", "%a", "%i", "%u", "%%", "%5%", "%.0f", "%+.2e", "%-10s|",
                  "%.2s", "%10.3r", "%08.3f", "%.10d", "%#5x", "%G", "%E", "%F", "%ld", "%.d", "%-+5d|"]
        odd = ["%y", "%", "%5", "%(k)s", "%*d", "%-*s|", "%.*f", "%*.*f", "%z", "% %", "%日"]
        if self.chance(0.2):
            text = "".join(self.one(["%(k)s", "%(k)5.1f|", "%(k)d", "%(missing)s", "%%", "%(k)r", "%(k", "%()s",
                                     "%s"]) for _ in range(self.number(1, 3)))
            return "%r %% %s" % (text, self.one(["dct", "dct", "{'k': val, '': 1}", "lst", "val"]))
        count = self.number(1, 3)
        text = "".join(self.one(["", "", "a ", "日"]) + self.one(pieces if self.chance(0.85) else odd)
                       for _ in range(count))
        values = [self.one(["val", "val", "width", "prec", "lst", "'s'", "2.5", "'xy'", "None"])
                  for _ in range(count if self.chance(0.85) else self.number(0, 4))]
        if self.chance(0.12) and text.isascii():
            return "b%r %% (%s)" % (text.replace("日", ""), "".join(
                self.one(["b'x'", "5", "val", "bytearray(b'q')"]) + ", " for _ in values))
        if len(values) == 1 and self.chance(0.5):
            return "%r %% %s" % (text, values[0])
        return "%r %% (%s)" % (text, "".join(v + ", " for v in values))

    def do_formats(self, level):
        kind = self.one(list(VALUES))
        self.block("""
            class Formatted:
                attr = $attr
                def __format__(self, spec): return $how
                def __repr__(self): return 'Formatted()'
            val, width, prec, fill, align = $value, $width, $prec, $fill, $align
            lst, dct, obj = [val, 'second'], {'k': val, 1: 2}, Formatted()
        """, attr=self.one(VALUES[self.one(list(VALUES))]), value=self.one(VALUES[kind]),
                   width=self.number(0, 14), prec=self.number(0, 6),
                   fill=self.one(["'*'", "'0'", "'日'", "' '", "''"]),
                   align=self.one(["'<'", "'>'", "'^'", "'='"]),
                   how=self.one(["'<' + spec + '>'", "format('in', spec)", "5", "spec.upper()"]))
        for _ in range(self.number(2, 5)):
            make = self.one([self.f_string, self.f_string, self.str_format, self.percent_format,
                             self.percent_format])
            text = make(kind) if self.chance(0.85) else "format(val, %r)" % self.wild_spec(kind)
            lines = ("print(%s(%s))" % (self.one(["", "repr", "ascii"]), text)).split("\n")
            self.line("try:")
            # Further lines are inside brackets or a string: they stay as they are.
            self.lines.append("    " * (self.depth + 1) + "\n".join(lines))
            self.line("except Exception as e:")
            self.body(lambda: self.line("print(type(e).__name__, e)"))

"""Strings of any characters, bytes and bytearrays, and their methods."""
from quantities import Quantities

CHARACTERS = ["a", "Z", "0", " ", "\\t", "\\n", "\\r\\n", "\\x85", "\\u2028", "ß", "İ", "ı", "ǆ", "ǅ", "Σ", "ς",
              "ﬁ", "é", "e\\u0301", "日", "中", "，", "。", "（", "Ａ", "１", "٣", "²", "½", "Ⅷ", "😀", "👨\\u200d👩",
              "\\x00", "\\x7f", "\\xa0", "\\u3000", "\\u200b", "_", "-", "+", "%", "'", '\\"', "\\\\", "ŉ", "ΐ",
              "ა", "Ა", "ꭰ", "𐐀", "\\ud800", "\\ue000", "̀", "ª", "ʰ", "·", "x", "y", ",", ".", "ab", "\\x1c",
              "\\x0b", "\\x0c", "\\x1f", "K", "ſ", "ẞ", "µ", "Å"]
BYTE_TEXTS = ["b''", "b'abc'", "b'a,b,,c'", "b' pad\\t'", "b'\\x00\\xff\\x80'", "b'Hello World'",
              "b'line\\nline\\r\\n'", "bytes(range(5))", "bytearray(b'xyzzy')", "bytearray(3)", "b'%d %s'",
              "b\"it's\"", "b'\\xe6\\x97\\xa5'", "b'12'", "bytearray(b'Aa-1')"]
STRING_CALLS = ["upper()", "lower()", "title()", "swapcase()", "capitalize()", "casefold()", "strip()",
                "lstrip()", "rstrip($)", "split()", "split($)", "split(None, 1)", "rsplit()", "rsplit($, 1)",
                "splitlines()", "splitlines(True)", "isalpha()", "isdigit()", "isdecimal()", "isnumeric()",
                "isalnum()", "isspace()", "isupper()", "islower()", "istitle()", "isidentifier()",
                "isprintable()", "isascii()", "center(9, '日')", "ljust(7, '.')", "rjust(7)", "zfill(6)",
                "zfill(-1)", "center(5, '')", "ljust(3, 'ab')", "replace($, '<>')", "replace($, '', 1)",
                "replace('', '.')", "replace('', '-', 2)", "find($)", "rfind($)", "index($)", "rindex($)",
                "count($)", "count('')", "startswith($)", "endswith($)", "startswith(($, 'a'), 1)",
                "endswith(('',))", "startswith('', 99)", "partition($)", "rpartition($)", "partition('')",
                "encode()", "encode('ascii', 'ignore')", "encode('ascii')", "encode('latin-1', 'replace')",
                "encode('utf-8', 'surrogatepass')", "encode('utf-8', 'backslashreplace')",
                "encode('ascii', 'xmlcharrefreplace')", "encode('nowhere')", "encode('ascii', 'nobody')",
                "expandtabs()", "expandtabs(3)", "expandtabs(0)", "join('abc')", "join(['x', $])",
                "join(['x', 1])", "join({})", "join(5)", "translate({ord('a'): 'AA', 0x65e5: None, 32: 95})",
                "translate(str.maketrans('abc', 'xyz', ' '))", "translate({97: 1.5})", "__len__()",
                "__contains__($)", "__mul__(2)", "__getitem__(0)", "__add__($)", "__rmul__(0)", "__mod__(())",
                "__lt__($)", "removeprefix($)", "removesuffix($)", "__repr__()", "format()", "nothing()",
                "strip(5)", "split('')", "find(1)", "upper(1)", "count($, 1, -1)", "find($, 2)",
                "index($, -3, 99)", "__eq__(1)", "__hash__() == hash($)", "__format__('^20')"]
BYTES_CALLS = ["upper()", "lower()", "title()", "swapcase()", "capitalize()", "strip()", "lstrip(b'ab')",
               "rstrip()", "split()", "split(b',')", "split(None, 1)", "rsplit(b',', 1)", "splitlines()",
               "splitlines(True)", "isalpha()", "isdigit()", "isalnum()", "isspace()", "isupper()", "islower()",
               "istitle()", "isascii()", "center(9, b'*')", "ljust(5)", "rjust(5, b'.')", "zfill(6)",
               "center(5, b'')", "replace(b'a', b'<>')", "replace(b'', b'.')", "find(b'b')", "find(98)",
               "rfind($)", "index(b'zz')", "rindex($)", "count($)", "count(97)", "startswith($)",
               "endswith((b'c', b'y'))", "startswith('a')", "partition(b',')", "rpartition($)", "decode()",
               "decode('latin-1')", "decode('ascii', 'replace')", "decode('ascii', 'backslashreplace')",
               "decode('utf-8', 'ignore')", "decode('utf-8', 'surrogateescape')", "decode('ascii')", "hex()",
               "hex('-')", "hex(':', 2)", "hex('_', -2)", "expandtabs()", "join([b'x', $])", "join(['x'])",
               "join([1])", "translate(bytes(range(256)), b'a')", "translate(None, b'abc')", "translate(b'x')",
               "__len__()", "__contains__(97)", "__contains__(300)", "__getitem__(0)",
               "__getitem__(slice(None, None, -1))", "__add__($)", "__mul__(2)", "removeprefix(b'a')",
               "removesuffix($)", "append(5)", "extend([1, 2])", "pop()", "__iter__().__next__()",
               "__eq__('a')", "find('a')", "count('a')", "index(256)", "fromhex('0a ff')", "fromhex('0g')",
               "maketrans(b'ab', b'xy')[97]", "__lt__($)"]
ARRAY_STATEMENTS = ["$.append(%s)", "$.extend(%s)", "$.insert(1, %s)", "$ += %s", "$ *= 2", "$[0] = %s",
                    "$[1:2] = %s", "$[::2] = %s", "$[5:1] = %s", "del $[0]", "del $[1:]", "del $[::2]",
                    "$.pop()", "$.pop(0)", "$.remove(97)", "$.reverse()", "$.clear()", "$[-1:] = %s",
                    "$[:0] = %s", "del $[::-1]", "$ = $ + %s", "$ = $[::-1]", "$.remove(%s)", "$.pop(%s)",
                    "$[%s]"]


class Texts(Quantities):
    def text(self, most=6):
        return '"%s"' % "".join(self.one(CHARACTERS) for _ in range(self.number(0, most)))

    def do_unicode(self, level):
        name = self.fresh("s")
        for _ in range(self.number(1, 3)):
            self.line("%s = %s" % (name, self.text(7)))
            self.line("print(ascii(%s), len(%s))" % (name, name))
            for _ in range(self.number(2, 5)):
                part = self.one([self.text(2), name, "%s[1:3]" % name, "%s[:1]" % name, "''", "' '"])
                text = "%s.%s" % (name, self.one(STRING_CALLS).replace("$", part))
                if self.chance(0.15):
                    text = self.one(["[ord(c) for c in $]", "$[%s]" % self.slice(1), "$ * 2 + $", "sorted($)",
                                     "$ in %s" % part, "$ < %s" % part, "list(enumerate($))", "max($)",
                                     "f'{$!r:>14}|{$:*^9}'", "$.lower() == $.casefold()", "{*$} == set($)",
                                     "eval(repr($)) == $", "' '.join($)", "$[%d]" % self.number(-9, 9),
                                     "dict.fromkeys($, 0)", "int($)", "list(map(ord, $[::-1]))",
                                     "$.encode('utf-8', 'replace')", "bytes($, 'utf-8', 'replace')", "ord($)",
                                     "str($.encode('utf-8', 'replace'), 'ascii', 'replace')"]).replace(
                                         "$", name)
                # ascii(): what cannot be encoded could not be printed.
                self.caught("print(ascii(%s))" % text)

    def do_bytes(self, level):
        name = self.fresh("b")
        self.line("%s = %s" % (name, self.one(BYTE_TEXTS)))
        for _ in range(self.number(2, 5)):
            part = self.one(["b'b'", "b''", "b','", "b'zz'", name, "bytearray(b'a')", "98"])
            text = "%s.%s" % (name, self.one(BYTES_CALLS).replace("$", part))
            if self.chance(0.25):
                text = self.one(["list($)", "$[%s]" % self.slice(1), "$ + b'x'", "$ * 2", "97 in $",
                                 "b'a' in $", "'a' in $", "$ == bytes($)", "sorted($)", "$ < b'b'", "bytes($)",
                                 "bytearray($)", "max($)", "sum($)", "$ % (1, b'q')", "int($)", "$ + 'x'",
                                 "$[%d]" % self.number(-9, 9), "bytes([1, 256])", "bytes('a')", "bytes(-1)",
                                 "bytearray('é', 'utf-8')", "bytes.fromhex('00 ff')",
                                 "memoryview($)[1:].tolist()", "int.from_bytes($, 'big')",
                                 "hash($) == hash(bytes($))", "memoryview($)[::2].tobytes()", "str($)",
                                 "$.__class__.__name__", "list(reversed($))", "memoryview($).hex()",
                                 "int.from_bytes($[:3], 'little', signed=True)", "float($)", "[*$]",
                                 "{**dict(enumerate($))}"]).replace("$", name)
            self.caught("print(ascii(%s))" % text)
        if self.chance(0.6):
            self.line("%s = bytearray(%s)" % (name, self.one(["b'abcdef'", "5", "[97, 98, 99]", "b'a'", name])))
            for _ in range(self.number(2, 5)):
                text = self.one(ARRAY_STATEMENTS).replace("$", name)
                if "%s" in text:
                    text = text % self.one(["5", "b'xy'", "[1, 2]", "256", "'x'", "b''", "97", "range(2)", "-1",
                                            "b'q'"])
                self.caught("%s; print(%s)" % (text, name))

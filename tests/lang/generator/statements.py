"""Simple and compound statements, and exceptions on purpose."""
from expressions import BINARY, CALLS, COMPARE, TYPES, Expressions

ERRORS = ["ValueError", "TypeError", "KeyError", "IndexError", "ZeroDivisionError", "AttributeError",
          "RuntimeError", "LookupError", "ArithmeticError", "OSError", "StopIteration", "AssertionError"]


class Statements(Expressions):
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
        kinds = ["show"] * 5 + ["assign"] * 4 + ["method"] * 5 + [
            "augment", "unpack", "set_item", "delete", "any_binary", "compare", "builtin", "builtin"]
        if level > 0:
            kinds += ["branch", "loop", "while_loop", "attempt", "match", "with_block", "raise_chain"] * 2
        if self.minor < 10:
            kinds = [kind for kind in kinds if kind != "match"]
        if level > 1 and self.depth == 0:
            kinds += ["function", "klass", "generator", "closure"] * 2
        if self.classes:
            kinds += ["use_class"] * 3
        if self.functions:
            kinds += ["call_function"] * 2
        kind = self.one(kinds)
        risky = {"function", "klass", "generator", "closure", "attempt", "branch", "loop", "while_loop",
                 "match", "with_block"}
        make = getattr(self, "do_" + kind)
        if kind in risky or (self.depth > 1 and self.chance(0.5)) or self.chance(0.03):
            make(level)
        else:
            self.guarded(make, level)

    def do_show(self, level):
        kind = self.one(TYPES)
        text = self.expression(kind, 3)
        self.line(self.one(["print(%s)", "print(repr(%s))", "print([%s])", "print(type(%s).__name__)",
                            "print(%s, sep='')", "print('v', %s, end=';\\n')"]) % text)

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
        self.line("%s %s= %s" % (name, self.one(["+", "-", "*", "//", "%", "&", "|", "^"]),
                                 self.expression("int", 1)))
        self.line("print(%s)" % name)

    def do_unpack(self, level):
        a, b, c = self.fresh(), self.fresh(), self.fresh()
        self.line("%s = %s" % (
            self.one(["%s, %s, %s", "%s, *%s, %s", "(%s, %s), %s", "[%s, %s, *%s]", "*%s, %s, %s"]) % (a, b, c),
            self.expression(self.one(["list", "tuple", "str", "dict", "any"]), 2)))
        self.line("print(%s, %s, %s)" % (a, b, c))

    def do_set_item(self, level):
        kind = self.one(["list", "dict", "list", "tuple", "str"])
        name = self.variable(kind)
        if not name:
            return self.do_assign(level)
        if kind == "list" and self.chance(0.5):
            self.line("%s[%s] = %s" % (name, self.slice(1),
                                       self.expression(self.one(["list", "str", "any"]), 1)))
        else:
            self.line("%s[%s] = %s" % (name, self.expression(self.one(["int", "str"]), 1),
                                       self.expression("any", 1)))
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
        name = self.one(["len", "sorted", "sum", "max", "min", "abs", "round", "int", "float", "str", "list",
                         "tuple", "bool", "repr", "ord", "chr", "hex", "bin", "divmod", "pow", "dict", "range",
                         "iter", "next", "reversed", "enumerate", "bytes", "bytearray", "complex", "callable",
                         "isinstance", "issubclass", "getattr", "hasattr", "any", "all", "zip", "slice",
                         "frozenset", "format", "hash", "oct", "ascii", "type"])
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
        target, source = self.one([(name, "range(%d)" % self.number(0, 4)), (name, self.expression("ints", 1)),
                                   (name, self.expression("str", 1)),
                                   ("%s, %s" % (name, other), "enumerate(%s)" % self.expression("str", 1)),
                                   ("%s, %s" % (name, other), "dict(a=1, b=2).items()"),
                                   (name, self.expression("list", 1)),
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
        args = self.one(["", "'msg'", "%s" % self.expression("any", 1), "1, 2",
                         "'a', %s" % self.expression("int", 1)])
        return self.one(["raise %s(%s)" % (error, args), "raise %s" % error,
                         "raise %s(%s) from None" % (error, args),
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
            self.body(lambda: self.line(self.one(["raise", "raise RuntimeError('again') from e",
                                                  "raise TypeError('new')"])))
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
            guard = " if %s" % self.one(["True", name if named else "1",
                                         "%s != 3" % (name if named else "2")]) if self.chance(0.25) else ""
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
            self.body(lambda: (self.line("print('exit', exc_type and exc_type.__name__, exc)"),
                               self.line(kind)))
            self.depth -= 1
        name = self.fresh("g")

        def block():
            self.line("with Manager() as %s%s:" % (name, self.one(["", ", Manager()"])))
            self.body(lambda: (self.line("print(type(%s).__name__)" % name),
                               self.line(self.raise_text() if self.chance(0.6) else "print('fine')")))
        self.guarded(block)

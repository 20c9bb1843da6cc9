"""Exceptions: chains, groups, finally and what leaves it, context managers, and tracebacks with carets."""
from object_model import ObjectModel
from statements import ERRORS

LEAVES = ["ValueError('v')", "TypeError('t', 2)", "KeyError('k')", "OSError(2, 'gone')", "ZeroDivisionError()",
          "RuntimeError"]
# What goes wrong where: expressions, some over several lines; (x) is a number, (s) a string, (l) a list.
WRONG = ["x / 0", "s + x", "l[99]", "d['none']", "x.missing", "undefined", "s.nothing()", "int(s)", "len(x)",
         "x[0]", "s[x:'a']", "x()", "f(1, 2, 3)", "l[0][1][2]", "d['a']['b']", "(x + 1) / (x - x)", "x + 1 + s",
         "f(x)(x)", "l.index(99)", "s.join(l)", "-s", "~s", "x @ x", "x < s", "x in x", "{**x}", "[*x]",
         "f(*x)", "f(**l)", "s % x", "'%d' % s", "{l: 1}", "{[]}", "x if l[9] else s", "not l[9]",
         "lambda: 0 + x.y", "[a.b for a in l]", "[a / 0 for a in (1,)]", "{a: b for a in l}",
         "sum(a.b for a in (1,))", "f'{x.zz}'", "f'{x:zz}'", "f'{s!r:5} {l[9]}'", "s.upper().lower().nope",
         "l[0] + l[0] + l[99]", "f(\n    x,\n    l[99],\n)", "(x +\n    s)", "[\n    x,\n    x / 0,\n]",
         "s.upper(\n).missing", "f(\n    1,\n    2,\n    3,\n)", "l[\n    99\n]",
         "(x\n    .real\n    .nothing)", "d[\n    'none'\n][1]", "'日本語' + x + '終'", "'全角，文字'.沒有", "l['日']",
         "f('日本', x, '語')", "'😀' * 2 + x", "x.日本", "max([], key=len)", "next(iter(()))", "(yes := l[99])",
         "x ** s", "x // 0", "x % 0.0", "divmod(x, 0)", "x << -1", "chr(-1)", "l.pop(99)", "raise_it()",
         "outer(lambda: x / 0)", "list(map(lambda a: a / 0, [1]))", "sorted([1, 'a'])", "a, b = l, s, x",
         "l[0], (l[1], l[77]) = 1, (2, 3)", "x.y = 1", "l[99] = 1", "del l[99]", "del d['q']", "del x.q",
         "d['q'] += 1", "l[99] += 1", "x.q += 1", "x += s", "assert x == 0", "assert x == 0, s",
         "assert (x ==\n    0), 'why'", "raise ValueError(s)", "raise ValueError from KeyError(x)", "raise x",
         "raise E(s, x)", "import nowhere_to_be_found", "from random import nothing_here", "for a in x: pass",
         "for a, b in l: pass", "with x: pass", "with x as y, s as z: pass", "if x.y: pass", "while l[9]: pass",
         "return_it(x)[0]", "print(f(x), f(s), f(l[50]))", "'a'.encode('ascii').decode('nowhere')",
         "x = x.a.b.c", "y = f(x) + l[99] * 2", "y = (lambda q: q / 0)(x)",
         "y = [f(i)\n    for i in l\n    if i.nope]", "z = x if s else l[9]", "z = l[0] if x > s else 0",
         "f(x=1, y=2)", "f()", "f(x, *l, **d)", "s.format(x.z)", "'{}{}'.format(x)", "int(s, base=99)",
         "type(x)(s)", "E.what", "E().nope(x)", "E.method()", "E().method(x, x)", "(x, s)[5]",
         "[i for i in range(3) if l[i + 5]]", "globals()['nope']", "x.real.imag.fake", "x and s and l[9]",
         "x or l[9]", "0 or l[9]", "not x.b", "-x.b", "x < s < l", "0 < x < s", "x is s or x < s",
         "x[1:2, ...]", "x[l[9]]", "l[x.b]", "f(x.b)", "f(a=x.b)", "f(*x.b)", "f'{x}' + f'{l[9]}'", "(f)(x)[0]",
         "f (x) [0]", "f(x) . b"]


class Failures(ObjectModel):
    def throw(self):
        return self.one(["raise %s" % self.one(LEAVES), "raise %s" % self.one(LEAVES),
                         "raise %s from %s" % (self.one(LEAVES), self.one(LEAVES + ["None", "5"])), "1 / 0",
                         "[][5]", "{}['k']", "nope", "raise", "raise 5", "raise int", "assert 0, 'msg'",
                         "int('z')", "raise StopIteration(3)", "raise %s('from list')" % self.one(ERRORS),
                         "next(iter([]))", "raise SystemExit(3)" if self.chance(0.3) else "None.x",
                         "raise KeyError", "raise KeyError(1, 2)", "raise KeyError('')",
                         "raise OSError(1, 'one', 'file')",
                         "raise UnicodeDecodeError('utf-8', b'ab', 0, 1, 'why')", "raise AssertionError(())"])

    # ---------------------------------------------------------------- chains and finally

    def handler_body(self, level):
        one = self.one
        for _ in range(self.number(1, 2)):
            self.line(one(["print(repr(e))", "print(type(e).__name__, e, e.args)",
                           "print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__)",
                           "print(str(e) or 'empty')"]))
        if level > 0 and self.chance(0.5):
            self.line(one(["raise", "raise RuntimeError('again') from e", "raise KeyError('new')", "raise e",
                           "raise e from e", "raise ValueError('none') from None",
                           "raise e.with_traceback(None)", "1 / 0", "raise type(e)", "del e", "e = None",
                           "e.__cause__ = KeyError('set'); raise e", "raise RuntimeError(e) from e.__context__",
                           "e.__context__ = None; raise LookupError", "e.args = ('changed',); raise"]))

    def attempt(self, level):
        """A try statement with parts at random, whose parts have try statements in them."""
        self.line("try:")
        self.depth += 1
        if level > 0 and self.chance(0.5):
            self.attempt(level - 1)
        else:
            self.line("print('in')") if self.chance(0.3) else None
            self.line(self.throw() if self.chance(0.75) else "print('fine')")
        self.depth -= 1
        handlers = self.number(0, 2)
        for _ in range(handlers):
            self.line("except %s as e:" % self.one(ERRORS + [
                "(ValueError, KeyError)", "LookupError", "5" if self.chance(0.1) else "ArithmeticError",
                "(TypeError, (OSError,))" if self.chance(0.1) else "OSError"]))
            self.body(self.handler_body, level)
        if self.chance(0.3) or not handlers:
            handlers += 1
            self.line("except%s:" % self.one([" Exception as e", " BaseException as e", " Exception as e"]))
            self.body(self.handler_body, level)
        if handlers and self.chance(0.25):
            self.line("else:")
            self.body(lambda: self.line(self.one(["print('else')", self.throw()])))
        if self.chance(0.4):
            self.line("finally:")
            self.body(lambda: self.line(self.one(["print('finally')", "print('finally')",
                                                  "print('finally', sys.exc_info()[0])",
                                                  "raise OSError('in finally')", "print('finally'); 1 / 0"])))

    def shown_error(self, call):
        self.block("""
            try: print($call)
            except BaseException as e:
                print('outside', repr(e))
                seen = e
                while seen is not None:
                    print('  then', repr(seen), seen.__suppress_context__, repr(seen.__cause__))
                    seen = seen.__context__
        """, call=call)

    def do_chains(self, level):
        name = self.fresh("chain")
        self.line("import sys")
        self.line("def %s():" % name)
        self.depth += 1
        self.attempt(self.number(1, 3))
        self.line("return 'returned'")
        self.depth -= 1
        self.shown_error(name + "()")

    def do_leaving(self, level):
        """return, break and continue through finally, in loops."""
        one, name = self.one, self.fresh("leave")
        self.line("def %s(items):" % name)
        self.depth += 1
        self.line("for i in items:")
        self.depth += 1
        nested = self.number(1, 2)
        for n in range(nested):
            self.line("try:")
            self.depth += 1
            self.line("print('in', %d, i)" % n)
        self.line("if i == %d: %s" % (
            self.number(0, 2), one(["break", "continue", "return 'early'", "raise ValueError(i)", "1 / 0"])))
        for n in range(nested):
            self.depth -= 1
            if self.chance(0.5):
                self.line("except %s as e:" % one(["ValueError", "ZeroDivisionError", "Exception"]))
                self.body(lambda: self.block(one(["print('except', e)", "continue", "break",
                                                  "return 'from except'", "raise", "raise KeyError(i)"])))
                if self.chance(0.3):
                    self.line("else:")
                    self.body(lambda: self.line(one(["print('else')", "break", "continue", "return 'else'"])))
            self.line("finally:")
            self.body(lambda: self.block(one(["print('finally', i)"] * 4 + [
                "if i == 1: break", "if i == 1: continue", "if i: return 'finally'", "print('f'); i += 10"])))
        self.line("print('after', i)") if self.chance(0.5) else None
        self.depth -= 1
        if self.chance(0.4):
            self.line("else:")
            self.body(lambda: self.line(one(["print('loop else')", "return 'else'"])))
        self.line("return 'end'")
        self.depth -= 1
        self.shown_error("%s(range(%d))" % (name, self.number(0, 3)))

    # ---------------------------------------------------------------- groups

    def group(self, level):
        items = ", ".join(self.group(level - 1) if level and self.chance(0.4) else self.one(LEAVES[:5])
                          for _ in range(self.number(1, 3)))
        return "ExceptionGroup(%r, [%s])" % (self.one(["g", "outer", "tasks", "日"]), items)

    def do_groups(self, level):
        if self.minor < 11:
            return self.do_chains(level)
        one, name = self.one, self.fresh("grouped")
        self.line("def %s():" % name)
        self.depth += 1
        self.line("try:")
        self.body(lambda: self.line(one(["raise %s" % self.group(2)] * 4 + [
            "raise %s" % one(LEAVES), "raise %s from KeyError('cause')" % self.group(1)])))
        for kind in self.some(
                ["ValueError", "TypeError", "(KeyError, OSError)", "LookupError", "Exception",
                 "ZeroDivisionError", "ExceptionGroup" if self.chance(0.1) else "OSError"], 1, 3):
            self.line("except* %s as e:" % kind)
            self.body(lambda: self.block(one(["print(repr(e), len(e.exceptions))"] * 3
                                             + ["print(e.message); raise", "raise RuntimeError('new')",
                                                "raise RuntimeError('from') from e", "raise e.exceptions[0]",
                                                "print(repr(e.__context__))"])))
        if self.chance(0.3):
            self.line("else: print('else')")
        if self.chance(0.3):
            self.line("finally: print('finally')")
        self.line("return 'through'")
        self.depth -= 1
        self.shown_error(name + "()")
        made = self.fresh("eg")
        self.caught("%s = %s" % (
            made,
            one([self.group(2), self.group(1), "ExceptionGroup('e', [])",
                 "BaseExceptionGroup('b', [KeyboardInterrupt()])", "ExceptionGroup(1, [ValueError()])",
                 "ExceptionGroup('n', [5])", "ExceptionGroup('k', [KeyboardInterrupt()])",
                 "BaseExceptionGroup('s', [ValueError()])"])))
        for _ in range(self.number(1, 3)):
            self.caught("print(%s)" % one(["repr($)", "str($)", "$.split(ValueError)",
                                           "$.subgroup((KeyError, TypeError))",
                                           "$.subgroup(lambda e: 'v' in str(e))", "$.exceptions",
                                           "$.derive([ValueError(1)])", "$.split(int)", "$.message, $.args",
                                           "type($).__name__", "$.split(type($))", "$.split(LookupError)[0]",
                                           "$.add_note('n'), $.__notes__", "$.subgroup(5)",
                                           "type($.split(KeyError)[1])"]).replace("$", made))
        if self.chance(0.5):
            self.block("""
                import traceback
                try: raise $made
                except BaseException as e: print(''.join(traceback.format_exception(type(e), e, e.__traceback__)))
            """, made=made)

    # ---------------------------------------------------------------- with

    def do_managers(self, level):
        one, m = self.one, self.fresh("Manager")
        self.line("import contextlib")
        self.block("""
            class $m:
                def __init__(self, name): self.name = name
                def __enter__(self): print('enter', self.name); $enter
                def __exit__(self, kind, error, trace): print('exit', self.name, kind and kind.__name__, error); $exit
            @contextlib.contextmanager
            def made_$m(name):
                print('start', name)
                $how
        """, m=m,
                   enter=one(["return self", "return self.name", "return None",
                              "1 / 0" if self.chance(0.3) else "return (1, 2)"]),
                   exit=one(["return False", "return True", "return kind is ValueError", "pass",
                             "return self.name == 'b'", "raise KeyError('exit')", "return 1", "return 0"]),
                   how="$how")
        at = self.lines.pop().index("$how")
        depth, self.depth = self.depth, at // 4
        self.block(one(["yield name\nprint('end', name)", "try: yield name\nfinally: print('end', name)",
                        "try: yield\nexcept ValueError as e: print('swallowed', e)",
                        "try: yield 1\nexcept Exception as e: raise KeyError('changed') from e",
                        "yield 1\nyield 2", "if 0: yield", "try: yield 1\nexcept Exception: raise",
                        "try: yield\nexcept Exception: yield 2", "return\nyield",
                        "with contextlib.suppress(KeyError): yield 'inner'"]))
        self.depth = depth
        name = self.fresh("using")
        self.line("def %s():" % name)
        self.depth += 1
        self.line("for i in range(2):") if self.chance(0.4) else self.line("if True:")
        in_loop = self.lines[-1].strip().startswith("for")
        self.depth += 1
        how_many = self.number(1, 3)
        managers = [one(["%s('a')" % m, "%s('b')" % m, "made_%s('c')" % m,
                         "contextlib.suppress(ValueError, KeyError)", "contextlib.nullcontext(5)",
                         "contextlib.closing(open)" if self.chance(0.05) else "made_%s('d')" % m,
                         "contextlib.ExitStack()", "5" if self.chance(0.1) else "%s('e')" % m])
                    for _ in range(how_many)]
        if self.chance(0.5):
            targets = [text + one(["", " as v%d" % i, " as v%d" % i]) for i, text in enumerate(managers)]
            if self.minor >= 9 and self.chance(0.3):
                self.line("with (%s%s):" % (", ".join(targets), one([",", ""]) if how_many > 1 else ""))
            else:
                self.line("with %s:" % ", ".join(targets))
            nested = 1
        else:
            for i, text in enumerate(managers):
                self.line("with %s as v%d:" % (text, i))
                self.depth += 1
            nested = how_many
            self.depth -= 1
        self.depth += 1
        self.line("print('body')")
        if "ExitStack" in managers[-1] and nested == how_many and how_many > 1:
            self.line(one(["v%d.callback(print, 'called back')",
                           "v%d.enter_context(contextlib.suppress(TypeError))", "v%d.push(lambda *a: True)",
                           "v%d.pop_all().close()"]) % (how_many - 1))
        self.line(one([self.throw(), self.throw(), "return 'inside'", "continue" if in_loop else "pass",
                       "break" if in_loop else "pass", "print('fine')"]))
        self.depth -= nested
        self.line("print('after')")
        self.depth -= 1
        self.line("return 'end'")
        self.depth -= 1
        self.shown_error(name + "()")

    # ---------------------------------------------------------------- tracebacks

    def wrong_block(self):
        """The namespace that WRONG wants."""
        self.block("""
            import sys, traceback
            class E(Exception):
                def method(self): return self.args[5]
            def f(a): return a
            def raise_it(): raise E('raised', 1)
            def outer(call): return call()
            def return_it(value): return value
        """)

    def do_tracebacks(self, level):
        one, name = self.one, self.fresh("wrong")
        self.wrong_block()
        self.line("def %s(x, s, l, d):" % name)
        self.depth += 1
        self.wrong_line(one(WRONG))
        self.depth -= 1
        call = "%s(%s, %s, %s, {'a': 1})" % (name, one(["5", "-1", "3.5"]), one(["'str'", "'日本'"]),
                                             one(["[1, 2]", "['a']"]))
        if self.chance(0.5):
            second = self.fresh("deeper")
            self.line("def %s(x, s, l, d):" % second)
            self.depth += 1
            self.line("try:")
            self.depth += 1
            self.wrong_line(call if self.chance(0.5) else "%s(x, s, l, d)" % name)
            self.depth -= 1
            self.line("except Exception as e:")
            self.depth += 1
            if self.minor >= 11 and self.chance(0.2):
                self.line("e.add_note(%s)" % one(["'a note'", "'two\\nlines'", "'日本語'"]))
            self.wrong_line(one(WRONG + ["raise", "raise E(s) from e", "raise KeyError(x) from None",
                                         "raise e"]))
            self.depth -= 2
            call = call.replace(name, second, 1)
        self.line("try: %s" % call)
        self.line("except Exception as e: %s" % one([
            "print(traceback.format_exc())", "traceback.print_exc()", "traceback.print_exc(file=sys.stdout)",
            "print(''.join(traceback.format_exception(type(e), e, e.__traceback__)))",
            "print(traceback.format_exception_only(type(e), e))", "print(traceback.format_exc(limit=1))",
            "print([(t.name, t.lineno, t.line) for t in traceback.extract_tb(e.__traceback__)])",
            "traceback.print_exc(limit=-1, file=sys.stdout)", "traceback.print_tb(e.__traceback__)",
            "sys.excepthook(*sys.exc_info())",
            "print(e.__traceback__.tb_lineno, e.__traceback__.tb_next and e.__traceback__.tb_next.tb_lineno)",
            "print(traceback.format_exc(chain=False))"]))

    def wrong_line(self, text):
        """A statement that fails; an expression becomes one in some way."""
        statement = text.startswith(("raise", "import ", "from ", "for ", "with ", "if ", "while ", "del ",
                                     "assert", "a, b", "l[0], (")) or any(mark in text
                                         for mark in (" = ", "+= "))
        if not statement:
            text = self.one(["%s", "return %s", "print(%s)", "y = %s", "if %s: pass", "f(f(%s))",
                             "x = 1; %s; y = 2", "return [1, %s]", "return (%s)", "return 1 + (%s)",
                             "  %s".strip(), "while %s: break", "for _ in [%s]: pass", "(lambda: (%s))()",
                             "assert (%s)", "return {'key': (%s)}", "return not (%s)", "raise E(%s)",
                             "with %s: pass", "l[0] = %s", "d[s] = (%s), 1", "yes = no = (%s)"]) % text
        pad = "    " * self.depth
        self.lines.append(pad + text.replace("\n", "\n" + pad))

    def deep_ending(self):
        """Functions that call one another, the last of which fails."""
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
                self.line(self.one(["return %s", "return [%s for _ in 'a']", "return (lambda: %s)()",
                                    "return %s + 1", "y = %s; return y", "return sorted([1], key=lambda q: %s)",
                                    "return {'k': %s}"]) % inner)
            self.depth -= 1
        self.line("print(%s(%s))" % (names[-1], self.expression("any", 1)))

    def ending(self):
        which = self.number(0, 9)
        if which <= 2:
            return
        if which == 3:
            self.line("import sys")
            self.line(self.one(["sys.exit()", "sys.exit(3)", "sys.exit('bye 再見')", "raise SystemExit",
                                "raise SystemExit(None)", "raise SystemExit((1, 2))", "sys.exit(256)",
                                "sys.exit(True)", "exit(2)", "raise SystemExit(2.5)", "sys.exit(-1)", "quit()",
                                "sys.exit(0)", "raise SystemExit(1, 2)"]))
            return
        if which <= 5:
            return self.deep_ending()
        self.wrong_block()
        self.line("x, s, l, d = %s, %s, [1, 2], {'a': 1}" % (
            self.one(["5", "2.5"]), self.one(["'str'", "'日本'"])))
        if self.chance(0.3):
            self.line("def last(x, s, l, d):")
            self.depth += 1
            self.wrong_line(self.one(WRONG))
            self.depth -= 1
            text = "last(x, s, l, d)"
        else:
            text = self.one(WRONG + (["raise %s" % self.group(2)] * 8 if self.minor >= 11 else []))
        lines = len(self.lines)
        self.wrong_line(text)
        # At the top nothing returns.
        self.lines[lines:] = [line.replace("return ", "z = ") for line in self.lines[lines:]]

"""Generators that are driven by hand, closures, scopes, decorators, iterators of classes, match statements."""
from failures import Failures

PATTERNS = ["0", "-1", "1.5", "'a'", "b'x'", "None", "True", "1 + 2j", "-2 - 1j", "_", "int()", "str()",
            "float()", "list()", "dict()", "bool()", "int(n)", "str(t)", "tuple((a, b))", "[]", "()", "[a]",
            "[a, b]", "[a, *rest]", "[*rest, z]", "[a, *_, z]", "(1, x)", "(a,)", "[[a, b], *c]", "{}",
            "{'k': v}", "{'k': 1, **more}", "{'k': {'j': v}}", "{1: x, 'k': y}", "{'k': [a, *_]}", "Point()",
            "Point(0)", "Point(x=a)", "Point(a, b)", "Point(a, y=b)", "Point(a, b, c)", "Point(x=Point(a))",
            "Point(z=1)", "1 | 2 | 3", "'a' | 'b' | None", "[1 | 2 as n, *_]", "(int() | str()) as w",
            "[int(a), str(b)]", "Color.RED", "Color.GREEN | Color.BLUE", "[Point(x=0), *_]",
            "{'p': Point(x=a)}", "int() as n", "[_, _]", "[_, *_]", "{'k': None}", "[[], {}]",
            "Exception(args=(a,))", "(a, (b, (c,)))", "[a, [b, *c], *d]", "str() | bytes() as s",
            "object(real=r)", "range()", "set()", "int(real=a, imag=b)", "list([a, *_])", "Color()"]
SUBJECTS = ["0", "1", "-1", "1.5", "'a'", "'b'", "b'x'", "None", "True", "1+2j", "[]", "()", "[1]", "(1, 2)",
            "[1, 'two']", "[[1, 2], 3]", "{}", "{'k': 1}", "{'k': {'j': 2}}", "{1: 'x', 'k': [5, 6]}",
            "Point(0, 0)", "Point(1, 2)", "Point(Point(3, 4), 5)", "Color.RED", "Color.BLUE", "range(3)",
            "{1, 2}", "'text'", "bytearray(b'q')", "ValueError('e')", "[1, 2, 3, 4]", "(1, (2, (3,)))",
            "[Point(0, 1)]", "{'p': Point(7, 8)}", "iter([1])", "2", "3", "object", "Point", "[None, None]",
            "{'k': None}", "[[], {}]", "3.0", "(x for x in [1])"]


class Flow(Failures):
    def do_matches(self, level):
        if self.minor < 10:
            return self.do_scopes(level)
        import re
        one = self.one
        self.block("""
            class Point:
                $args
                def __init__(self, x=0, y=0): self.x, self.y = x, y
                def __repr__(self): return f'Point({self.x}, {self.y})'
            class Color: RED, GREEN, BLUE = 'a', 1, (1, 2)
            def sort_out(subject):
                match subject:
        """,
                   args=one(["__match_args__ = ('x', 'y')"] * 3 + [
                       "__match_args__ = ('y',)", "__match_args__ = ['x']", "pass",
                       "__match_args__ = ('x', 'x')", "__match_args__ = ('nothing',)"]))
        self.depth += 2
        for _ in range(self.number(2, 6)):
            pattern = one([p for p in PATTERNS if p != "_"])
            names = [n for n in re.findall(r"\b(?:a|b|c|d|n|t|v|x|y|z|w|s|r|rest|more)\b(?!=)",
                                           re.sub(r"'[^']*'|b'[^']*'", "", pattern)) if n]
            guard = " if %s" % one(["True", "subject", "len(subject) > 1", "%s" % (names[0] if names else "0"),
                                    "print('guard')", "1 / 0"]) if self.chance(0.25) else ""
            self.line("case %s%s:" % (pattern, guard))
            self.body(self.line, "return %r%s" % (pattern, "".join(", " + n for n in dict.fromkeys(names))))
        if self.chance(0.5):
            self.line("case %s: return 'rest'" % one(["_", "other", "{**other}", "[*other]"]))
        self.depth -= 2
        for subject in self.some(SUBJECTS, 4, 9):
            self.caught("print(sort_out(%s))" % subject)

    # ---------------------------------------------------------------- generators

    def gen_body(self, level, inner):
        """Statements of a generator's body."""
        one = self.one
        for _ in range(self.number(1, 3)):
            which = self.number(0, 8 if level else 4)
            if which == 0:
                self.line("got = yield %s" % one(["1", "'a'", "(1, 2)", "None", "x"]))
                self.line("print('got', got)")
            elif which == 1:
                self.line("print('sent', (yield %s))" % one(["2", "x", "[x]"]))
            elif which == 2:
                self.line("yield from %s" % one(["range(2)", "'pq'", "[(yield 'odd')]", "()", "x"]
                                                + [name + "(x)" for name in inner] * 3))
            elif which == 3 and inner:
                self.line("result = yield from %s(x)" % one(inner))
                self.line("print('result', result)")
            elif which <= 4:
                self.line(one(["yield", "yield x * 2", "x = yield x", "if x == 3: return 'three'",
                               "yield [i for i in range(2)]",
                               "raise ValueError('in generator')" if self.chance(0.2) else "yield 'ok'",
                               "return 'value'" if self.chance(0.2) else "yield 'v'",
                               "raise StopIteration('wrong')" if self.chance(0.1) else "yield 9"]))
            elif which <= 6:
                self.line("try:")
                self.body(self.gen_body, level - 1, inner)
                if self.chance(0.6):
                    self.line("except %s as e:" % one([
                        "ValueError", "GeneratorExit", "Exception", "(TypeError, KeyError)", "BaseException"]))
                    self.body(lambda: self.block(one([
                        "print('caught', repr(e))", "yield 'handled'", "raise", "raise KeyError('other')",
                        "return 'from except'", "print(repr(e.__context__)); yield repr(e)", "pass"])))
                    if self.chance(0.4):
                        self.line("finally:")
                        self.body(lambda: self.block(one([
                            "print('finally')", "yield 'late'", "print('bye'); return 7"])))
                else:
                    self.line("finally:")
                    self.body(lambda: self.block(one([
                        "print('finally')", "print('closing')",
                        "yield 'in finally'" if self.chance(0.3) else "print('end')"])))
            elif which == 7:
                self.line("for i in range(%d):" % self.number(1, 3))
                self.body(self.gen_body, level - 1, inner)
            else:
                self.line("while (got := (yield 'more')) is not None:")
                self.body(self.line, "print('received', got)")

    def do_generators(self, level):
        one, made = self.one, []
        for _ in range(self.number(1, 3)):
            name = self.fresh("gen")
            self.line("def %s(x):" % name)
            self.body(self.gen_body, 2, list(made))
            start = max(i for i, line in enumerate(self.lines) if line.strip() == "def %s(x):" % name)
            if "yield" not in "".join(self.lines[start:]):
                self.body(self.line, "yield 'only'")
            made.append(name)
        g = self.fresh("g")
        self.line("%s = %s(%s)" % (g, made[-1], one(["1", "3", "'ab'", "[5]"])))
        for _ in range(self.number(4, 9)):
            text = one(["print('next', next($))"] * 3 + [
                "print('send', $.send('s'))", "print('send', $.send(None))",
                "print('throw', $.throw(ValueError('thrown')))", "print('throw', $.throw(KeyError))",
                "print('throw', $.throw(TypeError, 'two', None))" if self.minor < 12
                else "print('throw', $.throw(TypeError('one')))", "print('close', $.close())",
                "print(next($, 'default'))", "print('throw', $.throw(GeneratorExit))",
                "print($.gi_frame is None, $.gi_running, $.gi_yieldfrom is None)",
                "print('list', list(zip(range(3), $)))", "$.throw(StopIteration('outside'))",
                "print($.send(1, 2))"]).replace("$", g)
            self.line("try: %s" % text)
            self.line("except BaseException as e: print('raised', repr(e), %s)"
                      % one(["repr(e.__cause__)", "repr(e.__context__)", "getattr(e, 'value', '-')"]))
        self.line(one(["%s.close()" % g, "del %s" % g, "%s = None" % g, "print('left')"]) if self.chance(0.3)
                  else "try: %s.close()\n%sexcept BaseException as e: print(repr(e))"
                  % (g, "    " * self.depth))
        if self.chance(0.5):
            self.caught("print(%s)" % one([
                "list(%s(2))", "sum(1 for _ in %s(1))", "[*%s(2)]", "dict.fromkeys(map(repr, %s(1)))",
                "(lambda a, *b: (a, b))(*%s(2))", "max(%s(1), key=repr)", "3 in %s(2)",
                "' '.join(map(str, %s(1)))",
                "list(itertools.islice(%s(1), 2))" if self.chance(0.1) else "next(%s(4))", "%s.__name__",
                "list(enumerate(%s(0)))", "sorted(%s(1), key=str)"]) % one(made))

    def do_iterators(self, level):
        one, k = self.one, self.fresh("Steps")
        self.line("import itertools")
        self.block("""
            class $k:
                def __init__(self, n): self.n = n
                def __iter__(self): $iter
                def __next__(self):
                    self.n -= 1
                    if self.n < 0: $end
                    return self.n
        """, k=k,
                   iter=one(["return self"] * 4 + ["return iter(range(self.n))", "yield self.n; yield 'b'",
                                                   "return 5", "return [1]"]),
                   end=one(["raise StopIteration"] * 4 + [
                       "raise ValueError('ended')", "raise StopIteration('done')"]))
        for _ in range(self.number(3, 7)):
            i = one(["%s(%d)" % (k, self.number(0, 4)), "range(%d)" % self.number(0, 4), "'abcab'",
                     "[3, 1, 2, 1]", "iter([1, 2, 3])"])
            self.caught("print(%s)" % one([
                "list($)", "sorted($, key=str)", "max($, default='none')", "sum($)", "[*zip($, 'xyz')]",
                "list(itertools.chain($, 'q'))", "list(itertools.islice($, 1, 5, 2))", "2 in $",
                "list(itertools.accumulate($, lambda a, b: str(a) + str(b)))",
                "[(k, list(g)) for k, g in itertools.groupby($)]", "list(itertools.product($, repeat=2))[:5]",
                "list(itertools.permutations($, 2))[:4]", "list(itertools.combinations($, 2))[:4]",
                "list(itertools.zip_longest($, 'ab', fillvalue='-'))",
                "list(itertools.takewhile(lambda v: v != 1, $))",
                "list(itertools.dropwhile(lambda v: v != 1, $))", "list(itertools.filterfalse(None, $))",
                "list(itertools.compress('abcd', $))", "list(itertools.starmap(pow, [(2, 3)]))",
                "[list(t) for t in itertools.tee($, 2)]", "list(itertools.repeat('r', 2))",
                "list(map(lambda a, b: (a, b), $, $))", "list(filter(lambda v: v != 2, $))", "any($), all($)",
                "tuple(reversed(list($)))", "list(enumerate($, 1))", "dict(zip($, $))",
                "next(iter($), 'empty')",
                "a_b" if self.chance(0.02) else "list(itertools.count(5, 2).__next__() for _ in '12')",
                "list(itertools.islice(itertools.cycle($), 4))", "list(iter(iter($).__next__, 1))", "[*$, *$]",
                "min($, key=lambda v: -v)", "' '.join(map(str, $))",
                "list(zip($, $, strict=True))" if self.minor >= 10 else "list($)",
                "list(itertools.pairwise($))" if self.minor >= 10 else "list($)", "reversed($)", "len($)",
                "$[0]", "list(itertools.batched($, 2))" if self.minor >= 12 else "list($)",
                "list(itertools.combinations_with_replacement($, 2))[:3]"]).replace("$", i))
        if self.chance(0.5):
            self.caught("for i in %s(3): print(i, end=' ')" % k)

    # ---------------------------------------------------------------- scopes, closures, decorators

    def do_scopes(self, level):
        one, f = self.one, self.fresh("scope")
        self.line("shared = %s" % one(["1", "[]", "'g'"]))
        self.line("def %s(a=%s, *rest, k=%s, **more):" % (
            f, one(["1", "[]", "shared"]), one(["None", "2", "{}"])))
        self.depth += 1
        for text in self.some(
                ["global shared; shared = ('changed', a)", "print(shared)", "shared_too = a",
                 "b = [lambda: i for i in range(3)]; print([g() for g in b])",
                 "b = [lambda i=i: i for i in range(3)]; print([g() for g in b])",
                 "print(locals() == {}, sorted(locals()))",
                 "def inner():\n    nonlocal a\n    a = ('inner', a)\n    return a\nprint(inner(), a)",
                 "def inner():\n    print(a)\n    a = 1\ninner()", "del a; print(a)", "print(late); late = 1",
                 "class Local:\n    a = 'class'\n    def get(self): return a\nprint(Local.a, Local().get())",
                 "class Local:\n    a = a\n    b = [a for _ in 'x']\nprint(Local.a, Local.b)",
                 "print([a := 5, a]); print(a)", "for a in 'xy': pass\nprint(a)",
                 "try: 1 / 0\nexcept Exception as a: print(repr(a))\nprint(a)",
                 "def one():\n    def two():\n        def three(): return a, k\n        return three\n"
                 "    return two\nprint(one()()())", "print((lambda a: (lambda b: (a, b)))(1)(2))",
                 "if a: c = 1\nprint(c)", "def rec(n): return 1 if n < 2 else n * rec(n - 1)\nprint(rec(5))",
                 "import math as a; print(a.pi); a = 3", "a, b = k, a; print(a, b)",
                 "def make():\n    n = 0\n    def up():\n        nonlocal n; n += 1; return n\n"
                 "    return up, lambda: n\nu, s = make(); u(); u(); print(s())", "exec('a = 99'); print(a)",
                 "print(eval('a'))", "print(rest, k, more)", "more['x'] = 1; print(more)",
                 "a.append(1) if isinstance(a, list) else None; print(a)",
                 "return [x for x in (a, k)], {y: a for y in 'q'}",
                 "def d(x, y=a): return x, y\nprint(d(1), d.__defaults__)",
                 "print(%s.__name__, %s.__code__.co_varnames[:3])" % (f, f),
                 "def inner():\n    global made_global\n    made_global = a\ninner(); print(made_global)",
                 "print(undefined_thing)", "b = a; del b; print(b)",
                 "def g():\n    return free\nprint(g())\nfree = 1",
                 "def g():\n    return later\nlater = a\nprint(g())"], 1, 5):
            self.block(text)
        self.line("return a")
        self.depth -= 1
        for _ in range(self.number(2, 4)):
            self.caught("print(%s(%s))" % (
                f,
                one(["", "1", "1, 2, 3", "a=5", "k=3", "z=9, a=0", "*[1, 2]", "**{'k': 1, 'm': 2}", "1, a=2",
                     "[7]"])))
        self.line("print(shared)")
        if self.chance(0.3):
            self.line("del shared")
            self.caught("print(shared)")

    def do_decorators(self, level):
        one, d, f = self.one, self.fresh("deco"), self.fresh("fn")
        self.line("import functools")
        self.block("""
            def $d(label=None, *more):
                print('making', label if isinstance(label, (str, int)) else 'bare', more)
                def wrap(fn):
                    print('wrapping', getattr(fn, '__name__', '?'))
                    $wraps
                    def inner(*a, **k):
                        print('before', label if isinstance(label, str) else '')
                        result = fn(*a, **k)
                        return $result
                    return inner
                return wrap(label) if callable(label) else wrap
            class Counting:
                def __init__(self, fn): self.fn, self.count = fn, 0
                def __call__(self, *a): self.count += 1; return self.count, self.fn(*a)
                $get
        """, d=d, wraps=one(["@functools.wraps(fn)", "pass"]),
                   result=one(["result", "(label if isinstance(label, str) else 1, result)", "[result]"]),
                   get=one(["def __get__(self, obj, owner): return functools.partial(self, obj)", "pass"]))

        def line():
            return one(["@%s" % d, "@%s('x')" % d, "@%s('y', 1, 2)" % d, "@Counting",
                        "@functools.lru_cache(maxsize=%s)" % one(["None", "2", "0"]),
                        "@functools.cache" if self.minor >= 9 else "@%s" % d,
                        "@staticmethod" if self.chance(0.1) else "@Counting",
                        "@(lambda fn: fn)" if self.minor >= 9 else "@Counting",
                        "@(lambda fn: 5)" if self.minor >= 9 and self.chance(0.2)
                        else "@functools.singledispatch", "@functools.partial(%s, 'part')" % d])
        for _ in range(self.number(1, 3)):
            self.line(line())
        self.line("def %s(%s):" % (f, one(["a", "a, b=2", "*a", "a, *, k=1"])))
        self.body(self.line, "return %s" % one(["a", "('ran', a)", "a * 2"]))
        for _ in range(self.number(2, 5)):
            self.caught("print(%s)" % one(["$(1)", "$('s')", "$([1])", "$(1, k=2)", "$.__name__",
                                           "$.__wrapped__.__name__", "$(1), $(1)", "$.count", "$.cache_info()",
                                           "$.cache_clear()", "$()", "$(1, 2)", "callable($)", "$.__qualname__",
                                           "$.dispatch(int).__name__", "$.register(int, lambda a: 'int'), $(3)",
                                           "functools.partial($, 5)()",
                                           "functools.reduce(lambda x, y: x + y, [$(1)])",
                                           "$.__module__"]).replace("$", f))
        if self.chance(0.5):
            k = self.fresh("Methods")
            self.line("try:")
            self.depth += 1
            self.line("class %s:" % k)
            self.depth += 1
            for name in self.some(["a", "b", "c"], 1, 2):
                self.line(one([line(), "@property", "@classmethod", "@staticmethod",
                               "@functools.cached_property",
                               "@functools.partialmethod" if self.chance(0.1) else "@property"]))
                self.line("def %s(self): return '%s', type(self).__name__" % (name, name))
            self.depth -= 1
            for name in "abc":
                self.caught("print(%s().%s%s)" % (k, name, one(["", "()", "(1)"])))
            self.depth -= 1
            self.line("except Exception as e: print(type(e).__name__, e)")

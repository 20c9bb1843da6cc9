"""Lists, dicts and sets: slices that are assigned, views, operators, changes during iteration, sorting,
comprehensions, unpacking."""
from texts import Texts

ITEMS = ["1", "2", "'a'", "(1, 2)", "None", "2.0", "True", "[0]", "'bc'", "-1", "0", "3"]
ITERABLES = ["[1, 2]", "'xy'", "()", "range(3)", "(9,)", "{5: 6}", "iter([7])", "5", "(c for c in 'pq')",
             "[[1], [2]]", "{3}", "None", "map(str, [1])"]
PAIRS = ["('b', 2)", "('a', 3)", "('c', 1)", "('a', 1)", "('B', 2)", "('', 0)", "('aa', -1)"]


class Containers(Texts):
    def items(self, low=0, high=5):
        return "[%s]" % ", ".join(self.one(ITEMS) for _ in range(self.number(low, high)))

    def bound(self):
        return self.one(["", "", "0", "1", "2", "-1", "-2", "5", "99", "-99", "None"])

    def extended(self):
        text = "%s:%s" % (self.bound(), self.bound())
        return text + (":" + self.one(["", "1", "2", "-1", "-2", "3", "0", "None", "'a'"]) if self.chance(0.6)
                       else "")

    def do_slices(self, level):
        name = self.fresh("l")
        self.line("%s = list(range(%d))" % (name, self.number(0, 8)))
        for _ in range(self.number(3, 7)):
            text = self.one(["$[%s] = %s" % (self.extended(), self.one(ITERABLES)),
                             "$[%s] = %s" % (self.extended(), self.one(ITERABLES)),
                             "del $[%s]" % self.extended(),
                             "$[%s] += %s" % (self.extended(), self.one(ITERABLES)),
                             "$ += %s" % self.one(ITERABLES),
                             "$ *= %s" % self.one(["0", "1", "2", "-1", "1.5"]),
                             "$[%d] = %s" % (self.number(-6, 6), self.one(ITEMS)),
                             "$.insert(%d, 'in')" % self.number(-9, 9), "$[1:1] = $", "$.extend($)",
                             "$[::2], $[1::2] = $[1::2], $[::2]", "$[0], $[-1] = $[-1], $[0]",
                             "$.remove(%s)" % self.one(ITEMS), "$.pop(%d)" % self.number(-4, 4),
                             "$ = $[%s]" % self.extended(), "$[$.index(2)] = 'two'", "del $[0], $[0]",
                             "$.append($[:])", "$ = [*$, *$[:2]]", "$ = sorted($, key=str)", "$.reverse()",
                             "$.sort()"]).replace("$", name)
            self.caught("%s; print(%s)" % (text, name))
        self.caught("print(%s)" % self.one(["$ == $[:]", "$ < [1]", "$[slice(None, 2)]",
                                            "slice(1, 9, 2).indices(len($))", "slice(1, None)",
                                            "$.index(%s)" % self.one(ITEMS), "$.count(1)",
                                            "range(10)[%s]" % self.extended(), "tuple($)[%s]" % self.extended(),
                                            "'abcdef'[%s]" % self.extended(), "$['a']", "$[1.5]", "$[None]",
                                            "min($)", "sum($)",
                                            "range(5)[%d]" % self.number(-7, 7)]).replace("$", name))

    def do_mappings(self, level):
        one, name = self.one, self.fresh("d")
        keys = ["'a'", "'b'", "1", "2.5", "(1, 2)", "None", "True", "'zz'", "-1", "0", "1.0", "[]", "{}"]
        self.line("%s = {%s}" % (
            name, ", ".join("%s: %s" % (one(keys[:11]), one(ITEMS)) for _ in range(self.number(0, 5)))))
        self.line("print(%s, len(%s))" % (name, name))
        for _ in range(self.number(3, 7)):
            text = one(["$[%s] = %s" % (one(keys), one(ITEMS)), "del $[%s]" % one(keys),
                        "$.pop(%s)" % one(keys), "$.pop(%s, 'gone')" % one(keys), "$.popitem()",
                        "$.setdefault(%s, [])" % one(keys),
                        "$.update(%s)" % one(ITERABLES + [
                            "{'a': 9}", "[('k', 'v')]", "z=26", "{'q': 1}, q=2", "['ab', 'cd']", "[(1,)]"]),
                        "$ |= %s" % one(["{'a': 0}", "[('x', 1)]", "5", "{}"]), "$.clear()", "$ = $ | {'m': 1}",
                        "$ = {**$, 'n': 2}", "$ = dict($, extra=1)", "$ = {v: k for k, v in $.items()}",
                        "$ = dict.fromkeys($, 0)", "$ = dict(sorted($.items(), key=str))", "$['a'] += 1",
                        "$ = dict(reversed(list($.items())))", "$ = dict(zip($, range(9)))"]).replace("$", name)
            self.caught("%s; print(%s)" % (text, name))
        for _ in range(self.number(1, 4)):
            self.caught("print(%s)" % one(["$.keys()", "$.values()", "$.items()", "list($)",
                                           "$.get(%s)" % one(keys), "%s in $" % one(keys),
                                           "$.keys() == {'a', 'b'}", "sorted($.keys() & {'a', 1}, key=str)",
                                           "sorted($.keys() | ['n'], key=str)",
                                           "sorted($.keys() - {'a'}, key=str)",
                                           "sorted($.items() ^ {('a', 1)}, key=str)",
                                           "$.keys().isdisjoint([1])", "list(reversed($))",
                                           "list(reversed($.values()))", "$.values() == $.values()",
                                           "$.items() == $.items()", "$ == dict($)", "$ < {}", "next(iter($))",
                                           "max($)", "$[0]", "$.items() <= $.items()", "$.keys() < {1, 2, 'a'}",
                                           "dict($.items()) == $", "$ | 5", "$.missing", "hash($)",
                                           "$.fromkeys('ab')", "[*$.items()]", "sorted($)", "dict(**$)",
                                           "(lambda **kw: kw)(**$)", "len($.keys()), bool($)", "$.keys()[0]",
                                           "repr($.items())[:10]", "$.keys() + []", "list($.items())[::-1]",
                                           "$.copy() is $", "$.__contains__([])",
                                           "str($.keys())"]).replace("$", name))
        if self.chance(0.4):
            self.caught("for k in %s: %s" % (
                name,
                one(["$[str(k) + 'x'] = 1", "del $[k]", "$[k] = 'same'; print(k)", "$.clear()",
                     "$.update({k: 1})", "print(k, $.pop(k))"]).replace("$", name)))

    def do_sets(self, level):
        one, name = self.one, self.fresh("s")
        # Integers alone: the order of others is not told.
        def numbers():
            return one(["{%s}", "frozenset([%s])", "set([%s])", "{*[%s]}"]) % ", ".join(
                str(self.number(-3, 20)) for _ in range(self.number(1, 6)))
        self.line("%s = %s" % (name, numbers()))
        for _ in range(self.number(3, 7)):
            other = one([numbers(), numbers(), "[1, 2]", "range(4)", "{1: 2}", "5", "(3,)", "{2.0}", "[True]",
                         "set()", "{}.keys()", "{1: 0}.keys()"])
            text = one(["$ = $ %s %s" % (one("|&-^"), other), "$ %s= %s" % (one("|&-^"), other),
                        "$.%s(%s)" % (
                            one(["update", "intersection_update", "difference_update",
                                 "symmetric_difference_update", "add", "discard", "remove"]), other),
                        "$ = $.%s(%s)" % (one(["union", "intersection", "difference", "symmetric_difference"]),
                                          other), "$.pop()", "$.clear()", "$.add(%d)" % self.number(-9, 99),
                        "$.discard(%d)" % self.number(0, 5), "$.remove(%d)" % self.number(0, 9),
                        "$ = set(list($))", "$ = {x * 7 for x in $}", "$ = $.copy()",
                        "$.update([1], (2,), {3})", "$ = $.union()", "$.add([])",
                        "$ = frozenset($)"]).replace("$", name)
            self.caught("%s; print(%s)" % (text, name))
        self.caught("print(%s)" % one(["$ <= {1, 2, 3}", "$ < $", "$ == frozenset($)", "{1} in $", "[] in $",
                                       "$ > [1]", "$.issubset([1, 2])", "$.isdisjoint('ab')", "sorted($)",
                                       "sum($)", "len($), bool($)", "hash($)", "$ + $", "list($)[:3]", "2 in $",
                                       "$.issuperset(5)", "hash(frozenset($)) == hash(frozenset(list($)))",
                                       "max($)", "{frozenset($): 1}", "$[0]", "set('a') | {1} == {1, 'a'}",
                                       "type($ | frozenset()).__name__", "type(frozenset() | $).__name__",
                                       "{*$} - {*()}", "[x for x in $ if x % 2]", "iter($).__next__() in $",
                                       "$ != {1}", "repr(set()), repr(frozenset())"]).replace("$", name))
        if self.chance(0.2):
            self.caught("for x in %s: %s" % (
                name, one(["$.add(x + 1000)", "$.discard(x)", "$.remove(x)", "print(x)"]).replace("$", name)))

    def do_sorting(self, level):
        one, name = self.one, self.fresh("t")
        self.line("import bisect, functools, heapq, itertools, operator")
        self.line("%s = [%s]" % (name, ", ".join(one(PAIRS) for _ in range(self.number(0, 7)))))
        if self.chance(0.2):
            self.line("%s = [%s]" % (name, ", ".join(one(ITEMS) for _ in range(self.number(1, 5)))))
        for _ in range(self.number(2, 5)):
            key = one(["", ", key=lambda p: p[1]", ", key=lambda p: (-p[1], p[0])",
                       ", key=lambda p: p[0].lower()", ", key=len", ", key=str", ", key=None",
                       ", key=lambda p: 0", ", reverse=True", ", key=lambda p: p[1], reverse=True",
                       ", key=lambda p: p[5]", ", key=operator.itemgetter(1)",
                       ", key=operator.itemgetter(1, 0)",
                       ", key=functools.cmp_to_key(lambda a, b: a[1] - b[1])", ", key=lambda p: repr(p)[::-1]",
                       ", reverse=1", ", key=5", ", key=lambda p: None"])
            self.caught("print(%s)" % one([
                "sorted($%s)" % key, "sorted($%s)" % key, "min($%s)" % key.replace(", reverse=True", ""),
                "max($%s, default='none')" % key.replace(", reverse=True", "").replace(", reverse=1", ""),
                "$.sort(%s), $" % key[2:], "list(map(operator.itemgetter(0), $))", "[*enumerate($, 5)]",
                "list(zip($, $[1:]))", "dict($)", "[*zip(*$)]", "sorted($)[::-1] == sorted($, reverse=True)",
                "list(filter(None, $))", "sum([p[1] for p in $])",
                "[list(g) for k, g in itertools.groupby(sorted($%s), key=lambda p: p[1])]" % key,
                "bisect.bisect([1, 3, 5], %s)" % one(["3", "0", "'a'"]), "heapq.nsmallest(2, $)",
                "functools.reduce(lambda a, b: a + b, $)", "all(p for p in $)",
                "any(p[1] > 2 for p in $)"]).replace("$", name))

    def do_comprehensions(self, level):
        a, b, c = self.fresh("a"), self.fresh("b"), self.fresh("c")
        one = self.one

        def source(name):
            return one(["range(%d)" % self.number(0, 5), "'xyz'", "[3, 1, 2]", "[[1, 2], [3]]",
                        "{'k': 1}.items()", "enumerate('ab')", "5" if self.chance(0.1) else "(4, 5)", name])

        def item(*names):
            return one(["%s" % names[0], "(%s,)" % ", ".join(names), "str(%s)" % names[-1],
                        "[%s] * 2" % names[0], "%s == %s" % (names[0], names[-1]), "f'{%s}'" % names[-1],
                        "(%s := %s)" % (c, names[0]), "[%s for _ in range(2)]" % names[-1],
                        "{%s: %s}" % ("str(%s)" % names[0], names[-1]),
                        "%s if %s else 'no'" % (names[0], names[-1]), "lambda: %s" % names[0],
                        "(lambda q=%s: q)()" % names[0], "%s + 1" % names[-1]])
        self.line("%s = %s" % (c, one(["0", "'start'", "[9]"])))
        for _ in range(self.number(2, 4)):
            inner = " for %s in %s" % (b,
                                       source(one([a, "(%s, 1)" % a, "range(2)"]))) if self.chance(0.5) else ""
            test = " if %s" % one([a, "%s != 1" % a, "(%s := %s)" % (c, a), "not %s" % a, "%s and %s" % (a, a),
                                   "len(str(%s)) < 3" % a]) if self.chance(0.4) else ""
            body = item(a, b) if inner else item(a)
            first = source("[1, 'b']")
            text = one(["[%s for %s in %s%s%s]", "list(%s for %s in %s%s%s)", "{str(%s) for %s in %s%s%s} != 0",
                        "tuple(%s for %s in %s%s%s)", "next((%s for %s in %s%s%s), 'none')",
                        "sum(1 for _ in (%s for %s in %s%s%s))", "[*(%s for %s in %s%s%s)]",
                        "{str(%s): 0 for %s in %s%s%s}", "any(%s for %s in %s%s%s)"]) % (
                            body, a, first, test, inner)
            if "lambda:" in body:
                text = "[f() if callable(f) else f for f in [%s for %s in %s%s%s]]" % (
                    body, a, first, test, inner)
            self.caught("print(%s, %s)" % (text, c))
        if self.chance(0.3):
            self.caught("print(%s)" % a)

    def do_unpacking(self, level):
        one, n = self.one, [self.fresh("u") for _ in range(4)]
        for _ in range(self.number(2, 4)):
            target = one(["{0}, {1}", "{0}, *{1}", "*{0}, {1}", "({0}, {1}), {2}", "{0}, (*{1}, {2}), {3}",
                          "[{0}, [{1}, *{2}]]", "{0}, *{1}, {2}, {3}", "*{0},", "({0},)", "{0}, {0}",
                          "{0}, *[{1}, *{2}]"])
            value = one(["1, 2", "'ab'", "[1, 2, 3]", "(1, (2, 3))", "((1, 2), 3)", "range(4)",
                         "1, (2, 3, 4), 5", "[1, [2, 3]]", "{'a': 1, 'b': 2}", "5", "None", "()",
                         "(x for x in 'pqr')", "*[1], 2", "'abc', 'de'", "iter([1, 2])", "{7: 8}.items()",
                         "map(int, '12')"])
            used = [name for i, name in enumerate(n) if "{%d}" % i in target]
            self.caught("%s = %s; print(%s)" % (target.format(*n), value, ", ".join(used)))
        if self.chance(0.7):
            self.caught("print(%s)" % one(["*[1, 2], *'ab', sep='-'", "[*range(2), *()], (*'a', 1), {*[1, 1]}",
                                           "{**{'a': 1}, **{'a': 2, 'b': 3}}", "dict(**{'x': 1}, **{'x': 2})",
                                           "(lambda *a, **k: (a, k))(*[1], 2, *'z', k=1, **{'m': 2})",
                                           "max(*[3, 1], *(9,))", "[*5]", "{**5}", "(lambda a, b: a)(*'abc')",
                                           "(lambda a, b: a)(**{'a': 1})",
                                           "(lambda *, k: k)(**{'k': 1, 'z': 2})",
                                           "(lambda a: a)(1, *[], **{'a': 2})", "print(*5)",
                                           "(lambda: 0)(**{1: 2})", "(lambda **k: k)(**[1])",
                                           "[*'ab', *b'c', *{1: 2}]", "(lambda a, /, *, b: (a, b))(1, b=2)",
                                           "(lambda a, /: a)(a=1)",
                                           "[(i, *j) for i, j in [(1, 'ab'), (2, ())]]"]))
        if self.chance(0.4):
            self.caught("for %s in %s: print(%s)" % (
                one(["%s, %s" % (n[0], n[1]), "%s, *%s" % (n[0], n[1]), "(%s), [%s]" % (n[0], n[1])]),
                one(["[(1, 2), 'ab']", "[(1, 2, 3)]", "enumerate('ab')", "{'a': 1}.items()", "[1]",
                     "zip([1], [2])"]), ", ".join(n[:2])))

"""Functions, closures and generators."""
from statements import Statements


class Functions(Statements):
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
        self.line("return %s" % self.one([names[0], self.expression("any", 2),
                                          "(%s)" % ", ".join(names + [""]).strip()]))
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
        self.guarded(lambda: (
            self.line("%s = %s(%s)" % (made, outer, self.expression(self.one(["int", "float"]), 1))),
            self.line("print(%s(), %s(2), %s.__closure__[0].cell_contents, %s.__code__.co_freevars)"
                      % (made, made, made, made))))

    def do_generator(self, level):
        name = self.fresh("gen")
        self.line("def %s(n):" % name)
        self.depth += 1
        kind = self.number(0, 3)
        if kind == 0:
            self.line("for k in range(n):")
            self.body(lambda: self.line("got = yield %s; print('got', got)"
                                        % self.one(["k", "k * k", "(k, n)"])))
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
                self.line(self.one(["print(next(%s))", "print(%s.send(None))", "print(%s.send('x'))",
                                    "print(next(%s, 'default'))", "print(%s.throw(ValueError('thrown')))",
                                    "print(%s.close())", "print(list(%s))", "print(sum(1 for _ in %s))",
                                    "a, *b = %s; print(a, b)"]) % made)
        self.guarded(use)
        self.line("print(%s.gi_frame is None, %s.gi_running)" % (made, made))

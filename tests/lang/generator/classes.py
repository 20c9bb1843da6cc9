"""Classes with a few special methods, and what is done with their instances."""
from functions import Functions

DUNDERS = ["add", "sub", "mul", "truediv", "floordiv", "mod", "and", "or", "xor", "radd", "rsub", "rmul",
           "iadd", "lshift", "matmul", "rmod", "pow"]


class Classes(Functions):
    def do_klass(self, level):
        name = self.fresh("K")
        base = self.one([c for c in self.classes]) if self.classes and self.chance(0.4) else None
        builtin = None if base else self.one([None, None, None, "int", "str", "list", "dict", "Exception",
                                              "tuple", "float"])
        bases = base or builtin
        self.line("class %s%s:" % (name, "(%s)" % bases if bases else ""))
        self.depth += 1
        self.in_function += 1
        if self.chance(0.2) and not bases:
            self.line("__slots__ = ('value', 'other')")
        if self.chance(0.4):
            self.line("shared = %s" % self.literal(self.one(["int", "str", "list"])))
        if not builtin:
            self.line("def __init__(self, value=%s): self.value = value"
                      % self.literal(self.one(["int", "str", "list"])))
        methods = {"__repr__": "return f'%s({getattr(self, \"value\", None)!r})'" % name,
                   "__str__": "return 'str of %s'" % name,
                   "__len__": "return %s" % self.one(["3", "0", "-1", "'x'"]),
                   "__bool__": "return %s" % self.one(["True", "False", "1"]),
                   "__hash__": "return %s" % self.one(["7", "hash('a') * 0", "'x'"]),
                   "__contains__": "return %s" % self.one(["True", "0", "''"]),
                   "__call__": "return ('called', self.value)",
                   "__iter__": "return iter(%s)" % self.one(["[1, 2]", "'ab'", "5", "(x for x in range(2))"]),
                   "__index__": "return %s" % self.one(["2", "'no'"]), "__int__": "return 9",
                   "__float__": "return 1.5", "__neg__": "return 'neg'", "__abs__": "return 'abs'",
                   "__enter__": "print('in'); return self", "__round__": "return 'rounded'"}
        with_args = {
            "__getitem__": (
                "key",
                self.one(["return ('item', key)", "if key == 3: raise IndexError\n        return key",
                          "raise KeyError(key)"])),
            "__eq__": ("other", self.one(["return True", "return NotImplemented", "return self is other"])),
            "__lt__": ("other", self.one(["return True", "return NotImplemented", "return 'lt'"])),
            "__getattr__": ("name", self.one(["return 'attr ' + name", "raise AttributeError(name)"])),
            "__format__": ("spec", "return 'fmt<' + spec + '>'"),
            "__exit__": ("*args", "print('out', args[0]); return True"),
            "__setitem__": ("key, value", "print('set', key, value)"),
            "__delitem__": ("key", "print('del', key)"), "__missing__": ("key", "return 'missing'"),
            "__divmod__": ("other", "return 'divmod'")}
        for dunder in DUNDERS:
            with_args["__%s__" % dunder] = (
                "other",
                self.one(["return ('%s', self.__class__.__name__)" % dunder, "return NotImplemented",
                          "return self"]))
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
            self.line("def method(self): return ('%s', %s)" % (
                name, self.one(["super().method()", "super().value", "super()" ".__repr__()"])))
        else:
            self.line("def method(self): return '%s'" % name)
        self.in_function -= 1
        self.depth -= 1
        self.classes.append(name)
        self.guarded(self.do_use_class, level)

    def do_use_class(self, level):
        name = self.one(self.classes)
        made = "%s(%s)" % (name, self.one(["", "", self.literal(self.one(["int", "str", "list"]))]))
        use = self.one(["repr({0})", "str({0})", "len({0})", "bool({0})", "{0} + {1}", "{1} + {0}", "{0} - 1",
                        "{0} == {0}", "{0} == {1}", "{0} < {1}", "hash({0}) == 7", "{1} in {0}", "list({0})",
                        "{0}[{1}]", "{0}()", "{0}.method()", "{0}.value", "{0}.prop", "{0}.nothing",
                        "f'{{{0}}}'", "format({0}, '>9')", "int({0})", "float({0})", "-{0}", "abs({0})",
                        "[1, 2, 3][{0}]", "range({0})", "{0} * 2", "2 * {0}", "{0} @ 1", "sorted([{0}, {0}])",
                        "isinstance({0}, {2})", "{2}.__mro__[1].__name__", "{2}.make()", "{2}.static({1})",
                        "{0}.shared", "{2}.__name__, {2}.__qualname__, {2}.__module__", "[*{0}]",
                        "divmod({0}, 2)", "round({0})", "{0} and {1}", "not {0}", "{0} | 1", "{0} % 2",
                        "'%s' % {0}", "'%d' % {0}", "max({0}, {0})", "vars({0})", "{0}.__dict__",
                        "dir({0})[-1]", "next({0})", "iter({0})", "{0} is {0}", "reversed({0})", "{2}.method",
                        "{0} << 1", "{0} ** 2", "1 % {0}", "setattr({0}, 'zz', 1)",
                        "getattr({0}, 'shared', 'none')", "complex({0})"])
        self.line("print(%s)" % use.format(made, self.expression("int", 1), name).replace("\n", " "))
        if self.chance(0.15):
            self.line("o = %s" % made)
            self.line(self.one(["o += %s" % self.expression("int", 1), "o[1] = 2", "del o[0]", "o.value = 5",
                                "del o.value", "o.extra = 1", "with o as p: raise ValueError('in with')",
                                "a, b = o"]))
            self.line("print(type(o).__name__)")

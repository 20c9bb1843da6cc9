"""Classes: descriptors, slots, many bases and super(), operators from both sides, metaclasses, attribute hooks,
dataclasses, enumerations, named tuples."""
from containers import Containers

OPERATORS = {"add": "+", "sub": "-", "mul": "*", "truediv": "/", "floordiv": "//", "mod": "%", "pow": "**",
             "and": "&", "or": "|", "xor": "^", "lshift": "<<", "rshift": ">>", "matmul": "@"}
COMPARISONS = {"lt": "<", "le": "<=", "eq": "==", "ne": "!=", "gt": ">", "ge": ">="}
DATA = ["0", "1", "'a'", "None", "[]", "(1, 2)", "2.5", "'text'", "-7", "{}"]


class ObjectModel(Containers):
    def do_inheritance(self, level):
        """A few classes with random bases, and methods that call super() in some of them."""
        one, names, self_depth = self.one, [], self.depth
        for _ in range(self.number(3, 6)):
            name = self.fresh("C")
            bases = self.some(names, 0, 3) if names else []
            if self.chance(0.07):
                bases.append(one(["int", "str", "dict", "object", "Exception", "bool", "5", "type"]))
            self.line("try:")
            self.depth += 1
            self.line("class %s%s:" % (name,
                                       "(%s)" % ", ".join(bases) if bases else one(["", "()", "(object)"])))
            self.depth += 1
            self.line("mark = %s" % one(DATA) if self.chance(0.4) else "own_%s = %r" % (name.lower(), name))
            if self.chance(0.7):
                self.line("def __init__(self, %s):" % one(["*args", "*args, **kw", "a=0, *args"]))
                self.body(lambda: self.block(
                    one(["print('init $n'); super().__init__()", "super().__init__(); print('init $n')",
                         "print('init $n')", "print('init $n', args); super().__init__(*args)",
                         "print('init $n'); super($n, self).__init__()"]), n=name))
            for method in self.some(["who", "describe", "__str__", "total", "make", "prop"], 1, 3):
                call = "super().%s" % method + ("" if method == "prop" else "()")
                if method == "make":
                    self.line("@classmethod")
                    self.line("def make(cls, *args): return [%r, cls.__name__] + %s"
                              % (name,
                                 one(["[]", "super().make()", "[x.__name__ for x in cls.__mro__[:2]]",
                                      "list(args)"])))
                    continue
                if method == "prop":
                    self.line("@property")
                self.line("def %s(self): return %s" % (
                    method,
                    one([repr(name), "'%s>' + str(%s)" % (name, call), "'%s>' + %s" % (name, call),
                         "type(self).__name__ + %r" % name, "'%s' + str(self.mark)" % name])))
            self.depth -= 2
            self.line("except TypeError as e: print(type(e).__name__, e)")
            self.line("else: print([c.__name__ for c in %s.__mro__])" % name)
            names.append(name)
        for _ in range(self.number(3, 6)):
            name = one(names)
            self.caught("print(%s)" % one(["$().who()", "$().describe()", "str($())[:9] == '<__main__'",
                                           "$().total()", "$.make()", "$().prop", "$(1, 2).mark",
                                           "issubclass($, %s)" % one(names), "isinstance($(), %s)" % one(names),
                                           "$.__base__.__name__", "$.make(1)", "$().make()",
                                           "[b.__name__ for b in $.__bases__]", "$.who($())",
                                           "super($, $()).who()", "[c.__name__ for c in $.__subclasses__()]",
                                           "$.who()", "$().nothing",
                                           "sorted(k for k in vars($) if k[0] != '_')", "$(x=1).mark",
                                           "super($).__self__", "$.__dict__['mark']", "'{.mark}'.format($)",
                                           "type($).__name__, $.__name__, $.__qualname__"]).replace("$", name))
        self.depth = self_depth

    def do_operators(self, level):
        """Two classes, the second perhaps below the first, with operators from both sides."""
        one, a, b = self.one, self.fresh("Left"), self.fresh("Right")
        ops = self.some(OPERATORS, 1, 3)
        compares = self.some(COMPARISONS, 0, 3)

        def answer(name, what):
            return one(["'%s.%s', type(other).__name__" % (name, what)] * 3 + ["NotImplemented"] * 2
                       + ["self", "None", "1 / 0", "self.n"])
        for name, base in ((a, ""), (b, one(["", "(%s)" % a, "(%s)" % a, "(int)"]))):
            self.line("class %s%s:" % (name, base))
            self.depth += 1
            self.line("n = %d" % self.number(0, 9))
            for op in ops:
                for prefix in self.some(["", "r", "i"], 1, 3):
                    self.line("def __%s%s__(self, other%s): return %s" % (
                        prefix, op, ", mod=None" if op == "pow" and not prefix else "",
                        answer(name, prefix + op)))
            for op in compares:
                self.line("def __%s__(self, other): return %s" % (op, answer(name, op)))
            for text in self.some(
                    ["def __neg__(self): return 'neg'", "def __pos__(self): return NotImplemented",
                     "def __bool__(self): return %s" % one(["True", "False", "0"]),
                     "def __index__(self): return %s" % one(["3", "True", "'x'", "-1"]),
                     "def __len__(self): return %s" % one(["2", "-1", "1.5", "10**30"]),
                     "def __hash__(self): return %s" % one(["1", "-1", "2**70", "'h'"]), "__hash__ = None",
                     "__iter__ = None", "def __contains__(self, x): return %s" % one(["'yes'", "''", "x"]),
                     "def __getitem__(self, key): return %s" % one([
                         "key", "[1, 2][key]", "(key, type(key).__name__)"]),
                     "def __repr__(self): return %s" % one(["'<%s>'" % name, "5"]),
                     "def __int__(self): return %s" % one(["5", "2.5", "True"]),
                     "def __float__(self): return %s" % one(["2.5", "5", "'f'"]),
                     "def __complex__(self): return %s" % one(["1j", "2"]),
                     "def __str__(self): return %s" % one(["'str of %s'" % name, "None"]),
                     "def __call__(self, *a, **k): return a, k", "def __abs__(self): return 'abs'",
                     "def __invert__(self): return 'inverted'", "def __round__(self, n='none'): return n",
                     "def __trunc__(self): return 7", "def __reversed__(self): return [3, 2]",
                     "def __format__(self, s): return s or 'empty'",
                     "def __bytes__(self): return %s" % one(["b'by'", "'no'"]),
                     "def __dir__(self): return ['z', 'a']",
                     "def __iter__(self): return iter(%s)" % one(["'ab'", "5", "[1]"]),
                     "def __delitem__(self, key): print('del', key)",
                     "def __setitem__(self, key, value): print('set', key, value)",
                     "def __missing__(self, key): return key",
                     "def __length_hint__(self): return %s" % one(["3", "-1", "'x'"]),
                     "def __divmod__(self, o): return 'dm', o", "def __next__(self): return 5",
                     "def __floor__(self): return 'floor'", "def __instancecheck__(self, o): return True"], 0,
                    4):
                self.line(text)
            self.depth -= 1
        left, right = a + "()", b + "()"
        for _ in range(self.number(5, 10)):
            x, y = one([(left, right), (right, left), (left, left), (left, "3"), ("3", right), (right, "'s'"),
                        ("[1]", left), ("2.5", right)])
            op = OPERATORS[one(ops)]
            text = one(["print({x} {op} {y})"] * 4 + ["v = {x}; v {op}= {y}; print(v)"] * 2
                       + (["print({x} {cmp} {y})"] * 4 if compares else []) + [
                           "print(-{x}, abs({x}), ~{x})", "print(bool({x}), not {x})",
                           "print({x} == {x}, {x} != {y})",
                           "print(type({x}).__hash__ is object.__hash__ or hash({x}))", "print(len({x}))",
                           "print([1, 2, 3, 4][{x}])", "print({y} in {x})",
                           "print({x}[{y}], {x}[1:2], {x}[1, ...])", "print(list({x}))", "print(f'{x_}')",
                           "print(int({x}), float({x}))", "print(complex({x}))",
                           "print(sorted([{x}, {y}], key=str))", "print(max({x}, {y}))",
                           "print(divmod({x}, {y}))", "print(pow({x}, 2, 5))", "print({x}(1, k=2))",
                           "print(round({x}), round({x}, 1))", "print(list(reversed({x})))",
                           "print(str({x}), repr({x}))", "print(bytes({x}))",
                           "print([n for n in dir({x}) if n[0] != '_'])", "del {x}[0]",
                           "print('%s %r' % ({x}, {y}))", "print({{{x}: 1}})", "print(next({x}))", "{x}[0] = 1",
                           "print(range({x}))", "print(bin({x}), 'ab' * {x})", "print(sum([{x}, {y}]))",
                           "import math; print(math.floor({x}))", "print(isinstance(1, {x}))",
                           "print({x} is {x}, {x} < {y} < 3)", "print('abc'.zfill({x}), chr({x}))"])
            cmp = COMPARISONS[one(compares)] if compares else "<"
            self.caught(text.replace("{x_}", "{%s}" % x.replace("'", '"')).format(x=x, y=y, op=op, cmp=cmp)
                        if "{x_}" not in text else "print(format(%s), format(%s, '>5'))" % (x, y))

    def do_descriptors(self, level):
        one, d, k = self.one, self.fresh("Field"), self.fresh("Owner")
        self.line("class %s:" % d)
        self.depth += 1
        self.line("def __init__(self, start=%s): self.value = start" % one(DATA))
        parts = self.some(["get", "get", "set", "delete", "name"], 1, 4)
        if "get" in parts:
            self.line("def __get__(self, obj, owner=None): return %s" % one([
                "'class' if obj is None else self.value", "(type(obj).__name__, owner.__name__)", "1 / 0",
                "self if obj is None else obj.__dict__.get('x', 'unset')", "obj.missing"]))
        if "set" in parts:
            self.line("def __set__(self, obj, value): print('set', value); %s"
                      % one(["self.value = value", "obj.__dict__['x'] = value",
                             "raise AttributeError('read only')"]))
        if "delete" in parts:
            self.line("def __delete__(self, obj): print('delete'); %s" % one([
                "self.value = None", "del obj.__dict__['x']"]))
        if "name" in parts:
            self.line("def __set_name__(self, owner, name): print('named', owner.__name__, name); "
                      "self.label = name")
        self.depth -= 1
        slots = self.chance(0.25)
        self.line("try:")
        self.depth += 1
        self.line("class %s:" % k)
        self.depth += 1
        if slots:
            self.line("__slots__ = %s" % one(["('y', 'z')", "['y', '__dict__']", "'y'", "()", "('x',)",
                                              "('y', '__weakref__')", "(1,)", "('a b',)"]))
        self.line("x = %s(%s)" % (d, one(["", "5"])))
        if self.chance(0.6):
            self.block("""
                @property
                def area(self): return $get
            """, get=one(["self._area", "'area'", "self.x", "self.nothing"]))
            if self.chance(0.6):
                self.block("@area.setter\ndef area(self, value): print('setting', value); self._area = value")
            if self.chance(0.3):
                self.block("@area.deleter\ndef area(self): print('deleting'); del self._area")
        for text in self.some(
                ["def __getattr__(self, name): return %s" % one([
                    "'made ' + name", "{'q': 1}[name]", "object.__getattribute__(self, name)"]),
                 "def __setattr__(self, name, value): print('setattr', name, value); "
                 "super().__setattr__(name, value)",
                 "def __delattr__(self, name): print('delattr', name); object.__delattr__(self, name)",
                 "def __getattribute__(self, name): print('get', name); return super().__getattribute__(name)",
                 "def __init_subclass__(cls, **kw): print('subclass', cls.__name__, kw)",
                 "def __class_getitem__(cls, item): return (cls.__name__, item)",
                 "def __init__(self, *a): self.y = a",
                 "def __new__(cls, *a): print('new', a); return %s" % one([
                     "super().__new__(cls)", "5", "object()"]),
                 "def __set_name__(self, owner, name): print('me', name)",
                 "__private = 'hidden'\ndef reveal(self): return self.__private",
                 "@staticmethod\ndef stat(*a): return a",
                 "@classmethod\ndef klass(cls, *a): return cls.__name__, a", "def __del__(self): print('del')"],
                0, 3):
            self.block(text)
        self.depth -= 2
        self.line("except Exception as e: print(type(e).__name__, e, '|', repr(e.__cause__)); %s = object" % k)
        self.line("o = 0")
        self.caught("o = %s(%s)" % (k, one(["", "", "1", "1, 2", "k=1"])))
        for _ in range(self.number(4, 8)):
            self.caught(one(["print(o.x)", "o.x = %s" % one(DATA), "del o.x", "print($.x)", "$.x = 3",
                             "o.y = 1; print(o.y)", "o.new = 2", "del o.y", "print(o.area)", "o.area = 9",
                             "del o.area", "print(o.q)", "print(o.missing)",
                             "print(getattr(o, 'none', 'default'))",
                             "print(hasattr(o, 'x'), hasattr(o, 'nope'))", "print(sorted(vars(o)))",
                             "setattr(o, 'x', 'via')", "delattr(o, 'x')", "print($[int])", "print($.area)",
                             "print(o.reveal(), o._%s__private)" % k, "print(o.__private)",
                             "o.__dict__['x'] = 'shadow'; print(o.x)",
                             "print(o.stat(1), $.stat(2), o.klass(3))", "class Sub($): pass",
                             "class Sub($, key=1): pass", "print(type(o).__name__)", "o.__class__ = object",
                             "print($.__dict__['x'].__class__.__name__)", "print(callable(o), o())",
                             "print(o.x, o.x)", "o = None", "$.__name__ = 'Renamed'; print($.__name__)",
                             "print($.__slots__)", "$.y.__get__(o)", "del $.x; print(o.x)",
                             "print($.__module__)"]).replace("$", k))
        self.line("o = None")

    def do_metaclasses(self, level):
        one, m, k = self.one, self.fresh("Meta"), self.fresh("Made")
        self.line("class %s(type):" % m)
        self.depth += 1
        for text in self.some(
                ["def __new__(mcs, name, bases, ns, **kw):\n"
                 "    print('new', name, [b.__name__ for b in bases], sorted(x for x in ns if x[0] != '_'), kw)\n"
                 "    return super().__new__(mcs, name, bases, ns)",
                 "def __init__(cls, name, bases, ns, **kw):\n    print('init', name, kw)\n"
                 "    super().__init__(name, bases, ns)",
                 "def __call__(cls, *a, **kw):\n    print('call', cls.__name__, a, kw)\n    return %s"
                 % one(["super().__call__(*a, **kw)", "'instead'", "type.__call__(cls)"]),
                 "@classmethod\ndef __prepare__(mcs, name, bases, **kw):\n    print('prepare', name, kw)\n"
                 "    return %s" % one(["{}", "dict(given=1)", "5"]),
                 "def __getattr__(cls, name): return 'meta ' + name", "def __len__(cls): return 3",
                 "def __iter__(cls): return iter('xy')", "def __contains__(cls, x): return x == 1",
                 "def __getitem__(cls, key): return cls.__name__, key",
                 "def __repr__(cls): return 'class ' + cls.__name__",
                 "def __instancecheck__(cls, o): return isinstance(o, int)",
                 "def __subclasscheck__(cls, c): return %s" % one(["True", "'yes'", "c is int"]),
                 "def __add__(cls, other): return 'sum', cls.__name__", "@property\ndef count(cls): return 42",
                 "def __bool__(cls): return False", "def helper(cls): return 'help ' + cls.__name__",
                 "def __eq__(cls, other): return True\n__hash__ = type.__hash__",
                 "def __setattr__(cls, name, value): print('meta set', name); super().__setattr__(name, value)",
                 "def __dir__(cls): return ['b', 'a']", "def __lt__(cls, o): return cls.__name__ < o.__name__"],
                1, 5):
            self.block(text)
        self.depth -= 1
        keywords = one(["", "", ", flag=True", ", a=1, b=2"])
        for name, base in ((k, ""), (k + "Sub", k + ", ")):
            self.line("try:")
            self.depth += 1
            self.line("class %s(%smetaclass=%s%s):" % (
                name, base, m, keywords if not base or self.chance(0.3) else "") if not base or self.chance(0.3)
                      else "class %s(%s):" % (name, one([k, k + ", int", k + ", object", k + ", Exception"])))
            self.depth += 1
            self.line("attr = %s" % one(DATA))
            if self.chance(0.5):
                self.line("def method(self): return %s" % one([
                    "__class__.__name__", "super().__repr__() != ''", "type(self).attr",
                    "type(type(self)).__name__"]))
            if self.chance(0.2):
                self.line("def __init_subclass__(cls, **kw): print('sub', cls.__name__, kw)")
            self.depth -= 2
            self.line("except Exception as e: print(type(e).__name__, e); %s = %s"
                      % (name, "int" if not base else k))
        for _ in range(self.number(4, 7)):
            self.caught(one(["print($())", "print($(1, k=2))", "print($.attr, $.other)", "print(len($))",
                             "print(list($))", "print(1 in $, 2 in $)", "print($[5])", "print($)",
                             "print(type($))", "print(isinstance(3, $), isinstance('s', $))",
                             "print(issubclass(int, $))", "print($ + 1)", "print($.count)", "print($().count)",
                             "print(bool($))", "print($.helper())", "print($().helper())",
                             "print([c.__name__ for c in $.__mro__])", "print($ == 5, $ != 5)",
                             "$.fresh = 1; print($.fresh)", "print($().method())",
                             "print($.__class__.__name__)", "print(type($)('Dyn', (), {'z': 1}).z)",
                             "print(type('Dyn', ($,), {})().attr)", "print(dir($)[:2])",
                             "print(sorted([$, $Sub])[0].__name__)", "print($Sub)", "print($Sub.attr, $Sub())",
                             "class Other($, metaclass=type): pass", "class Other(metaclass=int): pass",
                             "print(%s('D', (object,), {}))" % m, "print(type.__call__($).attr)",
                             "print({$: 1}[$])", "class Clash(%sSub, %s): pass" % (k, k),
                             "class Clash(%s, %sSub): pass" % (k, k),
                             "print($.mro()[0].__name__)"]).replace("$", k))

    def do_dataclasses(self, level):
        one, k = self.one, self.fresh("Data")
        self.line("import dataclasses; from dataclasses import dataclass, field")
        options = self.some(
            ["order=True", "frozen=True", "eq=False", "repr=False", "unsafe_hash=True", "init=False"]
            + (["slots=True", "kw_only=True", "match_args=False"] if self.minor >= 10 else []), 0, 2)
        self.line("try:")
        self.depth += 1
        self.line("@dataclass%s" % ("(%s)" % ", ".join(options) if options else one(["", "()"])))
        self.line("class %s:" % k)
        self.depth += 1
        fields = self.some(["a", "b", "c", "d"], 1, 4)
        for i, name in enumerate(fields):
            kind = one(["int", "str", "list", "'float'",
                        "dataclasses.InitVar[int]" if self.chance(0.3) else "object"])
            default = one(["", "", " = 5", " = 'x'", " = field(default=1)", " = field(default_factory=list)",
                           " = field(default=2, repr=False)", " = field(default=3, compare=False)",
                           " = field(init=False, default=4)", " = []" if self.chance(0.2) else " = ()",
                           " = field(default=1, default_factory=list)" if self.chance(0.1) else " = None",
                           " = field(metadata={'m': 1})",
                           " = field(kw_only=True)" if self.minor >= 10 and self.chance(0.3) else " = 2.5"])
            self.line("%s: %s%s" % (name, kind, default))
        if self.chance(0.4):
            self.line("def __post_init__(self%s): print('post', %s)" % (
                one(["", "", ", *args"]), one(["'init'", "vars(self)", "self.%s" % fields[0]])))
        if self.chance(0.2):
            self.line("def __repr__(self): return 'own repr'")
        self.depth -= 2
        self.line("except Exception as e: print(type(e).__name__, e)")
        self.line("else:")
        self.depth += 1
        args = one(["", "1", "1, 2", "1, 2, 3", "1, 'b', [3], 4", "a=1", "a=1, b=2", "%s=0" % fields[0],
                    ", ".join("%s=%d" % (f, i) for i, f in enumerate(fields)),
                    ", ".join(str(i) for i in range(len(fields)))])
        whole = ", ".join(("%s=%d" % (f, i)) for i, f in enumerate(fields))
        for _ in range(self.number(4, 7)):
            self.caught(one(["print($($args))", "print($($args) == $($args))", "print($($whole))",
                             "x = $($whole); x.%s = 'new'; print(x)" % fields[0],
                             "print(dataclasses.asdict($($whole)))", "print(dataclasses.astuple($($whole)))",
                             "print(dataclasses.replace($($whole), %s=99))" % fields[-1],
                             "print(isinstance(hash($($whole)), int))",
                             "print($($whole) < $($whole), sorted([$($whole), $($whole)])[0])",
                             "print([f.name for f in dataclasses.fields($)])", "print($.__match_args__)",
                             "x = $($whole); del x.%s; print(x)" % fields[0],
                             "print($.__annotations__ == {}, list($.__annotations__))",
                             "x = $($whole); x.extra = 1; print(x.extra)", "print($.%s)" % fields[0],
                             "print($.__doc__)",
                             "print([f.default is dataclasses.MISSING for f in dataclasses.fields($)])",
                             "print(dataclasses.is_dataclass($), $($whole) != 5)", "print($(**{'zz': 1}))",
                             "print(dataclasses.fields($)[0].type)",
                             "print(dataclasses.replace($($whole), zz=1))", "print(vars($($whole)))",
                             "import copy; print(copy.copy($($whole)) == $($whole))",
                             "print(repr($.__init__.__defaults__))"]).replace("$args", args).replace(
                                 "$whole", whole).replace("$", k))
        if self.chance(0.4):
            self.line("try:")
            self.body(lambda: self.block(
                """
                @dataclass$options
                class Below($k):
                    extra: int = $default
                print(Below($args))
                print(Below($whole, extra=7) == Below($whole, extra=7), isinstance(Below($whole), $k))
            """, k=k, default=one(["0", "field(default=8)"]), args=args, whole=whole,
                options=one(["", "", "(frozen=True)", "(order=True)"])))
            self.line("except Exception as e: print(type(e).__name__, e)")
        self.depth -= 1

    def do_enumerations(self, level):
        one, k = self.one, self.fresh("Kind")
        self.line("import enum")
        base = one(["enum.Enum", "enum.Enum", "enum.IntEnum", "enum.Flag", "enum.IntFlag", "str, enum.Enum"]
                   + (["enum.StrEnum"] if self.minor >= 11 else []))
        self.line("try:")
        self.depth += 1
        if self.chance(0.2):
            self.line("@enum.unique")
        self.line("class %s(%s):" % (k, base))
        self.depth += 1
        values = ["enum.auto()", "1", "2", "4", "'x'", "1", "(1, 'a')", "None"] if base == "enum.Enum" else [
            "enum.auto()", "1", "2", "4", "8"]
        if "str" in base or "Str" in base:
            values = ["enum.auto()", "'low'", "'high'", "'low'"]
        members = self.some(["RED", "GREEN", "BLUE", "ALSO", "last"], 2, 5)
        for member in members:
            self.line("%s = %s" % (member, one(values)))
        if self.chance(0.1):
            self.line("%s = 77" % members[0])
        if self.chance(0.4):
            self.line("def describe(self): return %s" % one([
                "self.name.lower()", "f'{self.name}={self.value}'", "type(self).__name__",
                "self is type(self)." + members[0]]))
        if self.chance(0.2):
            self.line("def __str__(self): return 'str ' + self.name")
        if self.chance(0.2):
            self.line("@classmethod\n%sdef _missing_(cls, value): return %s" % (
                "    " * self.depth, one(["cls.%s" % members[0], "None", "5"])))
        if self.chance(0.15):
            self.line("@property\n%sdef shout(self): return self.name + '!'" % ("    " * self.depth))
        self.depth -= 2
        self.line("except Exception as e: print(type(e).__name__, e)")
        self.line("else:")
        self.depth += 1
        m, n = one(members), one(members)
        for _ in range(self.number(4, 8)):
            self.caught("print(%s)" % one(["$.M", "repr($.M)", "list($)", "$.M.value, $.M.name", "$['M']",
                                           "$(1)", "$('nothing')", "$['nothing']", "$.nothing", "$.M is $.N",
                                           "$.M == $.N", "$.M < $.N", "$.M | $.N", "$.M & $.N", "~$.M",
                                           "$.M ^ $.N", "$.M in $", "1 in $" if self.minor >= 12 else "len($)",
                                           "len($)", "$.M.describe()", "f'{$.M}', f'{$.M!r}', '%s' % $.M",
                                           "format($.M, '>12')", "$.__members__",
                                           "isinstance($.M, $), isinstance($.M, int)", "hash($.M) == hash($.M)",
                                           "{$.M: 1}[$.M]", "$.M + 1", "int($.M)", "bool($.M)",
                                           "list(reversed($))", "[x.name for x in $]", "$.M.M", "type($.M)",
                                           "$(0)", "$(3)", "$(7)", "$.M.shout",
                                           "sorted($, key=lambda x: x.name)[0].name", "$.M == 1",
                                           "$.M == 'low'", "dir($)[-1]", "enum.Enum('Made', 'A B')['B']",
                                           "$('low')", "$.M._value_", "$.M in ($.N,)", "str($.M).upper()",
                                           "list($.M)", "$"]).replace("$", k).replace(".M", "." + m).replace(
                                               "['M']", "[%r]" % m).replace(".N", "." + n))
        self.caught(one(["%s.%s = 5" % (k, m), "del %s.%s" % (k, m), "class Sub(%s): pass" % k,
                         "%s.%s.value = 3" % (k, m), "class Sub(%s): X = 1" % k, "%s()" % k,
                         "print(iter(%s).__next__())" % k]))
        self.depth -= 1

    def do_named_tuples(self, level):
        one, k = self.one, self.fresh("Row")
        self.line("import collections, typing")
        if self.chance(0.5):
            names = one(["'x y'", "['x', 'y', 'z']", "'x, y'", "'x x'", "'x class'", "('x', '_y')", "'x'", "''",
                         "'x 1y'"])
            more = one(["", "", ", defaults=[5]", ", rename=True", ", defaults=(1, 2)", ", module='m'",
                        ", defaults=[1, 2, 3, 4]"])
            self.line("try: %s = collections.namedtuple(%r, %s%s)" % (k, k, names, more))
            self.line("except Exception as e: print(type(e).__name__, e); "
                      "%s = collections.namedtuple(%r, 'x y')" % (k, k))
        else:
            self.line("class %s(typing.NamedTuple):" % k)
            self.body(lambda: self.block(one([
                "x: int\ny: str = 'd'", "x: int = 1\ny: list = []\ndef total(self): return (self.x, len(self))",
                "x: int\ny: int\nz: int = 3\n__str__ = lambda self: 'row'"])))
        args = one(["1, 2", "1", "1, y=2", "x=1, y=2", "", "1, 2, 3", "*'ab'", "1, 2, 3, 4"])
        for _ in range(self.number(4, 7)):
            self.caught("print(%s)" % one(["$($a)", "$($a).x", "$($a)[0], $($a)[-1]", "$($a)._asdict()",
                                           "$($a)._replace(x=9)", "$($a)._replace(q=9)", "$._fields",
                                           "$._field_defaults", "$._make([1, 2])", "$($a) == (1, 2)",
                                           "len($($a)), list($($a))", "$($a) < (2,)",
                                           "hash($($a)) == hash((1, 2))", "$($a) + (3,)", "$.__doc__",
                                           "$.x.__doc__", "$($a)[1:]", "$($a).total()", "str($($a))",
                                           "$($a).nothing", "$.__name__", "isinstance($($a), tuple)",
                                           "sorted([$($a), $($a)])[0]", "$($a).index(1)", "f'{$($a)}'",
                                           "'%s %s' % $($a)", "$($a)._asdict().keys()", "[*$($a)]",
                                           "$.__mro__[1].__name__",
                                           "dict(zip($._fields, $($a)))"]).replace("$a", args).replace("$", k))
        self.caught("t = %s(%s); t.%s" % (k, args, one(["x = 1", "q = 1", "x += 1", "__class__.__name__"])))
        self.caught("a, *b = %s(%s); print(a, b)" % (k, args))

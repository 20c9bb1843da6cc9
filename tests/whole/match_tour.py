# python: 3.11 3.12 3.13
import enum
import re
from collections import namedtuple, OrderedDict, defaultdict
from dataclasses import dataclass


class Op(enum.Enum):
    ADD = "+"
    SUB = "-"


@dataclass
class Num:
    v: float


@dataclass
class Bin:
    op: Op
    l: object
    r: object


Pt = namedtuple("Pt", "x y")


def ev(e):
    match e:
        case Num(v) | (int() | float() as v):
            return v
        case Bin(Op.ADD, l, r):
            return ev(l) + ev(r)
        case Bin(op=Op.SUB, l=l, r=Num(0)):
            return ev(l)
        case Bin(Op.SUB, l, r):
            return ev(l) - ev(r)
        case _:
            raise TypeError(f"what is {e!r}?")


def kind(x):
    match x:
        case None | False:
            return "nothing"
        case True:
            return "yes"
        case -1 | 0x10 | 1.5 | 2 - 3j:
            return "literal"
        case "a" "b":
            return "ab"
        case b"x":
            return "bytes"
        case str(s) if len(s) > 5:
            return f"long {s}"
        case str():
            return "str"
        case []:
            return "empty seq"
        case [x]:
            return f"one {x}"
        case [1, *rest, 9]:
            return f"1..9 {rest}"
        case (Pt(x=0), _) | (_, Pt(y=0)):
            return "axis"
        case [Pt(x, y) as p, *_]:
            return f"{p} {x=}"
        case [first, [second, *_], *_]:
            return f"{first} {second}"
        case {"type": "circle", "r": r, **rest}:
            return f"circle {r} {rest}"
        case {"a": {"b": [_, c]}}:
            return f"deep {c}"
        case {}:
            return "mapping"
        case int(n) if n > 100:
            return "big"
        case float() | int():
            return "number"
        case set() | frozenset() as s:
            return f"set {len(s)}"
        case object(real=r):
            return f"real {r}"
        case type():
            return "class"
        case re.Match():
            return "match"


for x in (None, False, True, -1, 16, 1.5, 2 - 3j, "ab", b"x", "longer text", "s", [], (), [5], (1, 2, 3, 9), [1, 9], (Pt(0, 1), 2), [Pt(3, 4)], [3, Pt(2, 0)], ("k", "str"), ["k", (7, 8)], {"type": "circle", "r": 2, "c": "red"},
          {"a": {"b": (0, "c")}}, {}, OrderedDict(z=1), 500, 3, {1}, frozenset(), 3j, int, re.match("a", "a"), range(3), bytearray(b"a"), object()):
    print(repr(x)[:30], "->", kind(x))
print(ev(Bin(Op.ADD, 3, Bin(Op.SUB, Num(10), Num(0)))), ev(Bin(Op.SUB, 1.5, True)))
match "go north".split():
    case ["go", ("north" | "south") as d]:
        print("going", d)
match 5, 6:
    case a, b if a > b:
        print("gt")
    case a, b:
        print("le", a, b)
dd = defaultdict(list)
match dd:
    case {"missing": _}:
        print("no")
    case _:
        print("not inserted", dict(dd))


class Cls:
    __match_args__ = ("a", "b")
    a = 1


class BadArgs:
    __match_args__ = ["a"]


class BadArgs2:
    __match_args__ = (1,)


match Cls():
    case Cls(1, 2):
        print("b?")
    case Cls(1):
        print("just a")
for pat in ("Cls(1, 2, 3)", "Cls(1, a=1)", "BadArgs(1)", "BadArgs2(1)", "int(1, 2)", "x.y()", "Op.NOPE", "ev()"):
    obj = {"B": "BadArgs()", "i": "3"}.get(pat[0], "Cls()") if not pat.startswith("BadArgs2") else "BadArgs2()"
    try:
        exec(f"match {obj}:\n    case {pat}: pass\nprint('ok')", {**globals(), "x": 5})
    except Exception as e:
        print(pat, type(e).__name__, e)
for src in ("case x: pass\n    case y: pass", "case x | y: pass", "case [x, x]: pass", "case {**r, 'a': 1}: pass", "case [*a, *b]: pass", "case Cls(a=1, a=2): pass", "case {'a': 1, 'a': 2}: pass", "case x | 1: pass", "case _ | 1: pass", "case 1 + 1: pass", "case f'x': pass", "case a.b as _: pass", "case Cls(a=1, 2): pass", "case 1", "case {x: 1}: pass", "case -x: pass"):
    try:
        compile(f"match 1:\n    {src}", "<m>", "exec")
        print("compiles", src)
    except SyntaxError as e:
        print(src, "|", e.msg, e.lineno, e.offset)
ev("x")

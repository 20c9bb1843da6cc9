"""A small language: tokenizer by regular expression, Pratt parser, AST by dataclasses, interpreter, REPL."""
import io
import math
import operator
import re
import sys
from contextlib import contextmanager
from dataclasses import dataclass, field, fields
from functools import singledispatchmethod
from typing import Any, Callable, Dict, Iterator, List, NamedTuple, Optional


class Token(NamedTuple):
    kind: str
    text: str
    line: int
    column: int


class LanguageError(Exception):
    def __init__(self, message: str, token: Token):
        super().__init__(message)
        self.token = token

    def show(self, source: str) -> str:
        line = source.splitlines()[self.token.line - 1] if source.strip() else ""
        return f"line {self.token.line}: {self.args[0]}\n    {line}\n    {' ' * (self.token.column - 1)}{'^' * max(1, len(self.token.text))}"


RULES = [("NUMBER", r"\d+(?:\.\d*)?(?:[eE][-+]?\d+)?"), ("NAME", r"[^\W\d]\w*"), ("TEXT", r'"(?:\\.|[^"\\])*"'), ("OP", r"\*\*|[-+*/%^<>=!]=?|[(){},;]|->"), ("NEWLINE", r"\n"), ("SKIP", r"[ \t]+|#[^\n]*"), ("BAD", r".")]
PATTERN = re.compile("|".join(f"(?P<{name}>{rule})" for name, rule in RULES))
KEYWORDS = frozenset("let fn if else while print true false nil and or not".split())


def tokenize(source: str) -> Iterator[Token]:
    line, start = 1, 0
    for match in PATTERN.finditer(source):
        kind, text = match.lastgroup, match.group()
        token = Token(kind, text, line, match.start() - start + 1)
        if kind == "NEWLINE":
            line, start = line + 1, match.end()
        elif kind == "BAD":
            raise LanguageError(f"unexpected character {text!r}", token)
        elif kind == "NAME" and text in KEYWORDS:
            yield token._replace(kind=text)
        elif kind != "SKIP":
            yield token._replace(kind=text) if kind == "OP" else token
    yield Token("END", "", line, len(source) - start + 1)


@dataclass
class Node:
    token: Token = field(repr=False, compare=False)

    def children(self):
        for f in fields(self):
            value = getattr(self, f.name)
            if isinstance(value, Node):
                yield value
            elif isinstance(value, list):
                yield from (v for v in value if isinstance(v, Node))


def node(name, *names):
    return dataclass(type(name, (Node,), {"__annotations__": {n: Any for n in names}}))


Literal, Name, Unary, Binary = node("Literal", "value"), node("Name", "name"), node("Unary", "op", "operand"), node("Binary", "op", "left", "right")
Call, Let, If, While, Block, Function, Print = (node("Call", "function", "arguments"), node("Let", "name", "value"), node("If", "test", "body", "orelse"), node("While", "test", "body"),
                                                node("Block", "statements"), node("Function", "parameters", "body"), node("Print", "value"))
BINDING = {"or": 1, "and": 2, "==": 3, "!=": 3, "<": 4, ">": 4, "<=": 4, ">=": 4, "+": 5, "-": 5, "*": 6, "/": 6, "%": 6, "**": 8, "(": 9}


class Parser:
    def __init__(self, source: str):
        self.tokens = list(tokenize(source))
        self.position = 0

    @property
    def peek(self) -> Token:
        return self.tokens[self.position]

    def next(self, *kinds: str) -> Token:
        token = self.peek
        if kinds and token.kind not in kinds:
            raise LanguageError(f"expected {' or '.join(map(repr, kinds))}, found {token.text or 'the end'!r}", token)
        self.position += 1
        return token

    def accept(self, kind: str) -> Optional[Token]:
        return self.next() if self.peek.kind == kind else None

    def program(self) -> Node:
        first, statements = self.peek, []
        while self.peek.kind != "END":
            statements.append(self.statement())
        return Block(first, statements)

    def block(self) -> Node:
        first, statements = self.next("{"), []
        while not self.accept("}"):
            statements.append(self.statement())
        return Block(first, statements)

    def statement(self) -> Node:
        token = self.peek
        method = getattr(self, f"{token.kind}_statement", None) if token.kind in KEYWORDS else None
        if method:
            self.next()
            return method(token)
        value = self.expression()
        if isinstance(value, Name) and self.accept("="):
            value = Let(token, value.name, self.expression())
        self.accept(";")
        return value

    def let_statement(self, token):
        name = self.next("NAME").text
        self.next("=")
        return self._end(Let(token, name, self.expression()))

    def _end(self, made):
        self.accept(";")
        return made

    def print_statement(self, token):
        return self._end(Print(token, self.expression()))

    def if_statement(self, token):
        return If(token, self.expression(), self.block(), self.block() if self.accept("else") else None)

    def while_statement(self, token):
        return While(token, self.expression(), self.block())

    def expression(self, binding: int = 0) -> Node:
        left = self.prefix(self.next())
        while (power := BINDING.get(self.peek.kind, 0)) > binding:
            token = self.next()
            if token.kind == "(":
                arguments = []
                while not self.accept(")"):
                    arguments.append(self.expression())
                    if self.peek.kind != ")":
                        self.next(",")
                left = Call(token, left, arguments)
            else:
                left = Binary(token, token.kind, left, self.expression(power - (token.kind == "**")))
        return left

    def prefix(self, token: Token) -> Node:
        if token.kind == "NUMBER":
            return Literal(token, float(token.text) if set(token.text) & set(".eE") else int(token.text))
        if token.kind == "TEXT":
            return Literal(token, re.sub(r"\\(.)", lambda m: {"n": "\n", "t": "\t"}.get(m[1], m[1]), token.text[1:-1]))
        if token.kind in ("true", "false", "nil"):
            return Literal(token, {"true": True, "false": False, "nil": None}[token.kind])
        if token.kind == "NAME":
            return Name(token, token.text)
        if token.kind in ("-", "not"):
            return Unary(token, token.kind, self.expression(7 if token.kind == "-" else 2))
        if token.kind == "(":
            inner = self.expression()
            self.next(")")
            return inner
        if token.kind == "fn":
            self.next("(")
            names = []
            while not self.accept(")"):
                names.append(self.next("NAME").text)
                if self.peek.kind != ")":
                    self.next(",")
            return Function(token, names, self.block())
        raise LanguageError(f"unexpected {token.text or 'end'!r}", token)


class Environment(dict):
    def __init__(self, outer=None, **values):
        super().__init__(**values)
        self.outer = outer

    def __missing__(self, name):
        if self.outer is None:
            raise KeyError(name)
        return self.outer[name]


class Interpreter:
    OPS: Dict[str, Callable] = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "%": operator.mod, "**": operator.pow,
                                "==": operator.eq, "!=": operator.ne, "<": operator.lt, ">": operator.gt, "<=": operator.le, ">=": operator.ge}

    def __init__(self, out=sys.stdout):
        self.environment = Environment(sqrt=math.sqrt, max=max, str=str, pi=math.pi)
        self.out = out

    @singledispatchmethod
    def run(self, node):
        raise NotImplementedError(type(node).__name__)

    @run.register(Literal)
    def _(self, node):
        return node.value

    @run.register(Name)
    def _(self, node):
        try:
            return self.environment[node.name]
        except KeyError:
            raise LanguageError(f"{node.name} is not defined", node.token) from None

    @run.register(Unary)
    def _(self, node):
        value = self.run(node.operand)
        return -value if node.op == "-" else not value

    @run.register(Binary)
    def _(self, node):
        left = self.run(node.left)
        if node.op in ("and", "or"):
            return self.run(node.right) if bool(left) == (node.op == "and") else left
        try:
            return self.OPS[node.op](left, self.run(node.right))
        except (TypeError, ArithmeticError) as error:
            raise LanguageError(f"{type(error).__name__}: {error}", node.token) from error

    @run.register(Let)
    def _(self, node):
        self.environment[node.name] = value = self.run(node.value)
        return value

    @run.register(Print)
    def _(self, node):
        print(self.run(node.value), file=self.out)

    @run.register(If)
    def _(self, node):
        branch = node.body if self.run(node.test) else node.orelse
        return self.run(branch) if branch else None

    @run.register(While)
    def _(self, node):
        while self.run(node.test):
            self.run(node.body)

    @run.register(Block)
    def _(self, node):
        result = None
        for statement in node.statements:
            result = self.run(statement)
        return result

    @run.register(Function)
    def _(self, node):
        closure = self.environment

        def function(*arguments):
            if len(arguments) != len(node.parameters):
                raise LanguageError(f"expected {len(node.parameters)} arguments, got {len(arguments)}", node.token)
            with self.scope(Environment(closure, **dict(zip(node.parameters, arguments)))):
                return self.run(node.body)
        return function

    @run.register(Call)
    def _(self, node):
        function = self.run(node.function)
        if not callable(function):
            raise LanguageError(f"{function!r} cannot be called", node.token)
        try:
            return function(*[self.run(a) for a in node.arguments])
        except RecursionError:
            raise LanguageError("too deep", node.token) from None

    @contextmanager
    def scope(self, environment):
        before, self.environment = self.environment, environment
        try:
            yield
        finally:
            self.environment = before


def evaluate(source, interpreter=None):
    interpreter = interpreter or Interpreter()
    try:
        return interpreter.run(Parser(source).program())
    except LanguageError as error:
        return error.show(source)


for source in ("1 + 2 * 3 ** 2 ** 0 - -4", "(1 + 2) * 3 % 4 / 2", '"a" + "b\\n" * 2 == "ab\\nb\\n"', "let x = 5; x = x + 1; x >= 6 and not false", "sqrt(16) + max(1, 2.5e1)",
               "let fact = fn(n) { if n < 2 { 1 } else { n * fact(n - 1) } }; fact(20)", "let make = fn(n) { fn(x) { x + n } }\nlet add = make(10)\nprint add(5)\nadd(add(1))",
               "let i = 0\nwhile i < 3 {\n  print str(i) + \"!\"   # say it\n  i = i + 1\n}", "1 +", "let = 3", "2 * (3 + 4", "x + 1", '1 + "a"', "7 / 0", "a $ b", "fn(a) { a }(1, 2)", "3(4)", "let f = fn(n) { f(n + 1) }; nil or f", "äöü"):
    print(f"{source!r}\n  => {evaluate(source)!r}" if "\n" in source else f"{source} => {evaluate(source) if not callable(evaluate(source)) else 'a function'}")
print(Parser("-x ** 2 < f(1, y)").program().statements[0])
print([type(n).__name__ for n in Parser("if a { b } else { c }").program().statements[0].children()])
out = io.StringIO()
session = Interpreter(out)
for line in io.StringIO("let n = 3\nprint n * n\nm\n"):
    out.write(f"> {line}{evaluate(line.rstrip(), session)}\n")
print(out.getvalue())

# python: 3.8 3.11 3.12 3.13
import re
from typing import NamedTuple, Iterator, Union
import operator as op
import math


class Token(NamedTuple):
    type: str
    value: str
    line: int
    column: int


def tokenize(code: str) -> Iterator[Token]:
    keywords = {'IF', 'THEN', 'ENDIF', 'FOR', 'NEXT', 'GOSUB', 'RETURN'}
    spec = [
        ('NUMBER', r'\d+(\.\d*)?'),
        ('ASSIGN', r':='),
        ('END', r';'),
        ('ID', r'[A-Za-z]+'),
        ('OP', r'[+\-*/^()]'),
        ('NEWLINE', r'\n'),
        ('SKIP', r'[ \t]+'),
        ('MISMATCH', r'.'),
    ]
    tok_regex = '|'.join('(?P<%s>%s)' % pair for pair in spec)
    line_num = 1
    line_start = 0
    for mo in re.finditer(tok_regex, code):
        kind = mo.lastgroup
        value = mo.group()
        column = mo.start() - line_start
        if kind == 'NUMBER':
            value = float(value) if '.' in value else int(value)
        elif kind == 'ID' and value in keywords:
            kind = value
        elif kind == 'NEWLINE':
            line_start = mo.end()
            line_num += 1
            continue
        elif kind == 'SKIP':
            continue
        elif kind == 'MISMATCH':
            raise RuntimeError(f'{value!r} unexpected on line {line_num}')
        yield Token(kind, value, line_num, column)


statements = '''
    IF quantity THEN
        total := total + price * quantity;
        tax := price * 0.05;
    ENDIF;
'''
for token in tokenize(statements):
    print(token)

PREC = {'+': (1, op.add), '-': (1, op.sub), '*': (2, op.mul), '/': (2, op.truediv), '^': (3, op.pow)}


def parse(tokens, level=0):
    tok = next(tokens)
    if tok.value == '(':
        left = parse(tokens)
    elif tok.value == '-':
        left = -parse(tokens, 2)
    else:
        left = tok.value
    while True:
        nxt = tokens.peek()
        if nxt is None or nxt.value == ')':
            if nxt and level == 0:
                next(tokens, None)
            return left
        prec, fn = PREC[nxt.value]
        if prec <= level:
            return left
        next(tokens)
        left = fn(left, parse(tokens, prec - (nxt.value == '^')))


class Peekable:
    _none = object()

    def __init__(self, it):
        self._it = iter(it)
        self._head = self._none

    def __iter__(self):
        return self

    def __next__(self):
        if self._head is not self._none:
            v, self._head = self._head, self._none
            return v
        return next(self._it)

    def peek(self):
        if self._head is self._none:
            try:
                self._head = next(self._it)
            except StopIteration:
                return None
        return self._head


for s in ["1 + 2 * 3", "2 ^ 3 ^ 2", "8 / 4 / 2", "-2 * 3", "1.5 * 4 - 2"]:
    print(f"{s:>15} = {parse(Peekable(tokenize(s))):g}")
print(sum(1 for _ in tokenize("a := b ? c;")))

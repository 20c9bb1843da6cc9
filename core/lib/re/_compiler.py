"""Makes programs for the matcher of trees. What the instructions mean is said where the matcher is
written; here they have the numbers that the module _sre gives their names."""

import _sre

from . import _parser
from ._constants import (
    MAXREPEAT, SRE_FLAG_DOTALL, SRE_FLAG_IGNORECASE, SRE_FLAG_LOCALE, SRE_FLAG_MULTILINE,
    SRE_FLAG_UNICODE, TYPE_FLAGS, error,
)

_OP = {name: number for number, name in enumerate(_sre.OPCODES)}

_FOLD_NONE, _FOLD_ASCII, _FOLD_UNICODE = range(3)
_BYTE = (1 << 256) - 1

# Lower case letters that have the same upper case, and so match each other.
_SAME_UPPER = {}
for _group in ("iı", "sſ", "µμ", "\u0345\u03b9\u1fbe", "\u0390\u1fd3", "\u03b0\u1fe3", "βϐ", "εϵ",
               "θϑ", "κϰ", "πϖ", "ρϱ", "ςσ", "φϕ", "в\u1c80", "д\u1c81", "о\u1c82", "с\u1c83",
               "т\u1c84\u1c85", "ъ\u1c86", "ѣ\u1c87", "\u1c88\ua64b", "\u1e61\u1e9b",
               "\ufb05\ufb06"):
    for _char in _group:
        _SAME_UPPER[ord(_char)] = [ord(_other) for _other in _group if _other != _char]
_LAST_CASED = 0x1E943  # no code point above it has another case


def _bits(test):
    """The characters below 256 for which a test holds, as bits."""
    return sum(1 << c for c in range(256) if test(chr(c)))


_CATEGORY_BITS = {  # name: (bits by Unicode, by ASCII, which bit of a SET's categories)
    "digit": (_bits(str.isdecimal), _bits("0123456789".__contains__), 1),
    "space": (_bits(str.isspace), _bits(" \t\n\r\v\f".__contains__), 2),
    "word": (_bits(lambda c: c.isalnum() or c == "_"),
             _bits(lambda c: c.isascii() and (c.isalnum() or c == "_")), 4),
}


def _lower(code, fold):
    if fold == _FOLD_ASCII:
        return code + 32 if 65 <= code <= 90 else code
    return ord(chr(code).lower()[0])


def _with_flags(flags, on, off):
    if on & TYPE_FLAGS:
        flags &= ~TYPE_FLAGS
    return (flags | on) & ~off


def _as_set(node):
    """Alternatives of one character each, as a set; other nodes as they are."""
    if node[0] != "branch":
        return node
    items = []
    for branch in node[1]:
        if len(branch) != 1:
            return node
        first = branch[0]
        if first[0] == "literal":
            items.append(first)
        elif first[0] == "in" and not first[1]:
            items.extend(first[2])
        else:
            return node
    return ("in", False, items)


class _Compiler:
    def __init__(self, state):
        self.state = state
        self.code = []
        self.slots = 2 * state.groups

    def emit(self, name, *operands):
        self.code.append(_OP[name])
        self.code.extend(operands)

    def jump(self, name, *operands):
        """An instruction whose last operand is a place that is not known yet."""
        self.emit(name, *operands, 0)
        return len(self.code) - 1

    def here(self, jump):
        self.code[jump] = len(self.code)

    def pair(self):
        self.slots += 2
        return self.slots - 2

    # -------------------------------------------------------------- characters

    def fold(self, flags):
        if not flags & SRE_FLAG_IGNORECASE:
            return _FOLD_NONE
        return _FOLD_UNICODE if flags & SRE_FLAG_UNICODE else _FOLD_ASCII

    def literal(self, code, negated, flags):
        fold = self.fold(flags)
        if fold:
            lower = _lower(code, fold)
            if fold == _FOLD_UNICODE and lower in _SAME_UPPER:
                self.set(negated, [("literal", code)], flags)
                return
            upper = chr(lower).upper()
            if lower == code and (fold == _FOLD_ASCII or ord(upper[0]) == lower):
                if not 97 <= lower <= 122:
                    fold = _FOLD_NONE
            code = lower
        self.emit("NOT_CHAR" if negated else "CHAR", fold, code)

    def ranges(self, items, fold):
        """Ranges of a set's items; with folding those whose lower case they match, too."""
        ranges = []
        for item in items:
            if item[0] != "category":
                ranges.append((item[1], item[-1]))
        if not fold:
            return ranges
        for first, last in list(ranges):
            for code in range(first, min(last, _LAST_CASED) + 1):
                lower = _lower(code, fold)
                if lower != code:
                    ranges.append((lower, lower))
                if fold == _FOLD_UNICODE and lower in _SAME_UPPER:
                    ranges.extend((other, other) for other in _SAME_UPPER[lower])
        return ranges

    def set(self, negated, items, flags):
        fold = self.fold(flags)
        bits = categories = 0
        ranges = self.ranges(items, fold)
        for item in items:
            if item[0] == "category":
                name = item[1][4:] if item[1].startswith("not_") else item[1]
                by_unicode, by_ascii, bit = _CATEGORY_BITS[name]
                inverted = name != item[1]
                low = by_unicode if flags & SRE_FLAG_UNICODE else by_ascii
                bits |= ~low & _BYTE if inverted else low
                if flags & SRE_FLAG_UNICODE:
                    categories |= bit << 3 if inverted else bit
                elif inverted:
                    ranges.append((256, 0x10FFFF))
        high = []
        for first, last in sorted(ranges):
            if first < 256:
                bits |= (1 << (min(last, 255) + 1)) - (1 << first)
                first = 256
            if first > last:
                continue
            if high and first <= high[-1] + 1:
                high[-1] = max(last, high[-1])
            else:
                high += (first, last)
        words = [bits >> shift & 0xFFFFFFFF for shift in range(0, 256, 32)]
        self.emit("SET", 13 + len(high), fold, int(negated), categories, *words, *high)

    def character(self, node, flags):
        """Whether the node is one character; then it has been compiled."""
        kind = node[0]
        if kind == "literal" or kind == "not_literal":
            self.literal(node[1], kind == "not_literal", flags)
        elif kind == "any":
            self.emit("ALL" if flags & SRE_FLAG_DOTALL else "ANY")
        elif kind == "in":
            self.set(node[1], node[2], flags)
        else:
            return False
        return True

    # -------------------------------------------------------------- structure

    def tree(self, tree, flags):
        for node in tree:
            node = _as_set(node)
            if not self.character(node, flags):
                getattr(self, "node_" + node[0])(node, flags)

    def node_branch(self, node, flags):
        branches = node[1]
        ends = []
        for branch in branches[:-1]:
            other = self.jump("SPLIT")
            self.tree(branch, flags)
            ends.append(self.jump("JUMP"))
            self.here(other)
        self.tree(branches[-1], flags)
        for end in ends:
            self.here(end)

    def node_repeat(self, node, flags):
        _, how, least, most, tree = node
        only = _as_set(tree[0]) if len(tree) == 1 else ("",)
        if only[0] in ("literal", "not_literal", "any", "in"):
            self.emit("MANY", how, least, most)
            self.character(only, flags)
        elif how == _parser.POSSESSIVE:
            outer = self.pair()
            self.emit("ATOMIC", outer)
            self.loop(0, least, most, lambda: self.atomic(tree, flags))
            self.emit("ATOMIC_END", outer)
        elif least == 0 and most == 1:
            self.optional(how, tree, flags)
        else:
            self.loop(how, least, most, lambda: self.tree(tree, flags))

    def optional(self, how, tree, flags):
        if how == _parser.LAZY:
            body = self.jump("SPLIT")
            end = self.jump("JUMP")
            self.here(body)
            self.tree(tree, flags)
        else:
            end = self.jump("SPLIT")
            self.tree(tree, flags)
        self.here(end)

    def loop(self, how, least, most, body):
        slots = self.pair()
        self.emit("LOOP_BEGIN", slots)
        test = self.jump("JUMP")
        start = len(self.code)
        body()
        self.here(test)
        self.emit("LOOP", slots, how, least, most, start)

    def atomic(self, tree, flags):
        slots = self.pair()
        self.emit("ATOMIC", slots)
        self.tree(tree, flags)
        self.emit("ATOMIC_END", slots)

    def node_atomic(self, node, flags):
        self.atomic(node[1], flags)

    def node_group(self, node, flags):
        _, number, on, off, tree = node
        if number is not None:
            self.emit("MARK", 2 * number)
        self.tree(tree, _with_flags(flags, on, off))
        if number is not None:
            self.emit("MARK", 2 * number + 1)

    def node_look(self, node, flags):
        _, direction, negated, tree = node
        back = 0
        if direction < 0:
            back, most = _parser.width(tree, self.state)
            if back != most:
                raise error("look-behind requires fixed-width pattern")
            if back > 0xFFFFFFFF:
                raise error("looks too much behind")
        slots = self.pair()
        if negated:
            end = self.jump("LOOK_NOT", slots, back)
            self.tree(tree, flags)
            self.emit("LOOK_NOT_END", slots)
            self.here(end)
        else:
            self.emit("LOOK", slots, back)
            self.tree(tree, flags)
            self.emit("LOOK_END", slots)

    def node_failure(self, node, flags):
        self.emit("FAIL")

    def node_groupref(self, node, flags):
        self.emit("GROUP", self.fold(flags), 2 * node[1])

    def node_cond(self, node, flags):
        _, number, yes, no = node
        other = self.jump("IF_GROUP", 2 * number)
        self.tree(yes, flags)
        if no is None:
            self.here(other)
            return
        end = self.jump("JUMP")
        self.here(other)
        self.tree(no, flags)
        self.here(end)

    def node_at(self, node, flags):
        name = node[1]
        if name == "boundary" or name == "not_boundary":
            self.emit("BOUNDARY", int(name == "not_boundary"), int(bool(flags & SRE_FLAG_UNICODE)))
        elif name == "start" or name == "end":
            self.emit(name.upper())
        elif flags & SRE_FLAG_MULTILINE:
            self.emit(name.upper())
        else:
            self.emit("START" if name == "line_start" else "LAST_END")


def compile_tree(tree, state, is_bytes):
    """The program of a tree."""
    compiler = _Compiler(state)
    compiler.tree(tree, state.flags)
    compiler.emit("MATCH")
    return _sre.compile(compiler.code, compiler.slots, is_bytes)


def compile(pattern, flags):
    """The program of a pattern and what the tree's State knows of it."""
    tree, state = _parser.parse(pattern, flags)
    return compile_tree(tree, state, not isinstance(pattern, str)), state

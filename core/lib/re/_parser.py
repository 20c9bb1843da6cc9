"""Regular expressions as trees, and replacement templates.

A tree is a list of nodes, which match one after the other. A node is a tuple whose first item says
what it is:

    ("literal", c)   ("not_literal", c)   ("any",)          c is a code point
    ("in", negated, items)      items: ("literal", c), ("range", first, last), ("category", name)
    ("branch", trees)
    ("repeat", how, min, max, tree)                          how: GREEDY, LAZY or POSSESSIVE
    ("group", number or None, flags on, flags off, tree)
    ("atomic", tree)
    ("look", direction, negated, tree)                       direction: 1 ahead, -1 behind
    ("failure",)
    ("at", name)
    ("groupref", number)
    ("cond", number, tree, tree or None)
"""

import sys

from ._constants import (
    MAXGROUPS, MAXREPEAT, SRE_FLAG_ASCII, SRE_FLAG_DEBUG, SRE_FLAG_DOTALL, SRE_FLAG_IGNORECASE,
    SRE_FLAG_LOCALE, SRE_FLAG_MULTILINE, SRE_FLAG_UNICODE, SRE_FLAG_VERBOSE, TYPE_FLAGS, error,
)

GREEDY, LAZY, POSSESSIVE = range(3)

_SPECIAL = frozenset(".\\[{()*+?^$|")
_REPEAT = frozenset("*+?{")
_DIGITS = frozenset("0123456789")
_OCTAL = frozenset("01234567")
_HEX = frozenset("0123456789abcdefABCDEF")
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_WHITESPACE = frozenset(" \t\n\r\v\f")

_ESCAPES = {"\\a": 7, "\\b": 8, "\\f": 12, "\\n": 10, "\\r": 13, "\\t": 9, "\\v": 11, "\\\\": 92}

_CATEGORIES = {
    "\\A": ("at", "start"),
    "\\b": ("at", "boundary"),
    "\\B": ("at", "not_boundary"),
    "\\Z": ("at", "end"),
    "\\d": ("in", False, [("category", "digit")]),
    "\\D": ("in", False, [("category", "not_digit")]),
    "\\s": ("in", False, [("category", "space")]),
    "\\S": ("in", False, [("category", "not_space")]),
    "\\w": ("in", False, [("category", "word")]),
    "\\W": ("in", False, [("category", "not_word")]),
}

_FLAGS = {"i": SRE_FLAG_IGNORECASE, "L": SRE_FLAG_LOCALE, "m": SRE_FLAG_MULTILINE,
          "s": SRE_FLAG_DOTALL, "x": SRE_FLAG_VERBOSE, "a": SRE_FLAG_ASCII, "u": SRE_FLAG_UNICODE}

_MAX_WIDTH = 1 << 64

_LATE_FLAGS_ARE_GLOBAL = sys.version_info < (3, 11)


class _VerboseAfterAll(Exception):
    """(?x): the whole pattern must be read again."""


def _warn(category, message):
    """Warns at the line outside of this package that asked for the pattern."""
    import warnings
    level = 2
    frame = sys._getframe(1)
    while frame is not None and frame.f_globals.get("__package__") == __package__:
        frame = frame.f_back
        level += 1
    warnings.warn(message, category, stacklevel=level)


class Source:
    """The text of a pattern, token by token: a character, or a backslash with what follows."""

    def __init__(self, string):
        self.istext = isinstance(string, str)
        self.string = string
        self.chars = string if self.istext else str(string, "latin1")
        self.index = 0
        self.next = None
        self._step()

    def _step(self):
        index = self.index
        char = self.chars[index:index + 1]
        if char == "\\":
            char = self.chars[index:index + 2]
            if len(char) < 2:
                raise error("bad escape (end of pattern)", self.string, len(self.chars) - 1)
        self.index = index + len(char)
        self.next = char or None

    def match(self, char):
        """Passes over one certain token."""
        if char == self.next:
            self._step()
            return True
        return False

    def get(self):
        token = self.next
        self._step()
        return token

    def getwhile(self, n, charset):
        """At most `n` tokens of a set."""
        found = ""
        while len(found) < n and self.next in charset:
            found += self.get()
        return found

    def getuntil(self, terminator, name):
        """What comes before a terminator, which is passed over; `name` says what it is."""
        found = ""
        while True:
            token = self.get()
            if token is None:
                if not found:
                    raise self.error("missing " + name)
                raise self.error(f"missing {terminator}, unterminated name", len(found))
            if token == terminator:
                if not found:
                    raise self.error("missing " + name, 1)
                return found
            found += token

    def tell(self):
        """Where the next token begins."""
        return self.index - len(self.next or "")

    def seek(self, index):
        self.index = index
        self._step()

    def error(self, msg, offset=0):
        """An error `offset` characters before the next token."""
        if not self.istext:
            msg = msg.encode("ascii", "backslashreplace").decode("ascii")
        return error(msg, self.string, self.tell() - offset)

    def check_group_name(self, name, offset):
        if not self.istext and not name.isascii():
            raise self.error(f"bad character in group name {name!a}", len(name) + offset)
        if not name.isidentifier():
            raise self.error(f"bad character in group name {name!r}", len(name) + offset)


class State:
    """What is known of a pattern while it is read."""

    def __init__(self, flags):
        self.flags = flags
        self.group_names = {}
        self.widths = [None]  # of each group's text, (least, most); None while it is open
        self.behind_groups = None  # in a look-behind: how many groups there were before it
        self.conditions = {}  # number of a group -> place, where a condition asks for it

    @property
    def groups(self):
        return len(self.widths)

    def open_group(self, name):
        number = self.groups
        self.widths.append(None)
        if self.groups > MAXGROUPS:
            raise error("too many groups")
        if name is not None:
            known = self.group_names.get(name)
            if known is not None:
                raise error(f"redefinition of group name {name!r} as group {number}; "
                            f"was group {known}")
            self.group_names[name] = number
        return number

    def is_closed(self, number):
        return number < self.groups and self.widths[number] is not None

    def check_behind(self, number, source):
        if self.behind_groups is not None:
            if not self.is_closed(number):
                raise source.error("cannot refer to an open group")
            if number >= self.behind_groups:
                raise source.error(
                    "cannot refer to group defined in the same lookbehind subpattern")


def width(tree, state):
    """The least and the greatest number of characters that a tree matches."""
    low = high = 0
    for node in tree:
        kind = node[0]
        if kind in ("literal", "not_literal", "any", "in"):
            least = most = 1
        elif kind == "branch":
            widths = [width(branch, state) for branch in node[1]]
            least = min(least for least, _ in widths)
            most = max(most for _, most in widths)
        elif kind == "repeat":
            least, most = width(node[4], state)
            least *= node[2]
            if node[3] == MAXREPEAT and most:
                most = _MAX_WIDTH
            else:
                most *= node[3]
        elif kind in ("group", "atomic"):
            least, most = width(node[-1], state)
        elif kind == "groupref":
            least, most = state.widths[node[1]]
        elif kind == "cond":
            least, most = width(node[2], state)
            if node[3] is None:
                least = 0
            else:
                other = width(node[3], state)
                least, most = min(least, other[0]), max(most, other[1])
        else:
            continue
        low += least
        high += most
    return min(low, _MAX_WIDTH), min(high, _MAX_WIDTH)


# ------------------------------------------------------------------ escapes


def _code_escape(source, escape, kind):
    """The code point of an escape with hexadecimal digits or a name; None: it has no such form."""
    if kind == "x":
        escape += source.getwhile(2, _HEX)
        if len(escape) != 4:
            raise source.error(f"incomplete escape {escape}", len(escape))
        return int(escape[2:], 16)
    if kind in "uU" and source.istext:
        digits = 4 if kind == "u" else 8
        escape += source.getwhile(digits, _HEX)
        if len(escape) != digits + 2:
            raise source.error(f"incomplete escape {escape}", len(escape))
        code = int(escape[2:], 16)
        if code > 0x10FFFF:
            raise source.error(f"bad escape {escape}", len(escape))
        return code
    if kind == "N" and source.istext:
        import unicodedata
        if not source.match("{"):
            raise source.error("missing {")
        name = source.getuntil("}", "character name")
        try:
            return ord(unicodedata.lookup(name))
        except (KeyError, TypeError):
            raise source.error(f"undefined character name {name!r}",
                               len(name) + len(r"\N{}")) from None
    return None


def _octal(source, escape):
    code = int(escape[1:], 8)
    if code > 0o377:
        raise source.error(f"octal escape value {escape} outside of range 0-0o377", len(escape))
    return ("literal", code)


def _class_escape(source, escape):
    """A backslash in a set."""
    code = _ESCAPES.get(escape)
    if code is not None:
        return ("literal", code)
    category = _CATEGORIES.get(escape)
    if category and category[0] == "in":
        return category
    kind = escape[1:2]
    code = _code_escape(source, escape, kind)
    if code is not None:
        return ("literal", code)
    if kind in _OCTAL:
        return _octal(source, escape + source.getwhile(2, _OCTAL))
    if kind in _DIGITS or kind in _LETTERS:
        raise source.error(f"bad escape {escape}", len(escape))
    return ("literal", ord(kind))


def _escape(source, escape, state):
    """A backslash outside of sets."""
    node = _CATEGORIES.get(escape)
    if node:
        return node
    code = _ESCAPES.get(escape)
    if code is not None:
        return ("literal", code)
    kind = escape[1:2]
    code = _code_escape(source, escape, kind)
    if code is not None:
        return ("literal", code)
    if kind == "0":
        escape += source.getwhile(2, _OCTAL)
        return ("literal", int(escape[1:], 8))
    if kind in _DIGITS:
        if source.next in _DIGITS:
            escape += source.get()
            if escape[1] in _OCTAL and escape[2] in _OCTAL and source.next in _OCTAL:
                return _octal(source, escape + source.get())
        number = int(escape[1:])
        if number >= state.groups:
            raise source.error(f"invalid group reference {number}", len(escape) - 1)
        if not state.is_closed(number):
            raise source.error("cannot refer to an open group", len(escape))
        state.check_behind(number, source)
        return ("groupref", number)
    if kind in _LETTERS:
        raise source.error(f"bad escape {escape}", len(escape))
    return ("literal", ord(kind))


# ------------------------------------------------------------------ sets and repeats


def _range_end(source, here, token):
    """A set's item: (node, whether it is an escaped or plain character)."""
    if token is None:
        raise source.error("unterminated character set", source.tell() - here)
    if token[0] == "\\":
        return _class_escape(source, token)
    return ("literal", ord(token))


def _add_to_set(items, node):
    if node[0] == "in":
        items.extend(node[2])
    else:
        items.append(node)


def _parse_set(source):
    here = source.tell() - 1
    items = []
    if source.next == "[":
        _warn(FutureWarning, f"Possible nested set at position {source.tell()}")
    negated = source.match("^")
    empty = True
    while True:
        this = source.get()
        if this == "]" and not empty:
            break
        if not empty and this is not None and this in "-&~|" and source.next == this:
            what = {"-": "difference", "&": "intersection", "~": "symmetric difference",
                    "|": "union"}[this]
            _warn(FutureWarning, f"Possible set {what} at position {source.tell() - 1}")
        first = _range_end(source, here, this)
        empty = False
        if not source.match("-"):
            _add_to_set(items, first)
            continue
        that = source.get()
        if that == "]":
            _add_to_set(items, first)
            items.append(("literal", ord("-")))
            break
        if that == "-":
            _warn(FutureWarning, f"Possible set difference at position {source.tell() - 2}")
        last = _range_end(source, here, that)
        if first[0] != "literal" or last[0] != "literal" or last[1] < first[1]:
            raise source.error(f"bad character range {this}-{that}", len(this) + 1 + len(that))
        items.append(("range", first[1], last[1]))
    if len(items) == 1 and items[0][0] == "literal":
        return ("not_literal" if negated else "literal", items[0][1])
    return ("in", negated, items)


def _parse_braces(source, here):
    """min and max of {...}; None when it is none, and the source is where it was."""
    if source.next == "}":
        return None
    low = high = ""
    while source.next in _DIGITS:
        low += source.get()
    if source.match(","):
        while source.next in _DIGITS:
            high += source.get()
    else:
        high = low
    if not source.match("}"):
        source.seek(here)
        return None
    least, most = 0, MAXREPEAT
    if low:
        least = int(low)
        if least >= MAXREPEAT:
            raise OverflowError("the repetition number is too large")
    if high:
        most = int(high)
        if most >= MAXREPEAT:
            raise OverflowError("the repetition number is too large")
        if most < least:
            raise source.error("min repeat greater than max repeat", source.tell() - here)
    return least, most


def _parse_repeat(source, this, tree):
    """A repeat of the tree's last node, which it replaces."""
    here = source.tell()
    bounds = {"?": (0, 1), "*": (0, MAXREPEAT), "+": (1, MAXREPEAT)}.get(this)
    if bounds is None:
        bounds = _parse_braces(source, here)
        if bounds is None:
            tree.append(("literal", ord(this)))
            return
    if not tree or tree[-1][0] == "at":
        raise source.error("nothing to repeat", source.tell() - here + len(this))
    item = tree[-1:]
    if item[0][0] == "repeat":
        raise source.error("multiple repeat", source.tell() - here + len(this))
    if item[0][:4] == ("group", None, 0, 0):
        item = item[0][4]
    how = GREEDY
    if source.match("?"):
        how = LAZY
    elif sys.version_info >= (3, 11) and source.match("+"):
        how = POSSESSIVE
    tree[-1] = ("repeat", how, *bounds, item)


# ------------------------------------------------------------------ groups


def _flag_of(source, char, end_message):
    """The flag of a letter; an error says what should have come instead."""
    if char is None:
        raise source.error(end_message)
    if char not in _FLAGS:
        raise source.error("unknown flag" if char.isalpha() else end_message, len(char))
    return _FLAGS[char]


def _parse_flags(source, state, char):
    """(?flags-flags: gives the flags to turn on and off; (?flags) turns them on and gives None."""
    on = off = 0
    if char != "-":
        while True:
            flag = _FLAGS[char]
            if source.istext and char == "L":
                raise source.error("bad inline flags: cannot use 'L' flag with a str pattern")
            if not source.istext and char == "u":
                raise source.error("bad inline flags: cannot use 'u' flag with a bytes pattern")
            on |= flag
            if flag & TYPE_FLAGS and on & TYPE_FLAGS != flag:
                raise source.error(
                    "bad inline flags: flags 'a', 'u' and 'L' are incompatible")
            char = source.get()
            if char is not None and char in ")-:":
                break
            _flag_of(source, char, "missing -, : or )")
    if char == ")":
        state.flags |= on
        return None
    if char == "-":
        char = source.get()
        _flag_of(source, char, "missing flag")
        while True:
            flag = _flag_of(source, char, "missing :")
            if flag & TYPE_FLAGS:
                raise source.error(
                    "bad inline flags: cannot turn off flags 'a', 'u' and 'L'")
            off |= flag
            char = source.get()
            if char == ":":
                break
    if on & off:
        raise source.error("bad inline flags: flag turned on and off", 1)
    return on, off


def _close(source, start):
    if not source.match(")"):
        raise source.error("missing ), unterminated subpattern", source.tell() - start)


def _known_group(source, state, name):
    number = state.group_names.get(name)
    if number is None:
        raise source.error(f"unknown group name {name!r}", len(name) + 1)
    return number


def _parse_named_reference(source, state):
    name = source.getuntil(")", "group name")
    source.check_group_name(name, 1)
    number = _known_group(source, state, name)
    if not state.is_closed(number):
        raise source.error("cannot refer to an open group", len(name) + 1)
    state.check_behind(number, source)
    return ("groupref", number)


def _parse_look(source, state, verbose, nested, char, start):
    direction = 1
    before = state.behind_groups
    if char == "<":
        char = source.get()
        if char is None:
            raise source.error("unexpected end of pattern")
        if char not in "=!":
            raise source.error("unknown extension ?<" + char, len(char) + 2)
        direction = -1
        if before is None:
            state.behind_groups = state.groups
    tree = _parse_sub(source, state, verbose, nested + 1)
    if direction < 0:
        state.behind_groups = before
    _close(source, start)
    if char == "!" and not tree:
        return ("failure",)
    return ("look", direction, char == "!", tree)


def _parse_condition(source, state, verbose, nested, start):
    name = source.getuntil(")", "group name")
    if name.isdecimal() and name.isascii():
        number = int(name)
        if not number:
            raise source.error("bad group number", len(name) + 1)
        if number >= MAXGROUPS:
            raise source.error(f"invalid group reference {number}", len(name) + 1)
        state.conditions.setdefault(number, source.tell() - len(name) - 1)
    else:
        source.check_group_name(name, 1)
        number = _known_group(source, state, name)
    state.check_behind(number, source)
    yes = _parse(source, state, verbose, nested + 1)
    no = None
    if source.match("|"):
        no = _parse(source, state, verbose, nested + 1)
        if source.next == "|":
            raise source.error("conditional backref with more than two branches")
    _close(source, start)
    return ("cond", number, yes, no)


def _skip_comment(source, start):
    while True:
        if source.next is None:
            raise source.error("missing ), unterminated comment", source.tell() - start)
        if source.get() == ")":
            return


def _late_flags(source, start):
    """(?flags) that does not begin the pattern."""
    if not _LATE_FLAGS_ARE_GLOBAL:
        raise source.error("global flags not at the start of the expression",
                           source.tell() - start)
    text = source.string
    shown = text[:20] if len(text) > 20 else text
    note = " (truncated)" if len(text) > 20 else ""
    _warn(DeprecationWarning,
          f"Flags not at the start of the expression {shown!r}{note}")


def _parse_group(source, state, verbose, nested, first):
    """What follows an opening parenthesis: a node, or None for what matches nothing."""
    start = source.tell() - 1
    capture, atomic, name, on, off = True, False, None, 0, 0
    if source.match("?"):
        char = source.get()
        if char is None:
            raise source.error("unexpected end of pattern")
        if char == "P":
            if source.match("="):
                return _parse_named_reference(source, state)
            if not source.match("<"):
                char = source.get()
                if char is None:
                    raise source.error("unexpected end of pattern")
                raise source.error("unknown extension ?P" + char, len(char) + 2)
            name = source.getuntil(">", "group name")
            source.check_group_name(name, 1)
        elif char == ":":
            capture = False
        elif char == "#":
            _skip_comment(source, start)
            return None
        elif char in "=!<":
            return _parse_look(source, state, verbose, nested, char, start)
        elif char == "(":
            return _parse_condition(source, state, verbose, nested, start)
        elif char == ">" and sys.version_info >= (3, 11):
            capture, atomic = False, True
        elif char in _FLAGS or char == "-":
            flags = _parse_flags(source, state, char)
            if flags is None:
                if not first:
                    _late_flags(source, start)
                if state.flags & SRE_FLAG_VERBOSE and not verbose:
                    raise _VerboseAfterAll
                return None
            on, off = flags
            capture = False
        else:
            raise source.error("unknown extension ?" + char, len(char) + 1)
    number = None
    if capture:
        try:
            number = state.open_group(name)
        except error as err:
            raise source.error(err.msg, len(name) + 1) from None
    inner_verbose = (verbose or on & SRE_FLAG_VERBOSE) and not off & SRE_FLAG_VERBOSE
    tree = _parse_sub(source, state, inner_verbose, nested + 1)
    _close(source, start)
    if number is not None:
        state.widths[number] = width(tree, state)
    return ("atomic", tree) if atomic else ("group", number, on, off, tree)


# ------------------------------------------------------------------ patterns


def _parse(source, state, verbose, nested, first=False):
    """One alternative: nodes one after the other."""
    tree = []
    while source.next is not None and source.next not in "|)":
        this = source.get()
        if verbose:
            if this in _WHITESPACE:
                continue
            if this == "#":
                while this is not None and this != "\n":
                    this = source.get()
                continue
        if this[0] == "\\":
            tree.append(_escape(source, this, state))
        elif this not in _SPECIAL:
            tree.append(("literal", ord(this)))
        elif this == "[":
            tree.append(_parse_set(source))
        elif this in _REPEAT:
            _parse_repeat(source, this, tree)
        elif this == ".":
            tree.append(("any",))
        elif this == "(":
            node = _parse_group(source, state, verbose, nested, first and not tree)
            if node is not None:
                tree.append(node)
        else:
            tree.append(("at", "line_start" if this == "^" else "line_end"))
    return tree


def _parse_sub(source, state, verbose, nested):
    """Alternatives, up to the end or to a parenthesis that closes."""
    branches = [_parse(source, state, verbose, nested + 1, not nested)]
    while source.match("|"):
        branches.append(_parse(source, state, verbose, nested + 1))
    return branches[0] if len(branches) == 1 else [("branch", branches)]


def fix_flags(string, flags):
    """The flags as they are for this kind of pattern."""
    if isinstance(string, str):
        if flags & SRE_FLAG_LOCALE:
            raise ValueError("cannot use LOCALE flag with a str pattern")
        if flags & SRE_FLAG_ASCII and flags & SRE_FLAG_UNICODE:
            raise ValueError("ASCII and UNICODE flags are incompatible")
        if not flags & SRE_FLAG_ASCII:
            flags |= SRE_FLAG_UNICODE
    else:
        if flags & SRE_FLAG_UNICODE:
            raise ValueError("cannot use UNICODE flag with a bytes pattern")
        if flags & SRE_FLAG_LOCALE and flags & SRE_FLAG_ASCII:
            raise ValueError("ASCII and LOCALE flags are incompatible")
    return flags


def parse(string, flags=0):
    """The tree of a pattern and its State, whose flags are those of the whole."""
    source = Source(string)
    state = State(flags)
    try:
        tree = _parse_sub(source, state, flags & SRE_FLAG_VERBOSE, 0)
    except _VerboseAfterAll:
        source = Source(string)
        state = State(flags | SRE_FLAG_VERBOSE)
        tree = _parse_sub(source, state, SRE_FLAG_VERBOSE, 0)
    state.flags = fix_flags(string, state.flags)
    if source.next is not None:
        raise source.error("unbalanced parenthesis")
    for number, place in state.conditions.items():
        if number >= state.groups:
            raise error(f"invalid group reference {number}", string, place)
    if flags & SRE_FLAG_DEBUG:
        raise NotImplementedError("Loopscope does not have re.DEBUG")
    return tree, state


# ------------------------------------------------------------------ templates


class _Template:
    """Reads a replacement: literal text and numbers of groups, in turns."""

    def __init__(self, text, pattern):
        self.source = Source(text)
        self.pattern = pattern
        self.parts = []
        self.literal = ""

    def add_group(self, number, place):
        if number > self.pattern.groups:
            raise self.source.error(f"invalid group reference {number}", place)
        self.flush()
        self.parts.append(number)

    def flush(self):
        if self.literal:
            text = self.literal
            self.parts.append(text if self.source.istext else text.encode("latin-1"))
            self.literal = ""

    def add_named(self):
        source = self.source
        if not source.match("<"):
            raise source.error("missing <")
        name = source.getuntil(">", "group name")
        if name.isdecimal() and name.isascii():
            number = int(name)
            if number >= MAXGROUPS:
                raise source.error(f"invalid group reference {number}", len(name) + 1)
        else:
            source.check_group_name(name, 1)
            try:
                number = self.pattern.groupindex[name]
            except KeyError:
                raise IndexError(f"unknown group name {name!r}") from None
        self.add_group(number, len(name) + 1)

    def add_number(self, this):
        """A reference or, with a 0 in front or three octal digits, a character."""
        source = self.source
        if this[1] == "0":
            this += source.getwhile(2, _OCTAL)
            self.literal += chr(int(this[1:], 8) & 0xFF)
            return
        if source.next in _DIGITS:
            this += source.get()
            if this[1] in _OCTAL and this[2] in _OCTAL and source.next in _OCTAL:
                self.literal += chr(_octal(source, this + source.get())[1])
                return
        self.add_group(int(this[1:]), len(this) - 1)

    def read(self):
        source = self.source
        while True:
            this = source.get()
            if this is None:
                break
            if this[0] != "\\":
                self.literal += this
            elif this[1] == "g":
                self.add_named()
            elif this[1] in _DIGITS:
                self.add_number(this)
            elif this in _ESCAPES:
                self.literal += chr(_ESCAPES[this])
            elif this[1] in _LETTERS:
                raise source.error(f"bad escape {this}", len(this))
            else:
                self.literal += this
        self.flush()
        return self.parts


def parse_template(text, pattern):
    """A replacement as a list of texts and numbers of groups."""
    return _Template(text, pattern).read()

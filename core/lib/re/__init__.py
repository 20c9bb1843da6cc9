"""Regular expressions. The matcher is native (_sre); parser and compiler are beside this file."""

import enum
import sys

from . import _compiler, _parser
from ._constants import (
    SRE_FLAG_ASCII, SRE_FLAG_DEBUG, SRE_FLAG_DOTALL, SRE_FLAG_IGNORECASE, SRE_FLAG_LOCALE,
    SRE_FLAG_MULTILINE, SRE_FLAG_TEMPLATE, SRE_FLAG_UNICODE, SRE_FLAG_VERBOSE, TYPE_FLAGS,
    PatternError, error,
)

__all__ = [
    "match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile",
    "purge", "escape", "error", "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII",
    "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "VERBOSE", "UNICODE", "NOFLAG", "RegexFlag",
    "PatternError",
]

__version__ = "2.2.1"


_new_enum = hasattr(enum, "KEEP")  # enums since 3.11 know how to show flags of a module


class RegexFlag(enum.IntFlag, **({"boundary": enum.KEEP} if _new_enum else {})):
    if _new_enum:
        NOFLAG = 0
    ASCII = A = SRE_FLAG_ASCII
    IGNORECASE = I = SRE_FLAG_IGNORECASE
    LOCALE = L = SRE_FLAG_LOCALE
    UNICODE = U = SRE_FLAG_UNICODE
    MULTILINE = M = SRE_FLAG_MULTILINE
    DOTALL = S = SRE_FLAG_DOTALL
    VERBOSE = X = SRE_FLAG_VERBOSE
    if sys.version_info < (3, 13):
        TEMPLATE = T = SRE_FLAG_TEMPLATE
    DEBUG = SRE_FLAG_DEBUG
    if _new_enum:
        __str__ = object.__str__
        _numeric_repr_ = hex
    else:
        def __repr__(self):
            if self._name_ is not None:
                return f"re.{self._name_}"
            value = ~self._value_ if self._value_ < 0 else self._value_
            names = []
            for flag in RegexFlag:
                if value & flag._value_:
                    value &= ~flag._value_
                    names.append(f"re.{flag._name_}")
            if value:
                names.append(hex(value))
            text = "|".join(names)
            if self._value_ < 0:
                text = f"~({text})" if len(names) > 1 else f"~{text}"
            return text

        __str__ = object.__str__


if _new_enum:
    enum.global_enum(RegexFlag)
else:
    globals().update(RegexFlag.__members__)

_MATCH, _SEARCH, _FULLMATCH = range(3)
_ADVANCE = 4  # added to one of these: an empty match at the start does not count


class Pattern:
    """A compiled regular expression."""

    __module__ = "re"
    __slots__ = ("_program", "pattern", "flags", "groups", "groupindex", "_names", "__weakref__")

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 're.Pattern' instances")

    def __repr__(self):
        flags = self.flags
        if isinstance(self.pattern, str) and flags & TYPE_FLAGS == SRE_FLAG_UNICODE:
            flags &= ~SRE_FLAG_UNICODE
        names = []
        for name, flag in _FLAG_NAMES:
            if flags & flag:
                names.append("re." + name)
                flags &= ~flag
        if flags:
            names.append(hex(flags))
        shown = repr(self.pattern)[:200]
        return f"re.compile({shown}, {'|'.join(names)})" if names else f"re.compile({shown})"

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return self._key() == other._key()

    def __hash__(self):
        return hash(self._key())

    def _key(self):
        return type(self.pattern), self.pattern, self.flags

    def __copy__(self):
        return self

    def __deepcopy__(self, memo, /):
        return self

    def __reduce__(self):
        return _compile, (self.pattern, self.flags)

    def __class_getitem__(cls, item, /):
        return type(list[int])(cls, item)

    def match(self, string, pos=0, endpos=sys.maxsize):
        spans = self._program.match(string, pos, endpos, _MATCH, self.groups)
        return None if spans is None else _new_match(self, string, pos, endpos, spans)

    def search(self, string, pos=0, endpos=sys.maxsize):
        spans = self._program.match(string, pos, endpos, _SEARCH, self.groups)
        return None if spans is None else _new_match(self, string, pos, endpos, spans)

    def fullmatch(self, string, pos=0, endpos=sys.maxsize):
        spans = self._program.match(string, pos, endpos, _FULLMATCH, self.groups)
        return None if spans is None else _new_match(self, string, pos, endpos, spans)

    def _all(self, string, pos, endpos, most=0):
        """The spans of matches one after the other; `most` 0: all of them."""
        program, groups = self._program, self.groups
        mode = _SEARCH
        while True:
            spans = program.match(string, pos, endpos, mode, groups)
            if spans is None:
                return
            yield spans
            most -= 1
            if most == 0:
                return
            pos = spans[1]
            mode = _SEARCH + _ADVANCE if spans[0] == pos else _SEARCH

    def findall(self, string, pos=0, endpos=sys.maxsize):
        found = []
        group = 0 if self.groups == 0 else 2
        for spans in self._all(string, pos, endpos):
            if self.groups < 2:
                found.append(_piece(string, spans[group], spans[group + 1]))
            else:
                found.append(tuple([_piece(string, spans[i], spans[i + 1])
                                    for i in range(2, 2 * self.groups + 2, 2)]))
        return found

    def finditer(self, string, pos=0, endpos=sys.maxsize):
        return iter(self.scanner(string, pos, endpos).search, None)

    def scanner(self, string, pos=0, endpos=sys.maxsize):
        return _new_scanner(self, string, pos, endpos)

    def split(self, string, maxsplit=0):
        if maxsplit < 0:
            maxsplit = -1
        parts = []
        end = 0
        if maxsplit >= 0:
            for spans in self._all(string, 0, sys.maxsize, maxsplit):
                parts.append(_piece(string, end, spans[0]))
                for i in range(2, 2 * self.groups + 2, 2):
                    parts.append(_piece(string, spans[i], spans[i + 1], None))
                end = spans[1]
        else:
            self._program.match(string, 0, 0, _MATCH, self.groups)  # checks the type
        parts.append(_piece(string, end, len(string)))
        return parts

    def _substitute(self, repl, string, count):
        fixed = None
        if not callable(repl):
            parts = _compile_template(self, repl)
            if not parts:
                fixed = repl
            elif len(parts) == 1 and not isinstance(parts[0], int):
                fixed = parts[0]
        pieces = []
        end = made = 0
        for spans in self._all(string, 0, sys.maxsize, max(count, 0)) if count >= 0 else ():
            if end < spans[0]:
                pieces.append(_piece(string, end, spans[0]))
            if fixed is not None:
                item = fixed
            else:
                match = _new_match(self, string, 0, sys.maxsize, spans)
                item = repl(match) if callable(repl) else match._expand(parts)
            if item is not None:
                pieces.append(item)
            end = spans[1]
            made += 1
        if not made and type(string) in (str, bytes):
            return string, 0
        if end < len(string):
            pieces.append(_piece(string, end, len(string)))
        return ("" if isinstance(string, str) else b"").join(pieces), made

    def sub(self, repl, string, count=0):
        return self._substitute(repl, string, count)[0]

    def subn(self, repl, string, count=0):
        return self._substitute(repl, string, count)


class Match:
    """Where a pattern matched. `_of` is (pattern, string, pos, endpos, spans): two positions for
    the whole and for each group, -1 for those that did not match, then the last group's number."""

    __module__ = "re"
    __slots__ = ("_of",)

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 're.Match' instances")

    re = property(lambda self: self._of[0])
    string = property(lambda self: self._of[1])

    @property
    def pos(self):
        return min(max(self._of[2], 0), len(self._of[1]))

    @property
    def endpos(self):
        return min(max(self._of[3], 0), len(self._of[1]))

    @property
    def lastindex(self):
        return self._of[4][-1] or None

    @property
    def lastgroup(self):
        return self._of[0]._names.get(self._of[4][-1])

    @property
    def regs(self):
        spans = self._of[4]
        return tuple([(spans[i], spans[i + 1]) for i in range(0, len(spans) - 1, 2)])

    def __repr__(self):
        spans = self._of[4]
        text = repr(self[0])[:50]
        return f"<re.Match object; span=({spans[0]}, {spans[1]}), match={text}>"

    def __copy__(self):
        return self

    def __deepcopy__(self, memo, /):
        return self

    def __class_getitem__(cls, item, /):
        return type(list[int])(cls, item)

    def _number(self, group):
        """The place of a group's span, of its number or name."""
        pattern = self._of[0]
        if not isinstance(group, int):
            try:
                group = pattern.groupindex[group]
            except (KeyError, TypeError):
                index = getattr(type(group), "__index__", None)
                group = -1 if index is None else index(group)
        if not 0 <= group <= pattern.groups:
            raise IndexError("no such group")
        return 2 * group

    def __getitem__(self, group):
        _, string, _, _, spans = self._of
        at = self._number(group)
        return _piece(string, spans[at], spans[at + 1], None)

    def group(self, *groups):
        if not groups:
            return self[0]
        if len(groups) == 1:
            return self[groups[0]]
        return tuple([self[group] for group in groups])

    def groups(self, default=None):
        pattern, string, _, _, spans = self._of
        return tuple([_piece(string, spans[i], spans[i + 1], default)
                      for i in range(2, 2 * pattern.groups + 2, 2)])

    def groupdict(self, default=None):
        pattern, string, _, _, spans = self._of
        return {name: _piece(string, spans[2 * number], spans[2 * number + 1], default)
                for name, number in pattern.groupindex.items()}

    def start(self, group=0, /):
        return self._of[4][self._number(group)]

    def end(self, group=0, /):
        return self._of[4][self._number(group) + 1]

    def span(self, group=0, /):
        at = self._number(group)
        return self._of[4][at:at + 2]

    def _expand(self, parts):
        _, string, _, _, spans = self._of
        empty = "" if isinstance(string, str) else b""
        return empty.join([
            _piece(string, spans[2 * part], spans[2 * part + 1]) if isinstance(part, int) else part
            for part in parts])

    def expand(self, template):
        return self._expand(_compile_template(self._of[0], template))


class _Scanner:
    """Matches one after the other, each after the one before."""

    __slots__ = ("pattern", "_string", "_from", "_pos", "_endpos", "_advance")

    def _next(self, mode):
        if self._pos < 0:
            return None
        pattern = self.pattern
        spans = pattern._program.match(self._string, self._pos, self._endpos,
                                       mode + self._advance, pattern.groups)
        if spans is None:
            self._pos = -1
            return None
        self._pos = spans[1]
        self._advance = _ADVANCE if spans[0] == spans[1] else 0
        return _new_match(pattern, self._string, self._from, self._endpos, spans)

    def match(self):
        return self._next(_MATCH)

    def search(self):
        return self._next(_SEARCH)


_Scanner.__name__ = _Scanner.__qualname__ = "SRE_Scanner"

_FLAG_NAMES = [(name, getattr(RegexFlag, name).value) for name in (
    "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "UNICODE", "VERBOSE", "DEBUG", "ASCII")]


def _piece(string, start, end, missing=""):
    """A part of what was searched; `missing` where a group did not match."""
    if start < 0:
        return missing if missing != "" or isinstance(string, str) else b""
    cls = type(string)
    if cls is str or cls is bytes:
        return string[start:end]
    if isinstance(string, str):
        return str.__getitem__(string, slice(start, end))
    if isinstance(string, bytes):
        return bytes.__getitem__(string, slice(start, end))
    return bytes(string[start:end])


def _new_match(pattern, string, pos, endpos, spans):
    match = object.__new__(Match)
    match._of = (pattern, string, pos, endpos, spans)
    return match


def _new_scanner(pattern, string, pos, endpos):
    pattern._program.match(string, 0, 0, _MATCH, pattern.groups)  # checks the type
    scanner = object.__new__(_Scanner)
    scanner.pattern = pattern
    scanner._string = string
    scanner._from = pos
    scanner._pos = max(pos, 0)
    scanner._endpos = endpos
    scanner._advance = 0
    return scanner


def _new_pattern(pattern, program, state):
    made = object.__new__(Pattern)
    made._program = program
    made.pattern = pattern
    made.flags = state.flags
    made.groups = state.groups - 1
    names = state.group_names
    made.groupindex = type(type.__dict__)(names) if names else names
    made._names = {number: name for name, number in names.items()}
    return made


# ------------------------------------------------------------------ the functions of the module


def match(pattern, string, flags=0):
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return _compile(pattern, flags).search(string)


def findall(pattern, string, flags=0):
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return _compile(pattern, flags).finditer(string)


if sys.version_info < (3, 13):
    def sub(pattern, repl, string, count=0, flags=0):
        return _compile(pattern, flags).sub(repl, string, count)

    def subn(pattern, repl, string, count=0, flags=0):
        return _compile(pattern, flags).subn(repl, string, count)

    def split(pattern, string, maxsplit=0, flags=0):
        return _compile(pattern, flags).split(string, maxsplit)
else:
    class _ZeroSentinel(int):
        pass

    _zero_sentinel = _ZeroSentinel()

    def _late(function, args, first, flags, name, needed):
        """The two last arguments of sub, subn and split, which should be passed by keyword."""
        if args:
            if first is not _zero_sentinel:
                raise TypeError(f"{function}() got multiple values for argument '{name}'")
            first, *args = args
            if args:
                if flags is not _zero_sentinel:
                    raise TypeError(f"{function}() got multiple values for argument 'flags'")
                flags, *args = args
                if args:
                    raise TypeError(
                        f"{function}() takes from {needed} to {needed + 2} positional arguments "
                        f"but {needed + 2 + len(args)} were given")
            import warnings
            warnings.warn(f"'{name}' is passed as positional argument", DeprecationWarning,
                          stacklevel=3)
        return first, flags

    def sub(pattern, repl, string, *args, count=_zero_sentinel, flags=_zero_sentinel):
        if args:
            count, flags = _late("sub", args, count, flags, "count", 3)
        return _compile(pattern, flags).sub(repl, string, count)

    def subn(pattern, repl, string, *args, count=_zero_sentinel, flags=_zero_sentinel):
        if args:
            count, flags = _late("subn", args, count, flags, "count", 3)
        return _compile(pattern, flags).subn(repl, string, count)

    def split(pattern, string, *args, maxsplit=_zero_sentinel, flags=_zero_sentinel):
        if args:
            maxsplit, flags = _late("split", args, maxsplit, flags, "maxsplit", 2)
        return _compile(pattern, flags).split(string, maxsplit)


def compile(pattern, flags=0):
    return _compile(pattern, flags)


def purge():
    _cache.clear()
    _templates.clear()


_ESCAPED = {code: "\\" + chr(code) for code in b"()[]{}?*+-|^$\\.&~# \t\n\r\v\f"}


def escape(pattern):
    if isinstance(pattern, str):
        return pattern.translate(_ESCAPED)
    pattern = str(pattern, "latin1")
    return pattern.translate(_ESCAPED).encode("latin1")


_cache = {}
_templates = {}
_MAXCACHE = 512


def _compile(pattern, flags):
    if isinstance(flags, RegexFlag):
        flags = flags.value
    try:
        return _cache[type(pattern), pattern, flags]
    except KeyError:
        pass
    key = (type(pattern), pattern, flags)
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    if not isinstance(pattern, (str, bytes)):
        raise TypeError("first argument must be string or compiled pattern")
    made = _new_pattern(pattern, *_compiler.compile(pattern, flags))
    while len(_cache) >= _MAXCACHE:
        del _cache[next(iter(_cache))]
    _cache[key] = made
    return made


def _compile_template(pattern, repl):
    key = (pattern, type(repl), repl) if isinstance(repl, (str, bytes)) else None
    parts = _templates.get(key)
    if parts is None:
        parts = _parser.parse_template(repl, pattern)
        if key is not None:
            if len(_templates) >= _MAXCACHE:
                del _templates[next(iter(_templates))]
            _templates[key] = parts
    return parts


class Scanner:
    """Splits text by a list of (pattern, action): the action, when callable, is called with the
    scanner and the text and gives the token."""

    def __init__(self, lexicon, flags=0):
        if isinstance(flags, RegexFlag):
            flags = flags.value
        self.lexicon = lexicon
        state = _parser.State(flags)
        branches = []
        for phrase, action in lexicon:
            number = state.open_group(None)
            tree, _ = _parser.parse(phrase, flags)
            branches.append([("group", number, 0, 0, tree)])
            state.widths[number] = _parser.width(tree, state)
        program = _compiler.compile_tree([("branch", branches)], state, False)
        self.scanner = _new_pattern(None, program, state)

    def scan(self, string):
        result = []
        match = self.scanner.scanner(string).match
        end = 0
        while True:
            found = match()
            if not found or end == found.end():
                break
            action = self.lexicon[found.lastindex - 1][1]
            if callable(action):
                self.match = found
                action = action(self, found.group())
            if action is not None:
                result.append(action)
            end = found.end()
        return result, string[end:]


def _rename_all():
    from _types import built_in, rename
    rename(Pattern, "re.Pattern")
    rename(Match, "re.Match")
    for function in _Scanner, _piece, _new_match, _new_scanner, _new_pattern:
        built_in(function)


_rename_all()


if sys.version_info < (3, 13):
    from _later import hide as _hide
    _hide(globals(), {11: "NOFLAG", 13: "PatternError"})

"""Text in lines of some width."""

import re
import sys

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

# The white space of ASCII: others, as the no-break space, do not end a word.
_whitespace = "\t\n\x0b\x0c\r "

_SPACE = "[" + re.escape(_whitespace) + "]"
_NO_SPACE = "[^" + _SPACE[1:]
_LETTER = r"[^\d\W]"
_WORD_END = r"""[\w!"'&.,?]"""


class TextWrapper:
    """Wraps text. The attributes are the arguments of __init__, and may be changed afterwards."""

    unicode_whitespace_trans = dict.fromkeys(map(ord, _whitespace), ord(" "))

    # The pieces that lines are made of: white space; dashes between words; a word up to a hyphen
    # between letters, up to white space or the end, or up to dashes that are followed by a word.
    wordsep_re = re.compile(
        f"({_SPACE}+"
        rf"|(?<={_WORD_END})-{{2,}}(?=\w)"
        f"|{_NO_SPACE}+?(?:"
        f"-(?:(?<={_LETTER}{{2}}-)|(?<={_LETTER}-{_LETTER}-))(?={_LETTER}-?{_LETTER})"
        rf"|(?={_SPACE}|\Z)"
        rf"|(?<={_WORD_END})(?=-{{2,}}\w)"
        "))")
    wordsep_simple_re = re.compile(f"({_SPACE}+)")
    sentence_end_re = re.compile(r"""[a-z][.!?]["']?\Z""")

    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True,
                 replace_whitespace=True, fix_sentence_endings=False, break_long_words=True,
                 drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None,
                 placeholder=" [...]"):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(self.unicode_whitespace_trans)
        return text

    def _split(self, text):
        pattern = self.wordsep_re if self.break_on_hyphens else self.wordsep_simple_re
        return [chunk for chunk in pattern.split(text) if chunk]

    def _split_chunks(self, text):
        return self._split(self._munge_whitespace(text))

    def _fix_sentence_endings(self, chunks):
        """Two blanks behind the end of a sentence."""
        at = 0
        while at < len(chunks) - 1:
            if chunks[at + 1] == " " and self.sentence_end_re.search(chunks[at]):
                chunks[at + 1] = "  "
                at += 1
            at += 1

    def _handle_long_word(self, reversed_chunks, cur_line, cur_len, width):
        """A chunk that is too long for any line: a part of it, or all of it on a line of its own."""
        room = 1 if width < 1 else width - cur_len
        chunk = reversed_chunks[-1]
        if self.break_long_words:
            end = room
            if self.break_on_hyphens and len(chunk) > room:
                hyphen = chunk.rfind("-", 0, room)
                if hyphen > 0 and any(char != "-" for char in chunk[:hyphen]):
                    end = hyphen + 1
            cur_line.append(chunk[:end])
            reversed_chunks[-1] = chunk[end:]
        elif not cur_line:
            cur_line.append(reversed_chunks.pop())

    def _check(self):
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")

    def _take_line(self, chunks, width):
        """As many chunks as fit into a line, and their length."""
        line = []
        length = 0
        while chunks and length + len(chunks[-1]) <= width:
            length += len(chunks[-1])
            line.append(chunks.pop())
        if chunks and len(chunks[-1]) > width:
            self._handle_long_word(chunks, line, length, width)
            length = sum(map(len, line))
        if self.drop_whitespace and line and line[-1].strip() == "":
            length -= len(line.pop())
        return line, length

    def _shorten(self, lines, indent, line, length, width):
        """Ends the last line that is allowed with the placeholder, or the line before it."""
        while line:
            if line[-1].strip() and length + len(self.placeholder) <= width:
                line.append(self.placeholder)
                lines.append(indent + "".join(line))
                return
            length -= len(line.pop())
        if lines:
            before = lines[-1].rstrip()
            if len(before) + len(self.placeholder) <= self.width:
                lines[-1] = before + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def _wrap_chunks(self, chunks):
        self._check()
        lines = []
        chunks.reverse()
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and lines and chunks[-1].strip() == "":
                chunks.pop()
            line, length = self._take_line(chunks, width)
            if not line:
                continue
            rest_is_blank = (not chunks or self.drop_whitespace and len(chunks) == 1
                             and not chunks[0].strip())
            if (self.max_lines is None or len(lines) + 1 < self.max_lines
                    or rest_is_blank and length <= width):
                lines.append(indent + "".join(line))
            else:
                self._shorten(lines, indent, line, length, width)
                break
        return lines

    def wrap(self, text):
        """The lines of a paragraph, without line ends."""
        chunks = self._split_chunks(text)
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        """The same as one text."""
        return "\n".join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """The text on one line, its end left out when it is too long."""
    wrapper = TextWrapper(width=width, max_lines=1, **kwargs)
    return wrapper.fill(" ".join(text.strip().split()))


def _common_start(a, b):
    size = 0
    for x, y in zip(a, b):
        if x != y:
            break
        size += 1
    return a[:size]


def dedent(text):
    """The text without the white space that all its lines begin with."""
    if not isinstance(text, str):
        raise TypeError(f"expected string or bytes-like object, got {type(text).__name__!r}")
    lines = text.split("\n")
    margin = None
    for at, line in enumerate(lines):
        rest = line.lstrip(" \t")
        if not rest:
            lines[at] = ""
            continue
        space = line[:len(line) - len(rest)]
        margin = space if margin is None else _common_start(margin, space)
    if margin:
        lines = [line[len(margin):] for line in lines]
    return "\n".join(lines)


def indent(text, prefix, predicate=None):
    """The text with a prefix before each line that is not blank, or that `predicate` chooses."""
    if predicate is None:
        predicate = str.strip
    pieces = []
    for line in text.splitlines(True):
        if not predicate(line):
            pieces.append(line)
        elif sys.version_info >= (3, 13):
            pieces += prefix, line
        else:
            pieces.append(prefix + line)
    return "".join(pieces)

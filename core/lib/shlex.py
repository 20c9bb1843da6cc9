"""Words as a shell would split them."""

import sys as _sys
from collections import deque
from io import StringIO

__all__ = ["shlex", "split", "quote", "join"]

_minor = _sys.version_info[1]
_LETTERS = "abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"
_LATIN = "ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ"


class shlex:
    """Tokens of a text. `state` is what the next letter belongs to: " " between words, "a" a word,
    "c" punctuation, a quote or an escape that is open, and None at the end."""

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        if isinstance(instream, str):
            instream = StringIO(instream)
        if instream is not None:
            self.instream, self.infile = instream, infile
        else:
            self.instream, self.infile = _sys.stdin, None
        self.posix = posix
        self.eof = None if posix else ""
        self.commenters = "#"
        self.wordchars = _LETTERS + (_LATIN if posix else "")
        self.whitespace = " \t\r\n"
        self.whitespace_split = False
        self.quotes = "'\""
        self.escape = "\\"
        self.escapedquotes = '"'
        self.state = " "
        self.pushback = deque()
        self.lineno = 1
        self.debug = 0
        self.token = ""
        self.filestack = deque()
        self.source = None
        if not punctuation_chars:
            punctuation_chars = ""
        elif punctuation_chars is True:
            punctuation_chars = "();<>|&"
        self._punctuation_chars = punctuation_chars
        if punctuation_chars:
            self._pushback_chars = deque()
            self.wordchars += "~-./*?="
            self.wordchars = "".join(c for c in self.wordchars if c not in punctuation_chars)

    @property
    def punctuation_chars(self):
        return self._punctuation_chars

    def push_token(self, tok):
        self.pushback.appendleft(tok)

    def push_source(self, newstream, newfile=None):
        """Reads another text first."""
        if isinstance(newstream, str):
            newstream = StringIO(newstream)
        self.filestack.appendleft((self.infile, self.instream, self.lineno))
        self.infile, self.instream, self.lineno = newfile, newstream, 1

    def pop_source(self):
        self.instream.close()
        self.infile, self.instream, self.lineno = self.filestack.popleft()
        self.state = " "

    def get_token(self):
        if self.pushback:
            return self.pushback.popleft()
        token = self.read_token()
        while token == self.eof:
            if not self.filestack:
                return self.eof
            self.pop_source()
            token = self.get_token()
        return token

    def _skip_comment(self):
        self.instream.readline()
        self.lineno += 1

    def _next_letter(self):
        if self.punctuation_chars and self._pushback_chars:
            return self._pushback_chars.pop()
        return self.instream.read(1)

    def read_token(self):
        quoted = False
        behind_escape = " "
        while True:
            letter = self._next_letter()
            if letter == "\n":
                self.lineno += 1
            if self.state is None:
                self.token = ""
                break
            if self.state in self.quotes:
                quoted = True
                if not letter:
                    raise ValueError("No closing quotation")
                if letter == self.state:
                    if self.posix:
                        self.state = "a"
                    else:
                        self.token += letter
                        self.state = " "
                        break
                elif self.posix and letter in self.escape and self.state in self.escapedquotes:
                    behind_escape, self.state = self.state, letter
                else:
                    self.token += letter
            elif self.state in self.escape:
                if not letter:
                    raise ValueError("No escaped character")
                if behind_escape in self.quotes and letter != self.state and (
                        letter != behind_escape):
                    self.token += self.state
                self.token += letter
                self.state = behind_escape
            else:
                if self._plain(letter, quoted):
                    break
                behind_escape = "a"
        result, self.token = self.token, ""
        if self.posix and not quoted and result == "":
            return None
        return result

    def _plain(self, letter, quoted):
        """A letter that is in no quotes; True: the token is whole."""
        state = self.state
        if not letter:
            self.state = None
            return True
        if letter in self.whitespace:
            self.state = " "
            return bool(self.token or (self.posix and quoted))
        if letter in self.commenters:
            self._skip_comment()
            if state == " " or not self.posix:
                return False
            self.state = " "
            return bool(self.token or quoted)
        return self._in_word(letter, state, quoted)

    def _in_word(self, letter, state, quoted):
        if state == "c":
            if letter in self.punctuation_chars:
                self.token += letter
                return False
            self._pushback_chars.append(letter)
            self.state = " "
            return True
        if self.posix and letter in self.quotes and state == "a":
            self.state = letter
        elif self.posix and letter in self.escape:
            self.state = letter
        elif state == "a":
            if letter in self.wordchars or letter in self.quotes or (
                    self.whitespace_split and letter not in self.punctuation_chars):
                self.token += letter
            else:
                if self.punctuation_chars:
                    self._pushback_chars.append(letter)
                else:
                    self.pushback.appendleft(letter)
                self.state = " "
                return bool(self.token or (self.posix and quoted))
        elif letter in self.wordchars:
            self.token, self.state = letter, "a"
        elif letter in self.punctuation_chars:
            self.token, self.state = letter, "c"
        elif letter in self.quotes:
            if not self.posix:
                self.token = letter
            self.state = letter
        elif self.whitespace_split:
            self.token, self.state = letter, "a"
        else:
            self.token = letter
            return bool(self.token or (self.posix and quoted))
        return False

    def __iter__(self):
        return self

    def __next__(self):
        token = self.get_token()
        if token == self.eof:
            raise StopIteration
        return token


def split(s, comments=False, posix=True):
    """The words of a command line."""
    if s is None:
        if _minor >= 12:
            raise ValueError("s argument must not be None")
        import warnings
        warnings.warn("Passing None for 's' to shlex.split() is deprecated.", DeprecationWarning,
                      stacklevel=2)
    lexer = shlex(s, posix=posix)
    lexer.whitespace_split = True
    if not comments:
        lexer.commenters = ""
    return list(lexer)


def join(split_command):
    """One line that splits into these words again."""
    return " ".join(quote(arg) for arg in split_command)


_SAFE = frozenset("%+,-./:=@_" + _LETTERS)


def quote(s):
    """A word as a shell takes it literally."""
    if not s:
        return "''"
    if not isinstance(s, str):
        raise TypeError(f"expected string or bytes-like object, got {type(s).__name__!r}"
                        if _minor >= 11 else "expected string or bytes-like object")
    if _SAFE.issuperset(s):
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"

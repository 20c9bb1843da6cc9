"""Exceptions and stacks as text, and as objects that become text later.

Carets, suggestions and the text of a SyntaxError come from the interpreter (_traceback), which
prints uncaught exceptions with the same code.
"""

import collections.abc
import linecache
import sys

import _traceback

__all__ = [
    "extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list",
    "format_stack", "format_tb", "print_exc", "format_exc", "print_exception", "print_last",
    "print_stack", "print_tb", "clear_frames", "FrameSummary", "StackSummary",
    "TracebackException", "walk_stack", "walk_tb",
]

_MINOR = sys.version_info.minor
_RECURSIVE_CUTOFF = 3  # entries of one place in a row, before they are only counted

_cause_message = "\nThe above exception was the direct cause of the following exception:\n\n"
_context_message = "\nDuring handling of the above exception, another exception occurred:\n\n"


# ------------------------------------------------------------------ entries


class FrameSummary:
    """One entry: a place, and what was there."""

    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_line",
                 "_given", "locals", "__weakref__")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
                 end_lineno=None, colno=None, end_colno=None, **kwargs):
        self.filename = filename
        self.lineno = lineno
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.name = name
        self._line = line
        self._given = line is not None
        if lookup_line:
            self.line
        if locals is None:
            self.locals = None
        elif _MINOR >= 11:
            self.locals = {key: _safe_string(value, "local", repr)
                           for key, value in locals.items()}
        else:
            self.locals = {key: repr(value) for key, value in locals.items()}

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename == other.filename and self.lineno == other.lineno
                    and self.name == other.name and self.locals == other.locals)
        if isinstance(other, tuple):
            return tuple(self) == other
        return NotImplemented

    def __getitem__(self, position):
        return (self.filename, self.lineno, self.name, self.line)[position]

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __len__(self):
        return 4

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

    @property
    def line(self):
        if self._line is None:
            if self.lineno is None:
                return None
            self._line = linecache.getline(self.filename, self.lineno)
        return self._line.strip()

    def _source(self):
        """The lines to show, with carets."""
        if not self._given and self.lineno is not None and self.filename not in linecache.cache:
            return _traceback.source(
                self.filename, self.lineno, self.end_lineno, self.colno, self.end_colno)
        return f"    {self.line}\n" if self.line else ""


class StackSummary(list):
    """Entries in a row, the outermost first."""

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        return klass._extract(
            ((frame, (line, None, None, None)) for frame, line in frame_gen),
            limit, lookup_lines, capture_locals)

    @classmethod
    def _extract(klass, places, limit=None, lookup_lines=True, capture_locals=False):
        if limit is None:
            limit = getattr(sys, "tracebacklimit", None)
            if limit is not None and limit < 0:
                limit = 0
        places = list(places)
        if limit is not None:
            places = places[:limit] if limit >= 0 else places[limit:]
        result = klass()
        for frame, (line, end_line, column, end_column) in places:
            code = frame.f_code
            if _MINOR < 11:
                end_line = column = end_column = None
            result.append(FrameSummary(
                code.co_filename, line, code.co_name, lookup_line=False,
                locals=frame.f_locals if capture_locals else None,
                end_lineno=end_line, colno=column, end_colno=end_column))
        if lookup_lines:
            for entry in result:
                entry.line
        return result

    @classmethod
    def from_list(klass, a_list):
        result = klass()
        for entry in a_list:
            if not isinstance(entry, FrameSummary):
                filename, lineno, name, line = entry
                entry = FrameSummary(filename, lineno, name, line=line)
            result.append(entry)
        return result

    def format_frame_summary(self, frame_summary, **kwargs):
        """The text of one entry; None leaves it out."""
        entry = frame_summary
        text = f'  File "{entry.filename}", line {entry.lineno}, in {entry.name}\n'
        text += entry._source()
        if entry.locals:
            text += "".join(f"    {name} = {value}\n"
                            for name, value in sorted(entry.locals.items()))
        return text

    def format(self, **kwargs):
        result = []
        last, count = None, 0
        for entry in self:
            text = self.format_frame_summary(entry)
            if text is None:
                continue
            place = entry.filename, entry.lineno, entry.name
            if place != last or entry.lineno is None:
                _tell_repeats(count, result)
                last, count = place, 0
            count += 1
            if count <= _RECURSIVE_CUTOFF:
                result.append(text)
        _tell_repeats(count, result)
        return result


def _tell_repeats(count, result):
    more = count - _RECURSIVE_CUTOFF
    if more > 0:
        result.append(f"  [Previous line repeated {more} more time{'s' if more > 1 else ''}]\n")


def walk_stack(f):
    """The frames from `f`, or from the caller of the caller, outwards, with their lines."""
    if f is None:
        f = sys._getframe().f_back.f_back
        if _MINOR >= 11:
            f = f.f_back and f.f_back.f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def _walk_positions(tb):
    while tb is not None:
        yield tb.tb_frame, _traceback.position(tb)
        tb = tb.tb_next


def _stack_of(frame, limit):
    frames = []
    while frame is not None:
        frames.append((frame, (frame.f_lineno, None, None, None)))
        frame = frame.f_back
    stack = StackSummary._extract(frames, limit)
    stack.reverse()
    return stack


def extract_tb(tb, limit=None):
    return StackSummary._extract(_walk_positions(tb), limit)


def extract_stack(f=None, limit=None):
    return _stack_of(sys._getframe().f_back if f is None else f, limit)


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def format_stack(f=None, limit=None):
    return _stack_of(sys._getframe().f_back if f is None else f, limit).format()


def print_list(extracted_list, file=None):
    file = sys.stderr if file is None else file
    for text in StackSummary.from_list(extracted_list).format():
        print(text, file=file, end="")


def print_tb(tb, limit=None, file=None):
    print_list(extract_tb(tb, limit), file)


def print_stack(f=None, limit=None, file=None):
    print_list(_stack_of(sys._getframe().f_back if f is None else f, limit), file)


def clear_frames(tb):
    """Lets the local variables of all frames of a traceback go."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass  # it is still executing
        tb = tb.tb_next


# ------------------------------------------------------------------ exceptions


def _safe_string(value, what, func=str):
    try:
        return func(value)
    except:
        if _MINOR < 11:
            return f"<unprintable {type(value).__name__} object>"
        return f"<{what} {func.__name__}() failed>"


def _final_line(name, text):
    if text == "None" and name is None or not text:
        return f"{name}\n"
    return f"{name}: {text}\n"


class _Drawing:
    """The margin of groups while a text is made."""

    def __init__(self):
        self.depth = 0
        self.need_close = False

    def indent(self):
        return " " * (2 * self.depth)

    def emit(self, texts, margin=None):
        if isinstance(texts, str):
            texts = (texts,)
        prefix = self.indent()
        if self.depth:
            prefix += (margin or "|") + " "
        for text in texts:
            if not prefix:
                yield text
                continue
            yield "".join(prefix + line for line in text.splitlines(keepends=True))


class TracebackException:
    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True,
                 capture_locals=False, compact=False, max_group_width=15, max_group_depth=10,
                 save_exc_type=True, _seen=None):
        outermost = _seen is None
        seen = {id(exc_value)} if outermost else _seen
        seen.add(id(exc_value))
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = StackSummary._extract(
            _walk_positions(exc_traceback), limit, lookup_lines, capture_locals)
        if _MINOR >= 13:
            self._exc_type = exc_type if save_exc_type else None
        else:
            self.exc_type = exc_type
        self._have_exc_type = exc_type is not None
        self._qualname = None if exc_type is None else exc_type.__qualname__
        self._module = None if exc_type is None else exc_type.__module__
        self._str = _safe_string(exc_value, "exception")
        try:
            self.__notes__ = getattr(exc_value, "__notes__", None)
        except Exception as error:
            self.__notes__ = [
                f"Ignored error getting __notes__: {_safe_string(error, '__notes__', repr)}"]
        self._syntax_text = None
        if exc_type is not None and issubclass(exc_type, SyntaxError):
            self._take_syntax_error(exc_value)
        elif isinstance(exc_value, BaseException):
            self._str += _traceback.suggestion(exc_value, exc_traceback)
        self.__suppress_context__ = (
            exc_value.__suppress_context__ if exc_value is not None else False)
        self.__cause__ = self.__context__ = self.exceptions = None
        if outermost:
            options = {"limit": limit, "lookup_lines": lookup_lines,
                       "capture_locals": capture_locals, "max_group_width": max_group_width,
                       "max_group_depth": max_group_depth, "_seen": seen}
            self._take_others(exc_value, compact, options)

    def _take_syntax_error(self, error):
        self.filename = error.filename
        self.lineno = None if error.lineno is None else str(error.lineno)
        self.end_lineno = None if error.end_lineno is None else str(error.end_lineno)
        self.text = error.text
        self.offset = error.offset
        self.end_offset = error.end_offset
        self.msg = error.msg
        self._syntax_text = _traceback.syntax_error(error)

    def _take_others(self, value, compact, options):
        """Makes reports of the causes, contexts and members; chains may be long: a stack."""
        seen = options["_seen"]

        def report(error):
            return TracebackException(type(error), error, error.__traceback__, **options)

        waiting = [(self, value)]
        while waiting:
            te, error = waiting.pop()
            if error is None:
                continue
            cause, context = error.__cause__, error.__context__
            if cause is not None and id(cause) not in seen:
                te.__cause__ = report(cause)
            wanted = not compact or (te.__cause__ is None and not error.__suppress_context__)
            if context is not None and wanted and id(context) not in seen:
                te.__context__ = report(context)
            if _MINOR >= 11 and isinstance(error, BaseExceptionGroup):
                te.exceptions = [report(member) for member in error.exceptions]
            if te.__cause__ is not None:
                waiting.append((te.__cause__, cause))
            if te.__context__ is not None:
                waiting.append((te.__context__, context))
            if te.exceptions:
                waiting.extend(zip(te.exceptions, error.exceptions))

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    if _MINOR >= 13:
        @property
        def exc_type(self):
            import warnings
            warnings.warn("Deprecated in 3.13. Use exc_type_str instead.",
                          DeprecationWarning, stacklevel=2)
            return self._exc_type

        @property
        def exc_type_str(self):
            return self._type_text()

    def _type_text(self):
        if not self._have_exc_type:
            return None
        if self._module in ("__main__", "builtins"):
            return self._qualname
        module = self._module if isinstance(self._module, str) else "<unknown>"
        return f"{module}.{self._qualname}"

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self, *, show_group=False, _depth=0, **kwargs):
        indent = " " * (3 * _depth)
        if not self._have_exc_type:
            yield indent + _final_line(None, self._str)
            return
        if self._syntax_text is not None:
            yield from (indent + line for line in self._syntax_text.splitlines(keepends=True))
        elif _depth > 0:
            for line in _final_line(self._type_text(), self._str)[:-1].split("\n"):
                yield f"{indent}{line}\n"
        else:
            yield _final_line(self._type_text(), self._str)
        yield from self._format_notes(indent)
        if self.exceptions and show_group:
            for member in self.exceptions:
                yield from member.format_exception_only(show_group=True, _depth=_depth + 1)

    def _format_notes(self, indent):
        notes = self.__notes__
        if notes is None:
            return
        if isinstance(notes, collections.abc.Sequence) and not isinstance(notes, (str, bytes)):
            for note in notes:
                for line in _safe_string(note, "note").split("\n"):
                    yield f"{indent}{line}\n"
        else:
            yield f"{indent}{_safe_string(notes, '__notes__', repr)}\n"

    def format(self, *, chain=True, _ctx=None, **kwargs):
        drawing = _Drawing() if _ctx is None else _ctx
        row = []
        report, message = self, None
        while report is not None:  # from the latest to the oldest
            if not chain:
                earlier, said = None, None
            elif report.__cause__ is not None:
                earlier, said = report.__cause__, _cause_message
            elif report.__context__ is not None and not report.__suppress_context__:
                earlier, said = report.__context__, _context_message
            else:
                earlier, said = None, None
            row.append((said, report))
            report = earlier
        for message, report in reversed(row):
            if message is not None:
                yield from drawing.emit(message)
            if report.exceptions is None:
                if report.stack:
                    yield from drawing.emit("Traceback (most recent call last):\n")
                    yield from drawing.emit(report.stack.format())
                yield from drawing.emit(report.format_exception_only())
            elif drawing.depth > self.max_group_depth:
                yield from drawing.emit(f"... (max_group_depth is {self.max_group_depth})\n")
            else:
                yield from report._format_group(drawing, chain, self.max_group_width)

    def _format_group(self, drawing, chain, width):
        outermost = drawing.depth == 0
        if outermost:
            drawing.depth = 1
        if self.stack:
            yield from drawing.emit("Exception Group Traceback (most recent call last):\n",
                                    "+" if outermost else None)
            yield from drawing.emit(self.stack.format())
        yield from drawing.emit(self.format_exception_only())
        count = len(self.exceptions)
        shown = count if count <= width else width + 1
        drawing.need_close = False
        for i in range(shown):
            last, truncated = i == shown - 1, i >= width
            if last:
                drawing.need_close = True  # a member that is a group closes for us
            title = "..." if truncated else i + 1
            corner = "+-" if i == 0 else "  "
            yield f"{drawing.indent()}{corner}+---------------- {title} ----------------\n"
            drawing.depth += 1
            if truncated:
                more = count - width
                yield from drawing.emit(f"and {more} more exception{'s' if more > 1 else ''}\n")
            else:
                yield from self.exceptions[i].format(chain=chain, _ctx=drawing)
            if last and drawing.need_close:
                yield f"{drawing.indent()}+------------------------------------\n"
                drawing.need_close = False
            drawing.depth -= 1
        if outermost:
            drawing.depth = 0

    def print(self, *, file=None, chain=True, **kwargs):
        file = sys.stderr if file is None else file
        for text in self.format(chain=chain):
            print(text, file=file, end="")


# ------------------------------------------------------------------ functions of exceptions


class _Implicit:
    def __repr__(self):
        return "<implicit>"


_sentinel = _Implicit()


def _parse_value_tb(exc, value, tb):
    if (value is _sentinel) != (tb is _sentinel):
        raise ValueError("Both or neither of value and tb must be given")
    if value is not _sentinel:
        return value, tb
    if exc is None:
        return None, None
    if isinstance(exc, BaseException):
        return exc, exc.__traceback__
    raise TypeError(f"Exception expected for value, {type(exc).__name__} found")


def _report(exc, value, tb, limit):
    value, tb = _parse_value_tb(exc, value, tb)
    return TracebackException(type(value), value, tb, limit=limit, compact=True)


if _MINOR >= 10:
    def print_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, file=None,
                        chain=True, **kwargs):
        _report(exc, value, tb, limit).print(file=file, chain=chain)

    def format_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, chain=True, **kwargs):
        return list(_report(exc, value, tb, limit).format(chain=chain))

    def format_exception_only(exc, /, value=_sentinel, *, show_group=False, **kwargs):
        value = exc if value is _sentinel else value
        report = TracebackException(type(value), value, None, compact=True)
        return list(report.format_exception_only(show_group=show_group))
else:
    def print_exception(etype, value, tb, limit=None, file=None, chain=True):
        _report(None, value, tb, limit).print(file=file, chain=chain)

    def format_exception(etype, value, tb, limit=None, chain=True):
        return list(_report(None, value, tb, limit).format(chain=chain))

    def format_exception_only(etype, value):
        return list(TracebackException(etype, value, None).format_exception_only())


def _handled():
    """What is being handled, as the functions above take it."""
    return sys.exc_info()


def print_exc(limit=None, file=None, chain=True):
    print_exception(*_handled(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    return "".join(format_exception(*_handled(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    if not hasattr(sys, "last_exc") and not hasattr(sys, "last_type"):
        raise ValueError("no last exception")
    if hasattr(sys, "last_exc"):
        last = sys.last_exc
        print_exception(type(last), last, last.__traceback__, limit, file, chain)
    else:
        print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file, chain)

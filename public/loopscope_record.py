#!/usr/bin/env python3
"""Records what asyncio does while a program runs, for Loopscope.

    python loopscope_record.py [options] SCRIPT [ARGS]

runs SCRIPT as `python SCRIPT ARGS` would and writes a trace, one JSON object a line, which
Loopscope opens (its documentation describes the format). This one file is all that is needed; it
uses the standard library only and works on CPython 3.8 to 3.14 with asyncio's own event loops.
What the program prints, how it ends and its exit status stay as they are.

With --virtual the program runs on a virtual clock, the one that Loopscope itself uses: nothing
waits, the clock jumps to the next deadline, equal deadlines go by the order of their creation and
asyncio's internal sets by the order of insertion. Two such recordings of one program are the same.

Without it what happens is told as it happens: threads as they start, wait and end, and the sockets
that the selector watches. The file grows while the program runs, so a program that is killed
leaves all but the last moments. An event costs two to four microseconds of processor time: a
program that does nothing but switch tasks takes nine times as long, one that does some work twice.

With --lines stmt each statement of SCRIPT is told before it runs, with --locals the variables, too.

How it works: asyncio's own code runs, with its parts replaced by ones that tell what they do.
Handles are subclasses, and so is the queue of ready handles; tasks and futures are subclasses of
the C classes, for which the C code calls methods instead of taking short cuts. For lines, calls are
put into the program's syntax tree, whose positions stay as they are.
"""
import argparse
import atexit
import collections
import functools
import gc
import heapq
import inspect
import itertools
import json
import os
import signal
import sys
import threading
import time
import traceback
import types
import warnings
import weakref

MINOR = sys.version_info[1]
LIBRARY = os.path.dirname(os.__file__) + os.sep
HERE = __file__
EPOCH = 1700000000
READS_BEFORE_IT_MOVES = 1000  # of the virtual clock, by a program that spins on it
TURNS_BEFORE_IT_MOVES = 10000  # of a loop that always finds something ready while timers wait
STEP = 0.001
WAITS_FOR_EVER = 99  # exit status: under the virtual clock nothing will ever happen again
WRITE_AT = 2000  # events that may wait for a quiet moment before they are written
WRITE_NOW_AT = 50000  # events that wait for no moment
LONGEST_LINE = 4096  # bytes of an unfinished line of output that are kept in one event
INFINITY = float("inf")

# ---------------------------------------------------------------------------- the schema
# Generated from core/trace/*.def by `make schema`. Do not edit by hand.
# schema begin
FORMAT = 1
SCHEMA = "c5f616c3"
NUMBERS = ("LOOP", "HANDLE", "FUTURE", "CALLBACK", "FRAME", "SOCKET", "THREAD", "U32", "I32")
EVENTS = {
    "program_start": (("file", "STR"), ("python", "U32"), ("epoch", "TIME"),),
    "program_end": (("status", "I32"), ("exception", "STR"),),
    "budget": (("which", "Limit"),),
    "output": (("stream", "Stream"), ("text", "STR"),),
    "warning": (("category", "STR"), ("message", "STR"), ("line", "U32"),),
    "interrupt": (),
    "time_sleep": (("seconds", "TIME"),),
    "loop_created": (("loop", "LOOP"),),
    "loop_run_start": (("loop", "LOOP"), ("mode", "RunMode"), ("future", "FUTURE"), ("was", "LOOP"),),
    "loop_run_end": (("loop", "LOOP"), ("now", "LOOP"), ("mode", "RunMode"), ("future", "FUTURE"), ("phase", "Phase"), ("stopping", "U32"),),
    "loop_stop": (("loop", "LOOP"), ("was", "U32"),),
    "loop_closed": (("loop", "LOOP"),),
    "iteration_start": (("loop", "LOOP"), ("number", "U32"), ("was", "Phase"),),
    "select_start": (("loop", "LOOP"), ("timeout", "TIME"), ("was", "Phase"),),
    "select_end": (("loop", "LOOP"), ("woken_by", "Wake"), ("timeout", "TIME"),),
    "ready_phase": (("loop", "LOOP"), ("count", "U32"), ("was", "Phase"), ("was_count", "U32"),),
    "iteration_end": (("loop", "LOOP"), ("number", "U32"), ("was", "Phase"),),
    "clock": (("now", "TIME"), ("was", "TIME"),),
    "loop_idle": (("loop", "LOOP"),),
    "handle_created": (("handle", "HANDLE"), ("loop", "LOOP"), ("origin", "Origin"), ("callback", "STR"), ("future", "FUTURE"),),
    "handle_ready": (("handle", "HANDLE"), ("was", "HandleState"), ("was_order", "U32"),),
    "handle_popped": (("handle", "HANDLE"), ("was_order", "U32"),),
    "handle_run_start": (("handle", "HANDLE"), ("was", "HANDLE"),),
    "handle_run_end": (("handle", "HANDLE"), ("now", "HANDLE"),),
    "handle_cancelled": (("handle", "HANDLE"),),
    "timer_pushed": (("handle", "HANDLE"), ("when", "TIME"),),
    "timer_due": (("handle", "HANDLE"),),
    "timer_dropped": (("handle", "HANDLE"),),
    "future_created": (("future", "FUTURE"), ("loop", "LOOP"), ("kind", "FutureKind"), ("class_name", "STR"),),
    "task_created": (("task", "FUTURE"), ("loop", "LOOP"), ("name", "STR"), ("coroutine", "STR"), ("frame", "FRAME"),),
    "future_result": (("future", "FUTURE"), ("value", "STR"),),
    "future_exception": (("future", "FUTURE"), ("exception", "STR"),),
    "future_cancelled": (("future", "FUTURE"), ("message", "STR"),),
    "callback_added": (("callback", "CALLBACK"), ("future", "FUTURE"), ("origin", "Origin"), ("name", "STR"), ("task", "FUTURE"),),
    "callback_removed": (("callback", "CALLBACK"),),
    "callback_scheduled": (("callback", "CALLBACK"), ("handle", "HANDLE"),),
    "task_step_start": (("task", "FUTURE"), ("handle", "HANDLE"), ("was", "FUTURE"), ("waited_on", "FUTURE"), ("thrown", "STR"),),
    "task_step_end": (("task", "FUTURE"), ("how", "StepEnd"), ("waits_on", "FUTURE"), ("now", "FUTURE"),),
    "task_cancel": (("task", "FUTURE"), ("message", "STR"), ("was", "U32"),),
    "task_uncancel": (("task", "FUTURE"), ("was", "U32"),),
    "task_renamed": (("task", "FUTURE"), ("name", "STR"), ("was", "STR"),),
    "task_destroyed": (("task", "FUTURE"),),
    "never_retrieved": (("future", "FUTURE"),),
    "exception_handler": (("loop", "LOOP"), ("message", "STR"), ("exception", "STR"), ("future", "FUTURE"),),
    "socket_opened": (("socket", "SOCKET"), ("fd", "U32"), ("kind", "STR"),),
    "socket_state": (("socket", "SOCKET"), ("state", "SocketState"), ("address", "STR"), ("was", "SocketState"), ("was_address", "STR"),),
    "socket_input": (("socket", "SOCKET"), ("count", "U32"), ("was", "U32"),),
    "io_watched": (("socket", "SOCKET"), ("direction", "Direction"), ("handle", "HANDLE"), ("callback", "STR"), ("was", "HANDLE"), ("was_callback", "STR"),),
    "io_unwatched": (("socket", "SOCKET"), ("direction", "Direction"), ("was", "HANDLE"), ("was_callback", "STR"),),
    "io_ready": (("socket", "SOCKET"), ("direction", "Direction"), ("handle", "HANDLE"),),
    "thread_created": (("thread", "THREAD"), ("name", "STR"), ("daemon", "U32"),),
    "thread_run": (("thread", "THREAD"), ("was", "THREAD"),),
    "thread_waits": (("thread", "THREAD"), ("what", "STR"), ("until", "TIME"),),
    "thread_ready": (("thread", "THREAD"), ("was", "ThreadState"), ("what", "STR"), ("until", "TIME"),),
    "thread_ended": (("thread", "THREAD"),),
    "threads_idle": (("waits", "STR"),),
    "handle_blocked": (("handle", "HANDLE"), ("task", "FUTURE"), ("seconds", "TIME"),),
    "wait_endless": (("task", "FUTURE"), ("future", "FUTURE"), ("last", "FUTURE"), ("why", "Endless"),),
    "task_left": (("task", "FUTURE"), ("loop", "LOOP"),),
    "frame_created": (("frame", "FRAME"), ("kind", "FrameKind"), ("name", "STR"), ("first_line", "U32"), ("locals", "U32"), ("library", "U32"),),
    "frame_pushed": (("frame", "FRAME"), ("back", "FRAME"),),
    "frame_resumed": (("frame", "FRAME"), ("root", "FRAME"), ("back", "FRAME"), ("was_back", "FRAME"),),
    "frame_suspended": (("frame", "FRAME"), ("root", "FRAME"), ("back", "FRAME"),),
    "frame_popped": (("frame", "FRAME"), ("back", "FRAME"), ("how", "FrameEnd"), ("value", "STR"),),
    "line": (("frame", "FRAME"), ("line", "U32"), ("was", "U32"),),
    "exception_raised": (("frame", "FRAME"), ("exception", "STR"), ("line", "U32"), ("was", "U32"),),
    "exception_caught": (("frame", "FRAME"), ("exception", "STR"), ("line", "U32"), ("was", "U32"),),
    "never_awaited": (("frame", "FRAME"),),
    "local_set": (("frame", "FRAME"), ("slot", "U32"), ("name", "STR"), ("value", "STR"), ("was", "STR"),),
}
# schema end


def _formats():
    """{event: a function of its number, its cause and its fields, which answers its line}"""
    result = {}
    for name, fields in EVENTS.items():
        line = '{"seq":%d,"cause":%d,"event":"' + name + '"'
        values = ["seq", "cause"]
        for place, (field, kind) in enumerate(fields):
            value = "field%d" % place
            if kind == "TIME":
                line += ',"%s":%%s' % field
                values.append("number(%s)" % value)
            elif kind == "STR":
                line += ',"%s":%%s' % field
                values.append("null if %s is None else text(%s)" % (value, value))
            else:
                line += ',"%s":%%d' % field if kind in NUMBERS else ',"%s":"%%s"' % field
                values.append(value)
        names = ", ".join(["seq", "cause", *("field%d" % place for place in range(len(fields)))])
        source = "lambda %s: %r %% (%s,)" % (names, line + "}\n", ", ".join(values))
        text = json.encoder.encode_basestring_ascii
        result[name] = eval(source, {"number": _number, "text": text, "null": "null"})
    return result


def _number(value):
    """A double as JSON, without a superfluous fraction."""
    if not value or value != value:  # JSON has no NaN
        return "0"
    if value == INFINITY:
        return "1e999"
    text = repr(float(value))
    return text[:-2] if text.endswith(".0") else text


# ---------------------------------------------------------------------------- the log
class Log:
    """The events, numbered, until they are written.

    `cause` is the event that what happens now comes from. In other threads than the loop's it is the
    event that told of the thread.
    """

    def __init__(self):
        self.waiting = []  # (kind, seq, cause, fields)
        self.numbers = itertools.count(1)
        self.formats = _formats()
        self.file = None
        self.active = False
        self.cause = 0
        self.thread = threading.get_ident()
        self.writing = threading.Lock()
        self.turn = threading.RLock()
        self.threads = {}  # by ident: (number, the event that told of it); none without a second one
        self.running = 0  # the number of the thread that was told to go on

    def add(self, kind, cause, *fields):
        """Adds an event and answers its number; 0 when nothing is recorded any more."""
        if not self.active:
            return 0
        seq = next(self.numbers)
        self.waiting.append((kind, seq, cause, fields))
        if len(self.waiting) >= WRITE_NOW_AT and threading.get_ident() == self.thread:
            self.write()
        return seq

    def add_from_any(self, kind, cause, *fields):
        """`add` once there are several threads: tells which of them goes on, too."""
        with self.turn:
            if self.active:
                self.take_turn()
            return Log.add(self, kind, cause, *fields)

    def take_turn(self):
        number = self.number_of_thread()
        if number != self.running:
            Log.add(self, "thread_run", self.here(), number, self.running)
            self.running = number

    def number_of_thread(self):
        """The number of this thread; one that nobody has told of is told of now."""
        ident = threading.get_ident()
        if ident not in self.threads:
            thread = threading.current_thread()
            self.begin_thread(ident, self.create_thread(thread.name, thread.daemon))
        return self.threads[ident][0]

    def create_thread(self, name, daemon):
        """Tells of a thread that is about to start; answers (its number, the event)."""
        with self.turn:
            if self.running == 0:
                main = threading.main_thread()
                event = Log.add(self, "thread_created", 0, 1, main.name, 0)
                self.threads[main.ident] = 1, event
                self.running, self.last_thread = 1, 1
                self.add, self.tell = self.add_from_any, self.tell_from_any
            self.last_thread += 1
            event = Log.add(self, "thread_created", self.here(), self.last_thread, name, int(daemon))
            return self.last_thread, event

    def begin_thread(self, ident, thread):
        self.threads[ident] = thread

    def end_thread(self):
        number = self.number_of_thread()
        self.tell("thread_ended", number)
        del self.threads[threading.get_ident()]

    def wait(self, what, until):
        """This thread is about to wait; answers what `go_on` wants."""
        if self.running == 0:
            return None
        self.tell("thread_waits", self.number_of_thread(), what, until)
        return self.number_of_thread(), "waiting", what, until

    def go_on(self, waited):
        if waited is None or not self.active:
            return
        with self.turn:
            Log.add(self, "thread_ready", self.here(), *waited)
            Log.add(self, "thread_run", self.here(), waited[0], self.running)
            self.running = waited[0]

    def tell(self, kind, *fields):
        """Adds an event that comes from what happens now."""
        if not self.active:
            return 0
        seq = next(self.numbers)
        own = threading.get_ident() == self.thread
        self.waiting.append((kind, seq, self.cause if own else self.here(), fields))
        if own and len(self.waiting) >= WRITE_NOW_AT:
            self.write()
        return seq

    def tell_from_any(self, kind, *fields):
        return self.add_from_any(kind, self.here(), *fields)

    def here(self):
        ident = threading.get_ident()
        if ident == self.thread:
            return self.cause
        return self.threads[ident][1] if ident in self.threads else 0

    def open(self, path):
        self.file = sys.stdout if path == "-" else open(path, "w", encoding="utf-8", newline="\n")
        self.file.write('{"loopscope_trace":%d,"schema":"%s"}\n' % (FORMAT, SCHEMA))

    def write(self):
        """Writes the events that wait, as whole lines: the file can be read whenever the program
        is killed. Their order is that of their numbers, also when several threads have added
        some."""
        with self.writing:
            events, self.waiting = self.waiting, []
            if self.running:
                events.sort(key=lambda event: event[1])
            formats = self.formats
            self.file.write("".join([formats[kind](seq, cause, *fields)
                                     for kind, seq, cause, fields in events]))
            self.file.flush()

    def write_if_many(self):
        if len(self.waiting) >= WRITE_AT and self.file is not None:
            self.write()

    def close(self):
        self.active = False
        self.write()
        if self.file is not sys.stdout:
            self.file.close()
        else:
            self.file.flush()


# ---------------------------------------------------------------------------- values as text
# What is asked of the program's objects is asked in ways that call no code of theirs: isinstance()
# would look at __class__, which a class may compute, and getattr() may call __getattr__.
class_name = type.__dict__["__name__"].__get__
exception_args = BaseException.__dict__["args"].__get__


def is_a(value, kinds):
    return issubclass(type(value), kinds)


class Text:
    """A short text for a value, made without calling any code of the program."""

    MOST, DEPTH, ITEMS = 80, 3, 20

    def __init__(self):
        self.parts = []
        self.size = 0

    def put(self, text):
        self.parts.append(text)
        self.size += len(text.encode("utf-8", "surrogatepass"))

    def full(self):
        return self.size > self.MOST

    def items(self, items, depth, show):
        for place, item in enumerate(items):
            if self.full():
                break
            if place:
                self.put(", ")
            if place == self.ITEMS:
                self.put("...")
                break
            show(item, depth + 1)

    def pair(self, pair, depth):
        self.value(pair[0], depth)
        self.put(": ")
        self.value(pair[1], depth)

    def value(self, value, depth=0):
        kind = type(value)
        if value is None or kind is bool or value is Ellipsis or value is NotImplemented:
            self.put(repr(value))
        elif kind is int and -(2**47) <= value < 2**47 or kind is float:
            self.put(repr(value))
        elif kind is str:
            self.put(repr(value[: 2 * self.MOST]))
        elif kind in (list, tuple, dict) and depth < self.DEPTH:
            self.container(value, kind, depth)
        elif kind in (set, OrderedSet) and depth < self.DEPTH:
            self.put("{" if value else "set(")
            self.items(value, depth, self.value)
            self.put("}" if value else ")")
        else:
            self.put_object(value, kind, depth)

    def container(self, value, kind, depth):
        self.put("{" if kind is dict else "[" if kind is list else "(")
        if kind is dict:
            self.items(value.items(), depth, self.pair)
        else:
            self.items(value, depth, self.value)
        self.put("}" if kind is dict else "]" if kind is list else ",)" if len(value) == 1 else ")")

    def put_object(self, value, kind, depth):
        if issubclass(kind, BaseException):
            self.put(class_name(kind) + "(")
            if depth < self.DEPTH:
                self.items(exception_args(value), depth, self.value)
            self.put(")")
        elif issubclass(kind, type):
            self.put("<class '%s'>" % class_name(value))
        elif kind is types.FunctionType:
            self.put("<function %s>" % value.__qualname__)
        elif kind in (types.CoroutineType, types.GeneratorType):
            self.put("<%s %s>" % (kind.__name__, value.__qualname__))
        elif kind is types.ModuleType:
            self.put("<module '%s'>" % value.__dict__.get("__name__", "?"))
        elif issubclass(kind, C_FUTURE):
            shown = C_TASK.get_name(value) if issubclass(kind, C_TASK) else number_of(value)
            self.put("<%s %s>" % (class_name(kind), shown))
        else:
            self.put("<%s>" % class_name(kind))

    def result(self):
        text = "".join(self.parts)
        if not self.full():
            return text
        cut = text.encode("utf-8", "surrogatepass")[: self.MOST]
        return cut.decode("utf-8", "ignore") + "\u2026"


def text_of(value):
    text = Text()
    text.value(value)
    return text.result()


def name_of(callback):
    """What a callback is called: the qualified name of a function, without its arguments."""
    while is_a(callback, functools.partial):
        callback = callback.func
    kind = step_kind(callback)
    if kind:
        coroutine = callback.__self__.get_coro()
        return getattr(coroutine, "__qualname__", None) or type(coroutine).__name__
    if is_a(callback, types.MethodType):
        callback = callback.__func__
    if is_a(callback, types.FunctionType):
        # One of ours stands for a C method, which has a plain name, or wraps one of asyncio.
        ours = callback.__globals__ is globals() and not hasattr(callback, "__wrapped__")
        return callback.__name__ if ours else callback.__qualname__
    if is_a(callback, types.BuiltinFunctionType):
        return callback.__qualname__
    if is_a(callback, types.MethodDescriptorType):
        return callback.__name__
    if is_a(callback, type):
        return type.__dict__["__qualname__"].__get__(callback)
    return class_name(type(callback))


# ---------------------------------------------------------------------------- lines and frames
GENERATOR, COROUTINE, ASYNC_GENERATOR = 0x20, 0x80, 0x200  # flags of code
ENTER, LINE, LEAVE = "__loopscope_enter__", "__loopscope_line__", "__loopscope_leave__"


class FrameRecord:
    """What is known of one frame of the program."""

    __slots__ = ("number", "code", "kind", "line", "state", "error", "names", "values")

    def __init__(self, number, code, kind):
        self.number = number
        self.code = code
        self.kind = kind
        self.line = 0
        self.state = "created"
        self.error = 0  # id of the exception that was being handled when it began
        self.names = ()
        self.values = {}


class NoFrames:
    """Without --lines."""

    def of_coroutine(self, coroutine):
        return 0

    def sync(self, frame):
        pass


class Frames:
    """The frames of the program's file, told by calls that are put into its code: at the beginning
    and the end of a body and before each statement. No frame is kept alive: they are known by id,
    and a body that ends is forgotten."""

    def __init__(self, path, with_locals):
        self.path = path
        self.with_locals = with_locals
        self.numbers = itertools.count(1)
        self.known = {}  # by id of the frame
        self.running = []  # the records that were told to run, the innermost last

    # What the program's code calls.

    def enter(self):
        if not log.active or threading.get_ident() != log.thread:
            return
        frame = sys._getframe(1)
        record = self.known.get(id(frame))
        if record is None or record.state != "created" or record.code is not frame.f_code:
            record = self.create(frame)
        record.error = id(sys.exc_info()[1])
        self.sync(frame)

    def line(self, number):
        frame = sys._getframe(1)
        record = self.known.get(id(frame))
        if record is None or threading.get_ident() != log.thread or not log.active:
            return
        if not self.running or self.running[-1] is not record:
            self.sync(frame)
        if self.with_locals:
            self.tell_locals(frame, record)
        log.cause = log.tell("line", record.number, number, record.line) or log.cause
        record.line = number

    def leave(self):
        frame = sys._getframe(1)
        record = self.known.get(id(frame))
        if record is None or threading.get_ident() != log.thread:
            return
        self.sync(frame)
        if self.with_locals:
            self.tell_locals(frame, record)
        del self.known[id(frame)]
        raised = sys.exc_info()[1] is not None and id(sys.exc_info()[1]) != record.error
        self.pop("raised" if raised else "returned")

    # What is told.

    def create(self, frame):
        code = frame.f_code
        flags = code.co_flags
        kind = ("async_generator" if flags & ASYNC_GENERATOR else
                "coroutine" if flags & COROUTINE else
                "generator" if flags & GENERATOR else
                "module" if code.co_name == "<module>" else
                "function" if flags & inspect.CO_NEWLOCALS and flags & inspect.CO_OPTIMIZED else
                "class_body")
        record = self.known[id(frame)] = FrameRecord(next(self.numbers), code, kind)
        if self.with_locals:
            record.names = names_of(code)
        log.tell("frame_created", record.number, kind, code.co_name,
                 max(code.co_firstlineno, 1), len(record.names), 0)
        return record

    def of_coroutine(self, coroutine):
        """The number of a coroutine's frame, which may not have begun; 0: none of the program."""
        frame = getattr(coroutine, "cr_frame", None)
        if frame is None or frame.f_code.co_filename != self.path:
            return 0
        record = self.known.get(id(frame))
        if record is None or record.code is not frame.f_code:
            record = self.create(frame)
        return record.number

    def pop(self, how):
        record = self.running.pop()
        back = self.running[-1].number if self.running else 0
        log.tell("frame_popped", record.number, back, how, None)

    def sync(self, frame):
        """Tells what has become of the frames that ran, and which of them run now: `frame` and
        those that it was called from."""
        top = self.running[-1] if self.running else None
        begun = []
        while frame is not None:
            record = self.known.get(id(frame))
            if record is not None and record.code is frame.f_code:
                if record is top:
                    break
                begun.append(record)
            frame = frame.f_back
        begun.reverse()
        if frame is None:
            same = 0
            for before, now in zip(self.running, begun):
                if before is not now:
                    break
                same += 1
            self.suspend(same)
            del begun[:same]
        self.go_on(begun)

    def suspend(self, left):
        """All but `left` of the frames that ran do so no more."""
        while len(self.running) > left:
            leaf = self.running[-1]
            if leaf.kind in ("module", "function", "class_body"):
                self.pop("returned")
                continue
            root = self.running.pop()
            while (len(self.running) > left and root.kind != "generator"
                   and self.running[-1].kind in ("coroutine", "async_generator")):
                root.state = "suspended"
                root = self.running.pop()
            root.state = "suspended"
            back = self.running[-1].number if self.running else 0
            log.tell("frame_suspended", leaf.number, root.number, back)

    def go_on(self, begun):
        at = 0
        while at < len(begun):
            back = self.running[-1].number if self.running else 0
            root = leaf = begun[at]
            if root.state == "suspended":
                while at + 1 < len(begun) and begun[at + 1].state == "suspended":
                    self.running.append(leaf)
                    leaf.state = "running"
                    at += 1
                    leaf = begun[at]
                log.tell("frame_resumed", leaf.number, root.number, back, 0)
            else:
                log.tell("frame_pushed", leaf.number, back)
            leaf.state = "running"
            self.running.append(leaf)
            at += 1

    def tell_locals(self, frame, record):
        values, told = frame.f_locals, record.values
        for slot, name in enumerate(record.names):
            text = text_of(values[name]) if name in values else None
            before = told.get(name)
            if text != before:
                told[name] = text
                log.tell("local_set", record.number, slot, name, text, before)


def names_of(code):
    """The variables of a body: those of a function, or the names that a module or class sets."""
    if code.co_flags & inspect.CO_OPTIMIZED:
        return tuple(dict.fromkeys(code.co_varnames + code.co_cellvars))
    import dis
    return tuple(dict.fromkeys(step.argval for step in dis.get_instructions(code)
                               if step.opname == "STORE_NAME" and step.argval[:1] != "_"))


def compile_with_lines(source, path):
    """The program with calls put in. Its positions stay; what it defines has the same names."""
    import ast

    def call(name, like, *arguments):
        node = ast.Call(func=ast.Name(id=name, ctx=ast.Load()),
                        args=[ast.Constant(value) for value in arguments], keywords=[])
        return ast.copy_location(node, like)

    def statement(*arguments):
        return ast.copy_location(ast.Expr(call(*arguments)), arguments[1])

    def begins(body):
        """How many statements at its beginning have to stay there."""
        count = 0
        if body and isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant) \
                and isinstance(body[0].value.value, str):
            count = 1
        while count < len(body) and isinstance(body[count], ast.ImportFrom) \
                and body[count].module == "__future__" and not body[count].level:
            count += 1
        return count

    def marked(body, kept=0):
        result = body[:kept]
        for node in body[kept:]:
            if not isinstance(node, (ast.While, ast.Global, ast.Nonlocal)):
                result.append(statement(LINE, node, node.lineno))
            inside(node)
            result.append(node)
        return result

    def inside(node):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            node.body = framed(node.body)
            return
        if isinstance(node, ast.While):
            test = ast.BoolOp(ast.Or(), [call(LINE, node.test, node.lineno), node.test])
            node.test = ast.copy_location(test, node.test)
        for holder in [node, *getattr(node, "handlers", ()), *getattr(node, "cases", ())]:
            for field in ("body", "orelse", "finalbody"):
                if isinstance(getattr(holder, field, None), list):
                    setattr(holder, field, marked(getattr(holder, field)))

    def framed(body):
        """A body that tells its beginning and its end."""
        kept = begins(body)
        first = body[kept] if kept < len(body) else body[-1]
        rest = [statement(ENTER, first), *marked(body[kept:])]
        whole = ast.Try(body=rest, handlers=[], orelse=[], finalbody=[statement(LEAVE, first)])
        return body[:kept] + [ast.copy_location(whole, first)]

    compile(source, path, "exec", dont_inherit=True)  # its errors come from the program as it is
    tree = ast.parse(source, path)
    if tree.body:
        tree.body = framed(tree.body)
    return compile(ast.fix_missing_locations(tree), path, "exec", dont_inherit=True)


def compile_program(source, path):
    global frames
    if options.lines is None:
        return compile(source, path, "exec", dont_inherit=True)
    code = compile_with_lines(source, path)
    frames = Frames(path, options.locals)
    builtins = sys.modules["builtins"]
    for name, function in ((ENTER, frames.enter), (LINE, frames.line), (LEAVE, frames.leave)):
        setattr(builtins, name, function)
    return code


frames = NoFrames()


# ---------------------------------------------------------------------------- the clock
class RealClock:
    """Seconds since the start. Tells the log when it has moved noticeably."""

    def __init__(self, resolution):
        self.start = time.monotonic()
        self.last = 0.0
        self.resolution = resolution
        self.read_monotonic = time.monotonic
        self.interrupt_at = None

    def tick(self):
        now = self.read_monotonic() - self.start
        if now - self.last >= self.resolution:
            log.tell("clock", now, self.last)
            self.last = now

    def since_start(self, when):
        return when - self.start

    def now(self):
        return self.read_monotonic() - self.start


class VirtualClock:
    """Moves when the loop waits and when the program sleeps."""

    def __init__(self, interrupt_at):
        self.now = 0.0
        self.reads = self.turns = 0
        self.interrupt_at = interrupt_at

    def tick(self):
        pass

    def since_start(self, when):
        return when

    def move_to(self, when):
        if when > self.now:
            log.tell("clock", when, self.now)
            self.now = when
            self.reads = self.turns = 0

    def turn(self):
        self.turns += 1
        if self.turns > TURNS_BEFORE_IT_MOVES:
            log.tell("clock", self.now + STEP, self.now)
            self.now += STEP

    def read(self):
        """The time, for `time.time` and the like; asyncio's own reads do not count."""
        frame = sys._getframe(2)
        name = frame.f_globals.get("__name__", "")
        if name == "asyncio.base_events" and frame.f_back is not None:
            name = frame.f_back.f_globals.get("__name__", "")
        if not name.startswith("asyncio.") and log.active:
            self.reads += 1
            if self.reads > READS_BEFORE_IT_MOVES:
                log.tell("clock", self.now + STEP, self.now)
                self.now += STEP
        return self.now

    def wait_until(self, when):
        """Moves to `when`; False when Ctrl+C comes before that."""
        at = self.interrupt_at
        if at is not None and when > at:
            self.interrupt_at = None
            self.move_to(at)
            return False
        if when < INFINITY:
            self.move_to(when)
        return True


def patch_virtual_time():
    real_sleep = time.sleep

    def sleep(seconds):
        if not isinstance(seconds, (int, float)) or not seconds >= 0:
            real_sleep(seconds)  # raises
        log.tell("time_sleep", seconds)
        if not clock.wait_until(clock.now + seconds):
            interrupt()

    def seconds():
        return clock.read()

    def nanoseconds():
        return round(clock.read() * 1e9)

    time.sleep = sleep
    time.monotonic = time.perf_counter = time.process_time = time.thread_time = seconds
    time.monotonic_ns = time.perf_counter_ns = nanoseconds
    time.process_time_ns = time.thread_time_ns = nanoseconds
    time.time = lambda: EPOCH + clock.read()
    time.time_ns = lambda: EPOCH * 10**9 + round(clock.read() * 1e9)


def patch_real_sleep():
    real_sleep = time.sleep

    def sleep(seconds):
        good = isinstance(seconds, (int, float)) and seconds >= 0
        if threading.get_ident() == log.thread and good:
            log.tell("time_sleep", seconds)
        waited = log.wait("time.sleep", clock.now() + seconds) if good else None
        real_sleep(seconds)
        log.go_on(waited)
        clock.tick()

    time.sleep = sleep


def patch_threads():
    """Threads are told of as they start, wait and end. Which of them has the interpreter is not
    known: what tells something goes on."""
    thread = threading.Thread

    def make_start(start):
        def _start(self):
            self._recorded = log.create_thread(self.name, self.daemon)
            start(self)

        return _start

    def make_bootstrap(bootstrap):
        def _bootstrap_inner(self):
            log.begin_thread(threading.get_ident(), self._recorded)
            with log.turn:
                log.take_turn()
            try:
                bootstrap(self)
            finally:
                log.end_thread()

        return _bootstrap_inner

    wrap(thread, "start", make_start)
    wrap(thread, "_bootstrap_inner", make_bootstrap)


# ---------------------------------------------------------------------------- Ctrl+C
def tell_interrupt():
    log.cause = log.tell("interrupt") or log.cause


def interrupt():
    """Ctrl+C at its moment of virtual time."""
    tell_interrupt()
    signal.raise_signal(signal.SIGINT)


# ---------------------------------------------------------------------------- handles
class State:
    """What is known across events."""

    def __init__(self):
        self.loops = itertools.count(1)
        self.handles = itertools.count(1)
        self.futures = itertools.count(1)
        self.callbacks = itertools.count(1)
        self.task_names = itertools.count(1)
        self.timers = itertools.count(1)
        self.loop = None  # the LoopRecord of the loop that runs
        self.handle = 0  # whose callback runs
        self.task = 0  # that is in its step
        self.adding_to = None  # the finished future that a callback is just being added to
        self.sockets = {}  # by descriptor: (identity, number)
        self.socket_numbers = itertools.count(1)
        self.watching = {}  # by (descriptor, 0 for reading or 1): the callback's name


class LoopRecord:
    """What is known of one loop."""

    def __init__(self, number):
        self.number = number
        self.iteration = 0
        self.phase = "none"
        self.left = 0
        self.stopping = False
        self.until = 0
        self.mode = "forever"
        self.run_event = 0
        self.hidden = 0  # handles in the ready queue that are asyncio's own
        self.selector = None


def step_kind(callback):
    """"task_step" or "task_wakeup" for the callbacks by which a task goes on, else None."""
    kind = type(callback)
    if kind is STEP_TYPE or kind.__name__ == "TaskStepMethWrapper":
        return "task_step"
    if kind.__name__ == "TaskWakeupMethWrapper":
        return "task_wakeup"
    if kind is types.BuiltinMethodType and callback.__name__ in WAKEUP_NAMES:
        return "task_wakeup" if isinstance(callback.__self__, C_TASK) else None
    return None


STEP_TYPE = None  # set when the first one is seen; checking by identity is quicker
WAKEUP_NAMES = ("task_wakeup", "TaskWakeupMethWrapper")


def number_of(future):
    """The number of a future or task; 0 for None and for one that is not ours."""
    return future._recorded if is_a(future, RecordedFuture) else 0


def about(callback, args):
    """The future or task that a callback is about, as far as it can be seen; else 0."""
    bound = step_kind(callback) or is_a(callback, (types.MethodType, types.BuiltinMethodType))
    owner = callback.__self__ if bound else None
    if is_a(owner, C_FUTURE):
        return number_of(owner)
    if args and is_a(args[0], C_FUTURE):
        return number_of(args[0])
    return number_of(owner._task) if is_a(owner, getattr(asyncio, "Timeout", ())) else 0


# Real seconds in which what was sent over the loopback interface has arrived.
ARRIVAL = 0.05


def is_internal(callback):
    """Whether it only empties the pipe by which other threads wake the loop."""
    if type(callback) is not types.MethodType or type(callback.__func__) is not types.FunctionType:
        return False
    return callback.__func__.__name__ == "_read_from_self"


def handle_created(handle, callback, args, loop, maker):
    """Tells of a new handle. `maker` is the frame of the method that makes it."""
    global STEP_TYPE
    handle._recorded = 0
    handle._state = "created"
    handle._order = 0
    handle._cause = None
    record = loop.__dict__.get("_recorded") if hasattr(loop, "__dict__") else None
    if record is None or is_internal(callback):
        return
    handle._recorded = number = next(state.handles)
    first = args[0] if args else None
    name = name_of(callback)
    kind = step_kind(callback)
    if kind == "task_step":
        STEP_TYPE = type(callback)
        task = callback.__self__
        task_created(task, loop)
        log.tell("handle_created", number, record.number, kind, name, number_of(task))
        return
    if is_a(first, RecordedFuture) and len(args) == 1 and C_FUTURE.done(first):
        kind = kind or "done_callback"
        waiting = first._callbacks_recorded
        if state.adding_to is first:
            log.tell("handle_created", number, record.number, kind, name, number_of(first))
            return
        if waiting:
            done = first._done_recorded or future_done(first)
            log.add("handle_created", done, number, record.number, kind, name, number_of(first))
            handle._cause = log.add("callback_scheduled", done, waiting.pop(0), number)
            return
    origin = origin_of(maker)
    log.tell("handle_created", number, record.number, origin, name, about(callback, args))


def origin_of(maker):
    """The method of the loop that was called, from the frame that makes the handle."""
    name, caller = maker.f_code.co_name, maker.f_back
    if name in ("_add_reader", "_add_writer"):
        return name[len("_add_"):]
    if name == "call_soon_threadsafe":
        return "threadsafe"
    if name == "_call_soon":
        return "threadsafe" if caller.f_code.co_name == "call_soon_threadsafe" else "call_soon"
    if name != "call_at":
        return "call_soon"
    ours = caller.f_code.co_name == "call_later" and caller.f_globals is maker.f_globals
    return "call_later" if ours else "call_at"


def patch_handles():
    plain, timer = events.Handle, events.TimerHandle
    run_handle = make_run_handle(plain._run)

    class Handle(plain):
        __slots__ = ("_recorded", "_state", "_order", "_cause")

        def __init__(self, callback, args, loop, context=None):
            plain.__init__(self, callback, args, loop, context)
            maker = sys._getframe(1)
            while maker.f_code.co_name == "__init__":
                maker = maker.f_back
            handle_created(self, callback, args, loop, maker)

        def cancel(self):
            if not self._cancelled and self._recorded:
                log.tell("handle_cancelled", self._recorded)
            plain.cancel(self)

        _run = run_handle

    class TimerHandle(timer):
        __slots__ = ("_recorded", "_state", "_order", "_cause", "_number")

        def __init__(self, when, callback, args, loop, context=None):
            timer.__init__(self, when, callback, args, loop, context)
            maker = sys._getframe(1)
            self._number = next(state.timers)
            handle_created(self, callback, args, loop, maker)

        def cancel(self):
            if not self._cancelled and self._recorded:
                log.tell("handle_cancelled", self._recorded)
            timer.cancel(self)

        _run = run_handle

        if options.virtual:

            def __lt__(self, other):
                if isinstance(other, TimerHandle):
                    return (self._when, self._number) < (other._when, other._number)
                return NotImplemented

    pairs = [(Handle, plain), (TimerHandle, timer)]
    if hasattr(events, "_ThreadSafeHandle"):
        pairs.append((make_threadsafe_handle(Handle), events._ThreadSafeHandle))
    for made, old in pairs:
        stands_for(made, old)
        setattr(events, old.__name__, made)
        if hasattr(asyncio, old.__name__):
            setattr(asyncio, old.__name__, made)


def make_threadsafe_handle(Handle):
    """What call_soon_threadsafe makes from 3.14 on."""

    class _ThreadSafeHandle(Handle):
        __slots__ = ("_lock",)

        def __init__(self, callback, args, loop, context=None):
            Handle.__init__(self, callback, args, loop, context)
            self._lock = threading.RLock()

        def cancel(self):
            with self._lock:
                return Handle.cancel(self)

        def cancelled(self):
            with self._lock:
                return Handle.cancelled(self)

        def _run(self):
            lock = self._lock
            with lock:
                if not self._cancelled:
                    Handle._run(self)
                self = None

    return _ThreadSafeHandle


def stands_for(made, old):
    made.__module__, made.__doc__ = old.__module__, old.__doc__
    made.__name__, made.__qualname__ = old.__name__, old.__qualname__


def make_run_handle(run):
    """Handle._run. No local variable may refer to a task when it returns: the frame can live on in
    a traceback, and with it the task would."""

    def _run(self):
        number = self._recorded
        if not number:
            return run(self)
        clock.tick()
        outer = state.handle
        log.cause = log.add("handle_run_start", self._order, number, outer)
        self._state = "running"
        state.handle = number
        task = begin_step(self)
        before, outer_step = state.task, state.step
        state.step = None if task is None else (task, before)
        if task is not None:
            state.task = number_of(task)
        try:
            run(self)
        finally:
            end_open_step()
            state.step = outer_step
            clock.tick()
            log.tell("handle_run_end", number, outer)
            self._state = "done"
            state.handle = outer
            self = task = outer_step = None

    return _run


class Ready(collections.deque):
    """The queue of ready handles."""

    def append(self, handle):
        if not handle._recorded:
            record = handle._loop.__dict__.get("_recorded")
            if record is not None:
                record.hidden += 1
        else:
            cause = log.here() if handle._cause is None else handle._cause
            was = handle._order if handle._state == "ready" else 0
            handle._order = log.add("handle_ready", cause, handle._recorded, handle._state, was)
            handle._state = "ready"
            handle._cause = None
        collections.deque.append(self, handle)

    def popleft(self):
        record = state.loop
        if record is not None and record.phase == "timers":
            ready_phase(record, len(self))
        handle = collections.deque.popleft(self)
        if not handle._recorded:
            record.hidden -= 1
        else:
            log.add("handle_popped", handle._order, handle._recorded, handle._order)
            handle._state = "popped"
            if record is not None:
                record.left -= 1
        return handle


def ready_phase(record, count):
    count -= record.hidden
    log.tell("ready_phase", record.number, count, record.phase, max(record.left, 0))
    record.phase = "ready"
    record.left = count


class TimerHeap:
    """Stands for the module heapq in asyncio's code."""

    @staticmethod
    def heappush(heap, handle):
        if handle._recorded:
            log.tell("timer_pushed", handle._recorded, clock.since_start(handle._when))
            handle._state = "timer"
        heapq.heappush(heap, handle)

    @staticmethod
    def heappop(heap):
        handle = heapq.heappop(heap)
        if not handle._recorded:
            return handle
        if state.loop is not None and state.loop.phase == "timers":
            handle._cause = log.tell("timer_due", handle._recorded)
            handle._state = "due"
        else:
            log.tell("timer_dropped", handle._recorded)
            handle._state = "dropped"
        return handle

    @staticmethod
    def heapify(kept):
        """Called when many timers are cancelled, with those that are kept."""
        loop = events._get_running_loop()
        for handle in loop._scheduled if loop is not None else ():
            if handle._cancelled and handle._recorded and handle._state == "timer":
                log.tell("timer_dropped", handle._recorded)
                handle._state = "dropped"
        heapq.heapify(kept)


# ---------------------------------------------------------------------------- the loop
def wrap(owner, name, make):
    """Replaces a method by make(the method), which looks the same."""
    old = getattr(owner, name)
    setattr(owner, name, functools.update_wrapper(make(old), old))


def patch_loop():
    base = base_events.BaseEventLoop
    base_events.heapq = TimerHeap

    def make_init(init):
        def __init__(self, *args, **kwargs):
            self._recorded = record = LoopRecord(next(state.loops))
            init(self, *args, **kwargs)
            self._ready = Ready(self._ready)
            log.tell("loop_created", record.number)
            if options.virtual:
                self._asyncgens = OrderedWeakSet()

        return __init__

    def make_run_once(run_once):
        def _run_once(self):
            record = self._recorded
            watch_selector(self._selector, record)
            record.iteration += 1
            log.cause = log.add("iteration_start", record.run_event, record.number,
                                record.iteration, record.phase)
            record.phase = "start"
            try:
                run_once(self)
                if record.phase == "timers":
                    ready_phase(record, len(self._ready))
            finally:
                log.add("iteration_end", record.run_event, record.number, record.iteration,
                        record.phase)
                record.phase = "between"
            log.write_if_many()

        return _run_once

    def make_stop(stop):
        def _stop(self):
            log.tell("loop_stop", self._recorded.number, self._recorded.stopping)
            self._recorded.stopping = True
            stop(self)

        return _stop

    def make_close(close):
        def _close(self):
            if not self.is_running() and not self.is_closed():
                log.tell("loop_closed", self._recorded.number)
            close(self)

        return _close

    def make_call_exception_handler(call):
        def call_exception_handler(self, context):
            tell_report(self, context)
            call(self, context)

        return call_exception_handler

    wrap(base, "__init__", make_init)
    wrap(base, "_run_once", make_run_once)
    wrap(base, "stop", make_stop)
    wrap(base, "close", make_close)
    wrap(base, "call_exception_handler", make_call_exception_handler)
    wrap(events, "_set_running_loop", make_set_running_loop)


def make_set_running_loop(set_running_loop):
    """A run of the loop begins and ends where asyncio says which loop runs."""

    def _set_running_loop(loop):
        set_running_loop(loop)
        if loop is None:
            record = state.loop
            if record is None:
                return
            log.tell("loop_run_end", record.number, 0, record.mode, record.until, record.phase,
                     record.stopping)
            record.phase = "none"
            record.stopping = False
            record.until = 0
            state.loop = None
        elif state.loop is None and getattr(loop, "_recorded", None) is not None:
            record = state.loop = loop._recorded
            log.thread = threading.get_ident()
            record.mode = "until_complete" if record.until else "forever"
            record.run_event = log.tell("loop_run_start", record.number, record.mode,
                                        record.until, 0)

    return _set_running_loop


def tell_report(loop, context):
    """The loop's exception handler is called; what for may be an event of its own."""
    message = context.get("message")
    exception = context.get("exception")
    future = context.get("task") or context.get("future")
    number = number_of(future)
    if getattr(context.get("handle"), "_recorded", 0) == state.handle != 0:
        end_open_step()  # it has raised
    if isinstance(message, str) and number:
        if message.endswith("exception was never retrieved"):
            log.tell("never_retrieved", number)
        elif message == "Task was destroyed but it is pending!":
            log.tell("task_destroyed", number)
    log.tell("exception_handler", loop._recorded.number,
             message if isinstance(message, str) else None,
             None if exception is None else text_of(exception), number)


def watch_selector(selector, record):
    """The selector's waits are told, and under the virtual clock they take no time."""
    if record.selector is selector:
        return
    record.selector = selector
    if not options.virtual:
        watch_interest(selector)
    wait = selector.select
    make = virtual_select if options.virtual else real_select
    selector.select = functools.partial(make, wait)


DIRECTIONS = ((1, 0, "read"), (2, 1, "write"))  # bit of the selector's mask, place of the handle


def number_of_socket(fd):
    """The number of the socket behind a descriptor, which is told of when it is a new one."""
    try:
        identity = fd, os.fstat(fd).st_ino
    except OSError:
        identity = fd, None
    number = state.sockets.get(fd, (None, 0))
    if number[0] != identity:
        state.sockets[fd] = number = identity, next(state.socket_numbers)
        tell_socket(number[1], fd)
    return number[1]


def tell_socket(number, fd):
    try:
        sock = socket.socket(fileno=fd)
    except OSError:
        log.tell("socket_opened", number, fd, "pipe")
        return
    try:
        kind = {socket.SOCK_STREAM: "stream", socket.SOCK_DGRAM: "datagram"}.get(sock.type, "raw")
        log.tell("socket_opened", number, fd, kind)
        here, there = address_of(sock.getsockname), address_of(sock.getpeername)
        if there is not None:
            log.tell("socket_state", number, "connected", "%s \u21c4 %s" % (here, there), "open", None)
        elif kind == "stream" and sock.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN):
            log.tell("socket_state", number, "listening", here, "open", None)
    except OSError:
        pass
    finally:
        sock.detach()


def address_of(ask):
    try:
        address = ask()
    except OSError:
        return None
    return "%s:%s" % address[:2] if isinstance(address, tuple) else str(address)


def watch_interest(selector):
    """What the selector watches is told, and when that changes."""
    register, modify, unregister = selector.register, selector.modify, selector.unregister

    def handles(fileobj):
        try:
            data = selector.get_key(fileobj).data
        except (KeyError, ValueError, RuntimeError):
            data = None
        return data if isinstance(data, tuple) else (None, None)

    def tell(key_fd, before, after):
        for place, direction in ((0, "read"), (1, "write")):
            was, now = before[place], after[place]
            if was is now or is_internal(getattr(was or now, "_callback", None)):
                continue
            number = number_of_socket(key_fd)
            was_number = getattr(was, "_recorded", 0)
            was_name = state.watching.pop((key_fd, place), None)
            if now is None:
                log.tell("io_unwatched", number, direction, was_number, was_name)
                continue
            name = state.watching[key_fd, place] = name_of(now._callback)
            log.tell("io_watched", number, direction, getattr(now, "_recorded", 0), name,
                     was_number, was_name)

    def recording_register(fileobj, events, data=None):
        key = register(fileobj, events, data)
        tell(key.fd, (None, None), handles(fileobj))
        return key

    def recording_modify(fileobj, events, data=None):
        before = handles(fileobj)
        key = modify(fileobj, events, data)
        tell(key.fd, before, handles(fileobj))
        return key

    def recording_unregister(fileobj):
        before = handles(fileobj)
        key = unregister(fileobj)
        tell(key.fd, before, (None, None))
        return key

    for key in list(selector.get_map().values()):
        if isinstance(key.data, tuple):
            tell(key.fd, (None, None), key.data)
    selector.register, selector.modify = recording_register, recording_modify
    selector.unregister = recording_unregister


def tell_ready(found):
    for key, mask in found:
        if not isinstance(key.data, tuple):
            continue
        for bit, place, direction in DIRECTIONS:
            handle = key.data[place]
            if mask & bit and handle is not None and getattr(handle, "_recorded", 0):
                log.tell("io_ready", number_of_socket(key.fd), direction, handle._recorded)


def begin_wait(record, timeout):
    log.cause = log.tell("select_start", record.number, timeout, record.phase)
    record.phase = "select"


def end_wait(record, woken_by, timeout):
    log.tell("select_end", record.number, woken_by, timeout)
    record.phase = "timers"


def real_select(wait, timeout=None):
    record = state.loop
    if record is None:
        return wait(timeout)
    seconds = INFINITY if timeout is None else max(timeout, 0)
    clock.tick()
    begin_wait(record, seconds)
    if seconds > 0.002 and log.waiting and log.file is not None:
        begin = time.monotonic()
        log.write()
        if timeout is not None:
            timeout = max(timeout - (time.monotonic() - begin), 0)
    waited = None
    if seconds > 0:
        waited = log.wait("select", clock.now() + seconds)
    try:
        found = wait(timeout)
    except KeyboardInterrupt:
        log.go_on(waited)
        clock.tick()
        end_wait(record, "interrupt", seconds)
        tell_interrupt()
        raise
    log.go_on(waited)
    if seconds > 0:
        clock.tick()
    if found:
        pipe = all(is_internal(getattr((key.data or (None,))[0], "_callback", None))
                   for key, _ in found if isinstance(key.data, tuple))
        end_wait(record, "thread" if pipe else "io", seconds)
        tell_ready(found)
    else:
        end_wait(record, "deadline" if seconds > 0 else "nothing_to_wait_for", seconds)
    return found


def at_sockets(wait, timeout):
    """What the selector finds at real sockets, which take real time: what was sent to them over
    the loopback interface is there after a moment."""
    if len(events._get_running_loop()._selector.get_map()) <= 1:
        return []
    return [(key, mask) for key, mask in wait(timeout)
            if not is_internal(getattr((key.data or (None,))[0], "_callback", None))]


def virtual_select(wait, timeout=None):
    record = state.loop
    seconds = INFINITY if timeout is None else max(timeout, 0)
    begin_wait(record, seconds)
    found = at_sockets(wait, 0)
    if seconds <= 0:
        if events._get_running_loop()._scheduled:
            clock.turn()
        end_wait(record, "nothing_to_wait_for", seconds)
        return found
    found = found or at_sockets(wait, ARRIVAL)
    if found:
        end_wait(record, "io", seconds)
        return found
    until = INFINITY
    if timeout is not None:
        timers = events._get_running_loop()._scheduled
        until = timers[0]._when
        if timeout >= base_events.MAXIMUM_SELECT_TIMEOUT:
            until = clock.now + timeout
    if not clock.wait_until(until):
        end_wait(record, "interrupt", seconds)
        interrupt()
        return []
    if until == INFINITY:
        log.tell("loop_idle", record.number)
        log.close()
        sys.stdout.flush()
        sys.stderr.write("the loop waits for ever\n")
        sys.stderr.flush()
        os._exit(WAITS_FOR_EVER)
    end_wait(record, "deadline", seconds)
    return []


# ---------------------------------------------------------------------------- futures and tasks
def future_done(future):
    """Tells how a future or task ended, once, as soon as it can be seen; answers the event."""
    if future._done_recorded:
        return future._done_recorded
    number = future._recorded
    cause = log.here()
    if C_FUTURE.cancelled(future):
        message = getattr(future, "_cancel_message", None)
        seq = log.add("future_cancelled", cause, number,
                      None if message is None else text_of(message))
        if isinstance(future, C_TASK) and MINOR >= 9:
            watch_result(future, True)
    elif future._exception is not None:
        seq = log.add("future_exception", cause, number, text_of(future._exception))
        if type(future) in (asyncio.Future, asyncio.Task):
            watch_result(future, False)
    else:
        seq = log.add("future_result", cause, number, text_of(future._result))
    future._done_recorded = seq or -1
    return seq


def watch_result(future, cancelled):
    """Puts something in place of result(), which a task that waits for the future calls; it is C code
    around `look`, so that no frame is added to a traceback.

    The exception of a cancelled task can be seen only when result() raises it, once. And result()
    gives an exception what is being handled as its context, which CPython's tasks do not call for
    futures of its own classes, as ours stand for.
    """
    reference = weakref.ref(future)

    def look():
        future = reference()
        waits = sys._getframe(1).f_globals.get("__name__") in (__name__, "asyncio.events")
        context = getattr(future._exception, "__context__", None)
        try:
            type(future).result(future)
        except BaseException as error:
            if error.__traceback__ is not None:
                error.__traceback__ = error.__traceback__.tb_next
            if cancelled:
                thrown(error)
            elif waits:
                error.__context__ = context
            return error
        finally:
            future = context = None

    finished = (x for x in ())
    next(finished, None)
    future._watched = cancelled
    future.result = functools.partial(next, map(finished.throw, iter(look, look)))


def begin_step(handle):
    """Tells that a task goes on, if that is what the handle is for; answers the task.

    What is thrown into it is known only in a moment when it is what a cancelled task ended with:
    then the event is told by `thrown`.
    """
    callback = handle._callback
    kind = step_kind(callback)
    if kind is None:
        return None
    task = callback.__self__
    if not isinstance(task, RecordedFuture) or C_FUTURE.done(task):
        return None
    if tasks.current_task(task.get_loop()) is not None:
        return None
    waited_on = number_of(task._fut_waiter)
    exception = None
    begun = task._recorded, handle._recorded, state.task, waited_on
    if kind == "task_step":
        for found in gc.get_referents(callback):
            if isinstance(found, BaseException):
                exception = found
    elif handle._args:
        source = handle._args[0]
        if not is_a(source, C_FUTURE):  # what it throws is its own affair
            pass
        elif C_FUTURE.cancelled(source):
            if getattr(source, "_watched", False):
                state.begun = begun
                return task
            exception = cancelled_error(source)
        else:
            exception = source._exception
    if task._must_cancel and not isinstance(exception, exceptions.CancelledError):
        exception = cancelled_error(task)
    step_start(begun, exception)
    return task


def cancelled_error(future):
    message = getattr(future, "_cancel_message", None)
    return exceptions.CancelledError() if message is None else exceptions.CancelledError(message)


def thrown(error):
    """What a cancelled task ended with is about to be thrown into the one that waited for it."""
    begun, state.begun = state.begun, None
    if begun is not None:
        step_start(begun, error)


def step_start(begun, exception):
    text = None if exception is None else text_of(exception)
    log.cause = log.tell("task_step_start", *begun, text) or log.cause


def end_step(task, outer):
    if state.begun is not None:  # nothing was thrown after all
        thrown(None)
    frames.sync(sys._getframe())
    waits_on = 0
    if C_FUTURE.done(task):
        future_done(task)
        how = "cancelled" if C_FUTURE.cancelled(task) else "raised" if task._exception else "returned"
    else:
        waits_on = number_of(task._fut_waiter)
        how = "waits" if waits_on else "yielded"
    log.tell("task_step_end", task._recorded, how, waits_on, outer)


def end_open_step():
    """Ends the step that the running handle is for, if that has not been told yet."""
    if state.step is not None:
        end_step(*state.step)
        state.task, state.step = state.step[1], None


def task_created(task, loop):
    if task._recorded:
        return
    task._recorded = next(state.futures)
    coroutine = task.get_coro()
    name = getattr(coroutine, "__qualname__", None) or type(coroutine).__name__
    log.tell("task_created", task._recorded, loop._recorded.number, C_TASK.get_name(task), name,
             frames.of_coroutine(coroutine))


class RecordedFuture:
    """What futures and tasks have in common here."""

    def add_done_callback(self, fn, *, context=None):
        keywords = {} if context is None else {"context": context}
        if fn is base_events._run_until_complete_cb:
            record = getattr(self.get_loop(), "_recorded", None)
            if record is not None:
                record.until = self._recorded
        if C_FUTURE.done(self):
            outer, state.adding_to = state.adding_to, self
            try:
                C_FUTURE.add_done_callback(self, fn, **keywords)
            finally:
                state.adding_to = outer
            return
        C_FUTURE.add_done_callback(self, fn, **keywords)
        number = next(state.callbacks)
        self._callbacks_recorded.append(number)
        kind = step_kind(fn)
        task = number_of(fn.__self__) if kind else 0
        log.tell("callback_added", number, self._recorded, kind or "done_callback", name_of(fn),
                 task)

    def remove_done_callback(self, fn, /):
        before = list(self._callbacks or ())
        removed = C_FUTURE.remove_done_callback(self, fn)
        if removed and len(before) == len(self._callbacks_recorded):
            left = [pair[0] for pair in self._callbacks or ()]
            kept = []
            for number, pair in zip(self._callbacks_recorded, before):
                if left and pair[0] is left[0]:
                    left.pop(0)
                    kept.append(number)
                else:
                    log.tell("callback_removed", number)
            self._callbacks_recorded[:] = kept
        return removed


def make_future():
    class Future(RecordedFuture, C_FUTURE):
        def __init__(self, **keywords):
            self._recorded = 0
            self._callbacks_recorded = []
            self._done_recorded = 0
            C_FUTURE.__init__(self, **keywords)
            self._recorded = next(state.futures)
            record = getattr(self.get_loop(), "_recorded", None)
            kind = "gathering" if isinstance(self, tasks._GatheringFuture) else "future"
            log.tell("future_created", self._recorded, record.number if record else 0, kind,
                     type(self).__name__)

        # Where the loop is closed they raise when they call its call_soon: the future is done then.
        def set_result(self, result, /):
            try:
                C_FUTURE.set_result(self, result)
            finally:
                self._tell_done()

        def set_exception(self, exception, /):
            try:
                C_FUTURE.set_exception(self, exception)
            finally:
                self._tell_done()

        def cancel(self, *args, **keywords):
            try:
                return C_FUTURE.cancel(self, *args, **keywords)
            finally:
                self._tell_done()

        def _tell_done(self):
            if C_FUTURE.done(self):
                future_done(self)

    stands_for(Future, C_FUTURE)
    for name in "set_result", "set_exception", "cancel":
        getattr(Future, name).__qualname__ = f"Future.{name}"
    return Future


def make_task(Future):
    eager = MINOR >= 12

    class Task(C_TASK, Future):
        def __init__(self, coro, **keywords):
            self._recorded = 0
            self._callbacks_recorded = []
            self._done_recorded = 0
            self._cancels_recorded = 0
            good = coroutines.iscoroutine(coro)
            if good and keywords.get("name") is None:
                keywords["name"] = "Task-%d" % next(state.task_names)
            try:
                if good and eager and keywords.get("eager_start") and is_running(keywords.get("loop")):
                    start_eagerly(self, coro, keywords)
                else:
                    C_TASK.__init__(self, coro, **keywords)
            finally:
                del self, coro, keywords  # else the traceback of what is raised would keep them

        add_done_callback = RecordedFuture.add_done_callback
        remove_done_callback = RecordedFuture.remove_done_callback

        def cancel(self, *args, **keywords):
            if not C_FUTURE.done(self):
                message = args[0] if args else keywords.get("msg")
                log.tell("task_cancel", self._recorded,
                         None if message is None else text_of(message), self._cancels_recorded)
                self._cancels_recorded += 1
            return C_TASK.cancel(self, *args, **keywords)

        def set_name(self, value, /):
            before = C_TASK.get_name(self)
            C_TASK.set_name(self, value)
            log.tell("task_renamed", self._recorded, C_TASK.get_name(self), before)

        def get_stack(self, *, limit=None):
            """Without our own frames, which do not count against the limit either."""
            stack = [frame for frame in C_TASK.get_stack(self) if not is_ours(frame)]
            if limit is None:
                return stack
            return stack[:max(limit, 0)] if C_FUTURE.done(self) else stack[max(len(stack) - limit, 0):]

        if MINOR >= 11:

            def uncancel(self):
                if self._cancels_recorded:
                    log.tell("task_uncancel", self._recorded, self._cancels_recorded)
                    self._cancels_recorded -= 1
                return C_TASK.uncancel(self)

    stands_for(Task, C_TASK)
    for name in "cancel", "set_name", "get_stack":
        getattr(Task, name).__qualname__ = f"Task.{name}"
    return Task


def is_running(loop):
    return loop is None or loop.is_running()


def start_eagerly(task, coro, keywords):
    """A task whose first step runs while it is made."""
    loop = keywords.get("loop") or events.get_running_loop()
    task._recorded = next(state.futures)
    name = getattr(coro, "__qualname__", None) or type(coro).__name__
    log.tell("task_created", task._recorded, loop._recorded.number, str(keywords["name"]), name,
             frames.of_coroutine(coro))
    outer, cause = state.task, log.cause
    step_start((task._recorded, state.handle, outer, 0), None)
    state.task = task._recorded
    try:
        C_TASK.__init__(task, coro, **keywords)
    finally:
        end_step(task, outer)
        state.task, log.cause = outer, cause
        del task, coro, keywords


def patch_futures():
    Future = make_future()
    Task = make_task(Future)
    futures.Future = asyncio.Future = Future
    tasks.Task = asyncio.Task = Task
    tasks._GatheringFuture.__bases__ = (Future,)
    if hasattr(tasks, "create_eager_task_factory"):
        factory = tasks.create_eager_task_factory(Task)
        tasks.eager_task_factory = asyncio.eager_task_factory = factory


# ---------------------------------------------------------------------------- asyncio's sets
class OrderedSet(set):
    """A set that is walked in the order of insertion."""

    def __init__(self, items=()):
        self._order = dict.fromkeys(items)
        super().__init__(self._order)

    def __del__(self):
        set.clear(self)  # so that the order decides what is freed first, too

    def __iter__(self):
        return iter(list(self._order))

    def __repr__(self):
        return "{" + ", ".join(map(repr, self._order)) + "}" if self._order else "set()"

    def __reduce__(self):
        return set, (list(self._order),)

    def add(self, item):
        self._order[item] = None
        super().add(item)

    def discard(self, item):
        self._order.pop(item, None)
        super().discard(item)

    def remove(self, item):
        super().remove(item)
        del self._order[item]

    def pop(self):
        if not self._order:
            raise KeyError("pop from an empty set")
        item = next(iter(self._order))
        self.remove(item)
        return item

    def clear(self):
        self._order.clear()
        super().clear()

    def copy(self):
        return OrderedSet(self)

    def update(self, *others):
        for other in others:
            for item in other:
                self.add(item)

    def difference_update(self, *others):
        for other in others:
            for item in list(other):
                self.discard(item)

    def union(self, *others):
        result = OrderedSet(self)
        result.update(*others)
        return result

    def difference(self, *others):
        result = OrderedSet(self)
        result.difference_update(*others)
        return result

    def intersection(self, *others):
        return OrderedSet(item for item in self if all(item in other for other in others))

    def __or__(self, other):
        return self.union(other)

    __ror__ = __or__

    def __and__(self, other):
        return self.intersection(other)

    __rand__ = __and__

    def __sub__(self, other):
        return self.difference(other)

    def __rsub__(self, other):
        return OrderedSet(item for item in other if item not in self._order)

    def __xor__(self, other):
        return (self - other) | OrderedSet(item for item in other if item not in self._order)

    def __ior__(self, other):
        self.update(other)
        return self

    def __isub__(self, other):
        self.difference_update(other)
        return self


class OrderedWeakSet(weakref.WeakSet):
    def __init__(self, data=None):
        super().__init__()
        self.data = OrderedSet()
        if data is not None:
            self.update(data)


def sets_in_order(tree):
    """Writes displays of sets and set comprehensions as calls of `set`, which can be replaced."""
    import ast

    class Rewrite(ast.NodeTransformer):
        def call(self, node, argument):
            name = ast.Name(id="set", ctx=ast.Load())
            return ast.copy_location(ast.Call(func=name, args=[argument], keywords=[]), node)

        def visit_SetComp(self, node):
            self.generic_visit(node)
            return self.call(node, ast.ListComp(elt=node.elt, generators=node.generators))

        def visit_Set(self, node):
            self.generic_visit(node)
            return self.call(node, ast.List(elts=node.elts, ctx=ast.Load()))

    return ast.fix_missing_locations(Rewrite().visit(tree))


def patch_sets():
    """Compiles the functions of asyncio.tasks that hold sets anew, with sets in order."""
    import ast

    names = ("wait", "_wait", "as_completed", "_AsCompletedIterator", "all_tasks")
    source = inspect.getsource(tasks)
    tree = ast.parse(source)
    tree.body = [node for node in tree.body if getattr(node, "name", None) in names]
    tasks.set = OrderedSet
    kept = {name: tasks.__dict__.get(name) for name in names}
    exec(compile(sets_in_order(tree), tasks.__file__, "exec"), tasks.__dict__)
    if MINOR >= 14:
        tasks.all_tasks = kept["all_tasks"]  # is C code there
    make_all_tasks()
    for name in names:
        if name in asyncio.__dict__:
            asyncio.__dict__[name] = tasks.__dict__[name]
    if hasattr(asyncio, "taskgroups"):
        asyncio.taskgroups.set = OrderedSet


def make_all_tasks():
    def make(all_tasks):
        def _all_tasks(loop=None):
            if loop is None:
                loop = events.get_running_loop()
            return OrderedSet(sorted(all_tasks(loop), key=number_of))

        return _all_tasks

    wrap(tasks, "all_tasks", make)


# ---------------------------------------------------------------------------- output and warnings
def watch_stream(stream, name):
    """Tells what is written, a line an event; an unfinished line grows until it is finished."""
    write = stream.write
    unfinished = [None]  # the event that may still grow

    def recording_write(text, /):
        count = write(text)
        if log.active and isinstance(text, str):
            tell_output(name, text, unfinished)
        return count

    stream.write = recording_write


def tell_output(name, text, unfinished):
    for piece in text.splitlines(keepends=True) if "\n" in text else [text] if text else []:
        tell_piece(name, piece, unfinished)


def tell_piece(name, piece, unfinished):
    last = unfinished[0]
    whole = None
    if last is not None and log.waiting and log.waiting[-1] is last:
        whole = last[-1][1] + piece
        if len(whole.encode("utf-8", "surrogatepass")) > LONGEST_LINE:
            whole = None
    if whole is None:
        log.tell("output", name, piece)
    else:
        log.waiting[-1] = (*last[:-1], (name, whole))
    unfinished[0] = None if piece.endswith("\n") else log.waiting[-1]


def patch_warnings():
    def make(show):
        def _showwarnmsg(message):
            line = max(message.lineno, 0)
            if message.filename.startswith(LIBRARY):  # as one without a frame
                line = int(MINOR < 13)
            log.tell("warning", message.category.__name__, str(message.message), line)
            show(message)

        return _showwarnmsg

    wrap(warnings, "_showwarnmsg", make)


# ---------------------------------------------------------------------------- tracebacks
def is_ours(frame):
    return frame.f_globals is globals()


def without_us(trace):
    """A traceback without our own frames."""
    kept = []
    while trace is not None:
        if not is_ours(trace.tb_frame):
            kept.append(trace)
        trace = trace.tb_next
    result = None
    for link in reversed(kept):
        result = types.TracebackType(result, link.tb_frame, link.tb_lasti, link.tb_lineno)
    return result


def clean(error, seen=None):
    """Takes our own frames out of an exception and of those that belong to it."""
    seen = set() if seen is None else seen
    if error is None or id(error) in seen:
        return
    seen.add(id(error))
    error.__traceback__ = without_us(error.__traceback__)
    clean(error.__cause__, seen)
    clean(error.__context__, seen)
    for inner in getattr(error, "exceptions", None) or ():
        if isinstance(inner, BaseException):
            clean(inner, seen)


def patch_tracebacks():
    """What the program prints with the module traceback has no frames of ours either."""

    def make(walk):
        def _walk(trace, *args, **keywords):
            for item in walk(trace, *args, **keywords):
                frame = item[0]
                if not is_ours(frame):
                    yield item

        return _walk

    for name in ("walk_tb", "_walk_tb_with_full_positions", "walk_stack"):
        if hasattr(traceback, name):
            wrap(traceback, name, make)

    def make_hook(hook):
        def excepthook(kind, error, trace):
            clean(error)
            hook(kind, error, error.__traceback__)

        return excepthook

    sys.excepthook = make_hook(sys.excepthook)


# ---------------------------------------------------------------------------- the program
def exit_code(error):
    """(exit status, name of the exception that the program ended with or None)"""
    if error is None:
        return 0, None
    if isinstance(error, SystemExit):
        code = error.code
        return (0 if code is None else code & 0xFF if isinstance(code, int) else 1), None
    status = 130 if isinstance(error, KeyboardInterrupt) else 1
    return status, type(error).__name__


def plan_the_end(ending, collect=gc.collect):
    """What happens after the program, in this order (atexit runs the latest first). None but the
    last is Python code, so that what is freed is freed outside any frame, as it is at the end of
    a program without us."""

    def end():
        log.tell_end(*ending)

    atexit.register(end)
    atexit.register(gc.collect)
    atexit.register(sys.modules.pop, "__main__", None)
    atexit.register(sys.__dict__.update, last_type=None, last_value=None, last_traceback=None,
                    last_exc=None)
    atexit.register(collect)


def tell_end(status, name):
    if status is not None:
        log.add("program_end", 0, status, name)
    log.close()


def shown_path(script):
    """The script's path as tracebacks show it."""
    return script if MINOR < 9 else os.path.abspath(script)


def run(script, arguments):
    """Runs the script as the main module."""
    with open(script, "rb") as file:
        source = file.read()
    path = shown_path(script)
    module = types.ModuleType("__main__")
    module.__file__ = path
    module.__cached__ = None
    module.__builtins__ = sys.modules["builtins"]
    module.__dict__["__annotations__"] = {}
    sys.modules["__main__"] = module
    sys.argv[:] = [script] + arguments
    sys.path[0] = os.path.dirname(os.path.abspath(script))
    if options.virtual:
        gc.collect()  # from now on it meets the module before its names, as it does without us
    names = module.__dict__
    del module
    ending = [0, None]
    log.tell_end = tell_end
    plan_the_end(ending)
    log.active = True
    try:
        code = compile_program(source, path)
    except BaseException:
        ending[0] = None  # it never started
        raise
    try:
        log.add("program_start", 0, script, MINOR, EPOCH if options.virtual else time.time())
        exec(code, names)
    except BaseException as error:
        ending[:] = exit_code(error)
        raise


def patch_process():
    """A process that ends at once leaves a whole file, and its children leave it alone."""
    leave_at_once = os._exit

    def _exit(status):
        if log.active:
            log.close()
        leave_at_once(status)

    def after_in_child():
        log.active = False
        log.waiting = []

    os._exit = _exit
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_child=after_in_child)


def parse_arguments():
    parser = argparse.ArgumentParser(
        prog="loopscope_record.py",
        description="Runs an asyncio program and writes a trace of what asyncio did, for Loopscope.")
    parser.add_argument("--output", metavar="FILE",
                        help="the trace (- is stdout); SCRIPT.trace.jsonl without it")
    parser.add_argument("--virtual", action="store_true",
                        help="run on a virtual clock, on which nothing takes time")
    parser.add_argument("--interrupt-at", metavar="SECONDS", type=float,
                        help="Ctrl+C at that moment of the virtual clock")
    parser.add_argument("--lines", choices=["stmt"],
                        help="tell each statement of SCRIPT that is about to run, and the frames")
    parser.add_argument("--locals", action="store_true",
                        help="tell the variables, too, as they are before each statement")
    parser.add_argument("--resolution", metavar="SECONDS", type=float, default=1e-5,
                        help="steps of the real clock that are not worth an event (%(default)s)")
    parser.add_argument("script", metavar="SCRIPT")
    parser.add_argument("arguments", metavar="ARGS", nargs=argparse.REMAINDER)
    result = parser.parse_args()
    if result.locals and result.lines is None:
        parser.error("--locals needs --lines")
    if result.interrupt_at is not None and not result.virtual:
        parser.error("--interrupt-at needs --virtual")
    if sys.version_info < (3, 8) or sys.implementation.name != "cpython":
        parser.error("CPython 3.8 or later is needed")
    return result


def main():
    global options
    options = parse_arguments()
    if options.virtual and os.environ.get("PYTHONHASHSEED") != "0" and sys.platform != "emscripten":
        os.environ["PYTHONHASHSEED"] = "0"
        os.execv(sys.executable, [sys.executable] + sys.orig_argv[1:] if MINOR >= 10
                 else [sys.executable] + sys.argv)
    prepare()
    record()


def prepare():
    """Puts everything in place of asyncio's parts; the options are known."""
    global clock, log, state, C_FUTURE, C_TASK
    import_asyncio()
    C_FUTURE, C_TASK = futures.Future, tasks.Task
    log = Log()
    state = State()
    state.begun = state.step = None
    clock = VirtualClock(options.interrupt_at) if options.virtual else RealClock(options.resolution)
    if options.virtual:
        patch_virtual_time()
    else:
        patch_real_sleep()
        patch_threads()
    patch_handles()
    patch_loop()
    if options.virtual:
        patch_sets()
        sys.modules["random"].seed(0)
        gc.collect()
        gc.set_threshold(0)  # not gc.disable(): the end of the program still collects
    patch_futures()
    patch_warnings()
    patch_tracebacks()


def record():
    """Runs the program of the options."""
    patch_process()
    log.open(options.output or options.script + ".trace.jsonl")
    watch_stream(sys.stdout, "stdout")
    watch_stream(sys.stderr, "stderr")
    run(options.script, options.arguments)


def import_asyncio():
    global asyncio, base_events, coroutines, events, exceptions, futures, socket, tasks
    import asyncio
    import random
    import socket
    from asyncio import base_events, coroutines, events, exceptions, futures, tasks


if __name__ == "__main__":
    main()

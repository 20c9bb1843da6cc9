#!/usr/bin/env python3
"""Records programs with this CPython, one after the other, each in a process that is forked.

    python3.N tests/oracle/record_many.py FOLDER

Each line of stdin is {"source": of a program, "collects": true or false}; each line of stdout is what
the recorder tells of it, as a JSON string, or null when it took too long. The programs run on the
virtual clock, as p.py in the folder, with Ctrl+C at second 1000. What they print goes nowhere, but
into the trace. Without "collects" the collector does not run at the end of the program before
its names are gone, which gives the garbage that there is then another order.
"""
import atexit
import functools
import gc
import json
import os
import signal
import sys
import types

# What programs import, so that it is there already.
import ast, contextlib, contextvars, inspect, random, traceback  # noqa: E401,F401
import asyncio.streams  # noqa: F401
import concurrent.futures.thread, socket  # noqa: E401,F401

import virtual_threads

RECORDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "public",
                        "loopscope_record.py")
LIBRARY = os.path.dirname(os.__file__) + os.sep
SECONDS = 20
TRACE_DESCRIPTOR = 500


def load_recorder():
    """The recorder, with everything in place but the program."""
    recorder = types.ModuleType("recorder")
    recorder.__file__ = RECORDER
    with open(RECORDER, encoding="utf-8") as file:
        code = compile(file.read(), RECORDER, "exec")
    exec(code, recorder.__dict__)
    sys.argv[:] = [RECORDER, "--virtual", "--interrupt-at", "1000", "--output", "p.trace", "p.py"]
    recorder.options = recorder.parse_arguments()
    recorder.prepare()
    # Short, as it is here: reprs are cut by their length.
    recorder.shown_path = str
    # And what the trace shows of texts is cut after the library's path has become "<lib>".
    put = recorder.Text.put
    recorder.Text.put = lambda text, part: put(text, part.replace(LIBRARY, "<lib>/"))
    # Frames of this file are as little the program's as those of the recorder.
    ours = recorder.__dict__, globals()
    recorder.is_ours = lambda frame: any(frame.f_globals is names for names in ours)
    return recorder


def open_above(path, open_trace, log):
    """Opens the trace with a high descriptor: the program's own begin where they do without us."""
    open_trace(path)
    log.file.flush()
    os.dup2(log.file.fileno(), TRACE_DESCRIPTOR)
    log.file.close()
    log.file = os.fdopen(TRACE_DESCRIPTOR, "a", encoding="utf-8", newline="\n")


def show(error):
    """What the interpreter does with the exception that a program ends with. It keeps it."""
    trace = error.__traceback__
    sys.last_type, sys.last_value, sys.last_traceback = type(error), error, trace
    if sys.version_info >= (3, 12):
        sys.last_exc = error
    sys.excepthook(type(error), error, trace)


def run(recorder, source):
    log = recorder.log
    log.open = functools.partial(open_above, open_trace=log.open, log=log)
    if "import threading" in source:
        virtual_threads.install(recorder)
    nothing = os.open(os.devnull, os.O_RDWR)
    for number in range(3):
        os.dup2(nothing, number)
    os.close(nothing)
    signal.alarm(SECONDS)  # unhandled: the end
    atexit.register(os._exit, 0)  # when the recorder is done, which is the last of atexit
    try:
        recorder.record()
    except SystemExit:
        pass
    except BaseException as error:
        show(error.with_traceback(error.__traceback__.tb_next))
    sys.exit()


def record(recorder, source, collects, folder):
    with open("p.py", "w", encoding="utf-8") as file:
        file.write(source)
    open("p.trace", "w").close()
    child = os.fork()
    if child == 0:
        if not collects:
            recorder.plan_the_end = functools.partial(recorder.plan_the_end, collect=int)
        run(recorder, source)
    if os.WIFSIGNALED(os.waitpid(child, 0)[1]):
        return None
    with open("p.trace", encoding="utf-8") as file:
        return file.read().replace(folder, "").replace(LIBRARY, "<lib>/")


def main():
    os.chdir(sys.argv[1])
    folder = os.getcwd() + os.sep
    recorder = load_recorder()
    gc.collect()
    for line in sys.stdin:
        answer = record(recorder, folder=folder, **json.loads(line))
        sys.__stdout__.write(json.dumps(answer) + "\n")
        sys.__stdout__.flush()


main()

"""Measures how long statements take, in virtual time."""

import gc
import itertools
import time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter

_globals = globals
_FUNCTION = """\
def inner(_it, _timer{names}):
    {setup}
    _t0 = _timer()
    for _i in _it:
        {stmt}
        pass
    _t1 = _timer()
    return _t1 - _t0
"""


def _indented(source, width):
    return source.replace("\n", "\n" + " " * width)


class Timer:
    """Runs a statement, or calls a function, many times; before that a setup once."""

    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        space = {}
        known = _globals() if globals is None else globals
        names = ""
        if isinstance(setup, str):
            compile(setup, "<timeit-src>", "exec")
            before, setup = setup + "\n", _indented(setup, 4)
        elif callable(setup):
            space["_setup"] = setup
            names += ", _setup=_setup"
            before, setup = "", "_setup()"
        else:
            raise ValueError("setup is neither a string nor callable")
        if isinstance(stmt, str):
            compile(before + stmt, "<timeit-src>", "exec")
            stmt = _indented(stmt, 8)
        elif callable(stmt):
            space["_stmt"] = stmt
            names += ", _stmt=_stmt"
            stmt = "_stmt()"
        else:
            raise ValueError("stmt is neither a string nor callable")
        self.src = _FUNCTION.format(names=names, setup=setup, stmt=stmt)
        exec(compile(self.src, "<timeit-src>", "exec"), known, space)
        self.inner = space["inner"]

    def print_exc(self, file=None):
        """Shows the exception of a statement, with its line."""
        import linecache
        import traceback

        linecache.cache["<timeit-src>"] = len(self.src), None, self.src.split("\n"), "<timeit-src>"
        traceback.print_exc(file=file)

    def timeit(self, number=default_number):
        """The seconds that so many runs take."""
        collects = gc.isenabled()
        gc.disable()
        try:
            return self.inner(itertools.repeat(None, number), self.timer)
        finally:
            if collects:
                gc.enable()

    def repeat(self, repeat=default_repeat, number=default_number):
        """The same several times, as a list."""
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """How many runs take at least 0.2 seconds, and how long those take."""
        for scale in itertools.count():
            for digit in 1, 2, 5:
                number = digit * 10 ** scale
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat,
           number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)

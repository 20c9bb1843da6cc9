# The line of a frame that an exception left: where it was raised, not where a with, a handler or a finally let it go on.
import sys
class M:
    def __enter__(self):
        return self
    def __exit__(self, *a):
        return False

class Bad:
    def __enter__(self):
        return self
    def __exit__(self, *a):
        raise KeyError("exit")

def plain():
    with M():
        x = 1
        raise ValueError("in with")

def nested():
    with M() as a:
        with M() as b:
            y = 2
            boom()
        z = 3
    return

def two_items():
    with M() as a, \
         M() as b:
        boom()

def bad_exit():
    with Bad():
        x = 1

def bad_exit2():
    with Bad():
        x = 1
        boom()

def boom():
    raise ValueError("boom")

def handler_raises():
    try:
        boom()
    except TypeError:
        pass
    except ValueError:
        y = 1
        raise KeyError("in handler")
    except KeyError:
        pass

def no_match():
    try:
        boom()
    except TypeError:
        x = 1
    except KeyError:
        y = 2

def no_match_named():
    try:
        boom()
    except TypeError as e:
        x = 1
        y = 2

def named():
    try:
        boom()
    except ValueError as e:
        x = 1
        raise KeyError(1)
        z = 3

def named_bare():
    try:
        boom()
    except ValueError as e:
        x = 1
        if x:
            raise
        z = 3

def fin():
    try:
        boom()
    finally:
        x = 1
        y = 2

def fin_raise():
    try:
        x = 1
    finally:
        x = 1
        boom()
        y = 3

def fin_with():
    try:
        with M():
            boom()
            x = 1
        x = 2
    finally:
        if 0:
            x = 1
        else:
            y = 3

def with_try():
    with M():
        try:
            boom()
        except KeyError:
            x = 1
        y = 2

def for_with():
    for i in range(3):
        with M():
            x = i
            if i == 1:
                boom()
            y = 2

def star():
    try:
        boom()
    except ValueError:
        with M():
            try:
                boom()
            finally:
                z = 3

def gen():
    with M():
        yield 1
        boom()
def use_gen():
    for i in gen():
        x = i
def thrown():
    g = gen()
    next(g)
    g.throw(OSError("thrown"))
def cm_return():
    with M():
        try:
            return boom()
        finally:
            y = 3
def comp():
    with M():
        return [boom() for i in range(3)]
for f in [plain, nested, two_items, bad_exit, bad_exit2, handler_raises, no_match, no_match_named, named, named_bare, fin, fin_raise, fin_with, with_try, for_with, star, use_gen, thrown, cm_return, comp]:
    try:
        f()
    except BaseException as e:
        print(f.__name__, type(e))
        while e is not None:
            t = e.__traceback__
            while t:
                print("   ", t.tb_frame.f_code.co_name, t.tb_lineno - t.tb_frame.f_code.co_firstlineno, t.tb_frame.f_lineno - t.tb_frame.f_code.co_firstlineno)
                t = t.tb_next
            e = e.__context__
            if e: print("  ctx")

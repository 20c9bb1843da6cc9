# excepthook, unraisablehook, displayhook and what they are told.
import sys


class Broken:
    def __del__(self):
        raise ValueError('in del')


def quiet(unraisable):
    print('unraisable', unraisable.exc_type.__name__, unraisable.exc_value, unraisable.err_msg, unraisable.object is not None, unraisable.exc_traceback is not None)


sys.unraisablehook = quiet
Broken()


def failing(unraisable):
    raise KeyError('hook')


sys.unraisablehook = failing
Broken()
sys.unraisablehook = sys.__unraisablehook__
Broken()
sys.displayhook(None)
sys.displayhook([1, 'a'])
print(_)
del _


def hook(kind, value, trace):
    print('hook', kind.__name__, value, trace.tb_lineno)
    sys.__excepthook__(kind, value, trace)


sys.excepthook = hook
raise RuntimeError('uncaught')

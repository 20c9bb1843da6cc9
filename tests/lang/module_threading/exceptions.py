# clock: real
# What a thread does not catch goes to threading.excepthook; SystemExit is silent.
import sys
import threading


def bad():
    raise ValueError("what a thread raises")


def outer():
    try:
        {}["missing"]
    except KeyError:
        bad()


for function in (bad, outer, sys.exit):
    thread = threading.Thread(target=function)
    thread.start()
    thread.join()


def hook(args):
    print(args.exc_type.__name__, args.exc_value, args.thread.name, args.exc_traceback is not None)


default = threading.excepthook
threading.excepthook = hook
thread = threading.Thread(target=bad, name="own name")
thread.start()
thread.join()
threading.excepthook = default
print(len(threading.ExceptHookArgs((ValueError, None, None, None))))

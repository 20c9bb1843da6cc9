# Carets below calls that are a whole statement, with characters of more than one byte before their end.
import sys, traceback
def f(a): return a
def w(x, s, l, d):
    y = f(1, 2, 3)
def v(x, s, l, d):
    l[99]
def u(x):
    y = v(5, '日本', ['a'], {'a': 1})
try: w(5, '日本', ['a'], {'a': 1})
except Exception as e: traceback.print_exc()
try: v(5, '日本', ['a'], {'a': 1})
except Exception as e: traceback.print_exc()
try: u(5)
except Exception as e: traceback.print_exc()
try: u(5)
except Exception as e: sys.excepthook(*sys.exc_info())

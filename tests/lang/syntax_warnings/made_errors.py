# A filter makes a warning of the compiler a SyntaxError.
import warnings
warnings.simplefilter("error")
try:
    exec("x = 1\nx is 2")
except SyntaxError as e:
    print(e, e.lineno, e.offset)
try:
    exec("assert (1, 2)")
except SyntaxError as e:
    print(e)

# sys.exit: codes, messages, finally, atexit; exc_info and exception.
import atexit
import sys

for arguments in ((), (None,), (3,), ('message',), ((1, 2),), (True,)):
    try:
        sys.exit(*arguments)
    except SystemExit as error:
        print(repr(error.code), error.args, error)
try:
    sys.exit(1, 2)
except TypeError as error:
    print(error)
print(sys.exc_info(), sys.exception())
try:
    1 / 0
except ZeroDivisionError as error:
    kind, value, trace = sys.exc_info()
    print(kind, value, value is error, trace.tb_lineno, sys.exception() is error)
    try:
        [][1]
    except IndexError:
        print(sys.exc_info()[0])
    print(sys.exc_info()[0])
print(sys.exc_info())
atexit.register(print, 'at exit')
try:
    sys.exit('the end')
finally:
    print('finally')

# Exceptions as text, by the functions of the module.
import sys
import traceback


def inner(value):
    return value["key"].missing


def outer():
    inner({"key": 1})


try:
    outer()
except AttributeError as error:
    print(traceback.format_exc())
    print(traceback.format_exception_only(error))
    print("".join(traceback.format_exception(error, limit=1)))
    print("".join(traceback.format_exception(error, limit=-1)))
    print("".join(traceback.format_tb(error.__traceback__)))
    traceback.print_exc(file=sys.stdout)
    traceback.print_exception(type(error), error, error.__traceback__)
    try:
        raise ValueError("second") from error
    except ValueError:
        traceback.print_exc(chain=False, file=sys.stdout)
        traceback.print_exc(file=sys.stdout)
print(repr(traceback.format_exc()))
try:
    compile("a = (1\nb", "file.py", "exec")
except SyntaxError as error:
    print("".join(traceback.format_exception_only(error)))

# What CPython has written in C is in no traceback, though Loopscope has it in Python.
import codecs
import sys
import traceback


def unknown():
    return "a".encode("ascii").decode("nowhere")


def handler(error):
    return 1 / 0


codecs.register_error("fails", handler)


def own_handler():
    return "é".encode("cp1252" if len(sys.argv) > 9 else "ascii", "fails")


for function in unknown, own_handler:
    try:
        function()
    except Exception:
        traceback.print_exc(limit=-1, file=sys.stdout)

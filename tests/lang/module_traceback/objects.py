# Entries, stacks and TracebackException.
import sys
import traceback


def fail(n):
    if n == 0:
        raise LookupError("deep")
    fail(n - 1)


try:
    fail(5)
except LookupError as caught:
    report = traceback.TracebackException.from_exception(caught, capture_locals=False)
    stack = traceback.extract_tb(caught.__traceback__)
print(report.exc_type_str, str(report), len(report.stack))
print([(entry.name, entry.lineno, entry.line) for entry in stack][-1])
print(list(stack[0])[1:], len(stack[0]), stack[0] == tuple(stack[0]))
print("".join(report.format()))
print("".join(traceback.StackSummary.from_list([("f.py", 3, "g", "x = 1"), ("h.py", 9, "i", None)]).format()))
entry = traceback.FrameSummary("f.py", 2, "name", line="  text  ", locals={"b": 1, "a": [2]})
print(entry, entry.line, entry.locals)
print("".join(traceback.format_list([entry])))


def here():
    return traceback.extract_stack()[-1]


print(here().name, here().line)
print([frame.f_code.co_name for frame, line in traceback.walk_stack(sys._getframe())])

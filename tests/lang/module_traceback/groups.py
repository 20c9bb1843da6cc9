# Groups, notes and chains drawn as the interpreter draws them.
import traceback

try:
    try:
        raise ExceptionGroup("several", [
            ValueError("one"), ExceptionGroup("inner", [TypeError("two\nlines"), KeyError("three")])])
    except ExceptionGroup as group:
        group.add_note("a note")
        raise RuntimeError("after") from group
except RuntimeError as error:
    print(traceback.format_exc())
    report = traceback.TracebackException.from_exception(error, max_group_width=1)
    print("".join(report.format()))
    print("".join(traceback.format_exception_only(error.__cause__, show_group=True)))

"""The warnings module: categories, filters, catching, stack levels, once and always, errors, own formats."""
import sys
import warnings


class ApiWarning(UserWarning):
    pass


def old_function(n):
    warnings.warn(f"old_function({n}) is old", DeprecationWarning, stacklevel=2)
    return n


def helper():
    return old_function(1)


class Thing:
    def __init__(self, size):
        if size > 10:
            warnings.warn("size is large", ApiWarning)
        self.size = size

    @property
    def length(self):
        warnings.warn("use size", PendingDeprecationWarning, 2)
        return self.size


def show_all(action, *calls, **options):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter(action, **options)
        for call in calls:
            call()
    return [f"{w.category.__name__}:{w.lineno}:{w.message}" for w in caught]


old_function(0)
helper()
Thing(11)
for _ in range(3):
    warnings.warn("said once for each place")
    Thing(12)
warnings.warn("a message", RuntimeWarning)
warnings.warn("to be ignored", ImportWarning)
warnings.warn(SyntaxWarning("an instance", 1))
warnings.warn_explicit("explicit", UserWarning, "somewhere.py", 42, module="some.module")

print(show_all("always", helper, helper, lambda: Thing(1).length))
print(show_all("once", helper, helper, lambda: Thing(99), lambda: Thing(99)))
print(show_all("ignore", helper))
print(show_all("default", helper, helper))
print(show_all("always", helper, lambda: Thing(50), category=ApiWarning))
with warnings.catch_warnings():
    warnings.filterwarnings("error", message=".*large", category=ApiWarning)
    try:
        Thing(20)
    except ApiWarning as error:
        print("raised:", repr(error), isinstance(error, Exception))
    warnings.filterwarnings("ignore", "size is")
    Thing(21)
    warnings.resetwarnings()
    warnings.simplefilter("error")
    for call in (helper, lambda: Thing(3).length, lambda: print(True) or warnings.warn("x", ResourceWarning)):
        try:
            call()
        except Warning as error:
            print(type(error).__name__, error)


def custom(message, category, filename, lineno, file=None, line=None):
    print(f"custom: {category.__name__} at {filename}:{lineno}: {message}", file=sys.stdout)


saved, warnings.showwarning = warnings.showwarning, custom
warnings.warn("shown by a function")
helper()
warnings.showwarning = saved
formatted = warnings.formatwarning("text", UserWarning, "file.py", 3, line="the source line")
print(repr(formatted))
warnings.formatwarning = lambda message, category, filename, lineno, line=None: f"[{category.__name__.lower()}] {message}\n"
warnings.warn("own format")
for wrong in (lambda: warnings.warn("x", int), lambda: warnings.simplefilter("sometimes"), lambda: warnings.filterwarnings("ignore", 5), lambda: warnings.warn("x", stacklevel="1"), lambda: warnings.simplefilter("ignore", lineno=-1)):
    try:
        wrong()
    except (TypeError, ValueError, AssertionError) as error:
        print(type(error).__name__, error)
print(eval("1 is 1") if False else "\d" == "\\d")
if sys.version_info >= (3, 13):
    @warnings.deprecated("use new()", category=FutureWarning)
    def decorated():
        return 5
    print(decorated(), decorated.__deprecated__)
print(issubclass(ApiWarning, Warning), len(warnings.filters) > 0)

# Reprs with and without a default, and classes that cannot be made or subscripted.
import contextvars
from contextvars import Context, ContextVar, Token


def show(value):
    print(repr(value).split(" at 0x")[0])


show(ContextVar("plain"))
show(ContextVar("var", default=[1]))
show(ContextVar("var").set(1))
show(Context())
print(ContextVar[int], Token[str], ContextVar.__module__, Context.__name__, contextvars.__all__)
for make in (lambda: ContextVar(), lambda: ContextVar(1), lambda: ContextVar("a", 1), lambda: Context(1)):
    try:
        make()
    except TypeError as error:
        print(error)

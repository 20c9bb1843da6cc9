# run executes in the context: what is set there stays there, and exceptions leave it.
from contextvars import ContextVar, copy_context

var = ContextVar("var", default=0)


def change(value, *, add=0):
    var.set(value + add)
    return var.get()


def fail():
    var.set(-1)
    raise ValueError(var.get())


context = copy_context()
print(context.run(change, 1, add=2), context[var], var.get())
try:
    context.run(fail)
except ValueError as error:
    print("ValueError", error, context[var], var.get())
print(context.run(lambda: context.copy().run(change, 10)), context[var])
try:
    context.run(context.run, print)
except RuntimeError as error:
    print(str(error).startswith("cannot enter context: <_contextvars.Context object at 0x"))
try:
    context.run()
except TypeError as error:
    print(error)

# A generator has no context of its own: it sees and sets those of whoever resumes it.
from contextvars import ContextVar, copy_context

var = ContextVar("var", default=0)


def steps():
    while True:
        var.set(var.get() + 1)
        yield var.get()


generator = steps()
context = copy_context()
print(next(generator), next(generator), context.run(next, generator), context.run(next, generator))
print(var.get(), context[var])

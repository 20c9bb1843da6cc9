# A token brings the old value back, once, and only its own variable in its own context.
from contextvars import ContextVar, Token, copy_context

var, other = ContextVar("var"), ContextVar("other")
first = var.set(1)
second = var.set(2)
print(first.old_value is Token.MISSING, second.old_value, second.var is var, Token.MISSING)
var.reset(second)
print(var.get(), repr(second).startswith("<Token used var=<ContextVar name='var' at 0x"))
for reset in (lambda: var.reset(second), lambda: other.reset(first), lambda: copy_context().run(var.reset, first),
              lambda: var.reset(1), lambda: Token()):
    try:
        reset()
    except (RuntimeError, ValueError, TypeError) as error:
        print(type(error).__name__, str(error).split("> ")[-1])
var.reset(first)
print(var.get("nothing"))

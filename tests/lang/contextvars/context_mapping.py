# A context is a read-only mapping of variables.
from contextvars import Context, ContextVar, copy_context

var, other = ContextVar("var"), ContextVar("other")
var.set(1)
context = copy_context()
print(len(context), context[var], context.get(var), context.get(other), context.get(other, 2))
print(var in context, other in context, list(context) == [var], list(context.values()))
print(list(context.items()) == [(var, 1)], list(context.keys()) == [var])
print(context == copy_context(), context == Context(), context == 1, len(Context()))
for action in (lambda: context["var"], lambda: "var" in context, lambda: context.get("var"), lambda: hash(context)):
    try:
        action()
    except TypeError as error:
        print(error)
try:
    context[other]
except KeyError as error:
    print("KeyError", error.args == (other,))

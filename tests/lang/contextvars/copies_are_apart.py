# A copy keeps what was there when it was made, whoever writes first.
from contextvars import ContextVar, copy_context

names = [ContextVar(f"v{i}") for i in range(20)]
for i, var in enumerate(names):
    var.set(i)
before = copy_context()
twin = before.copy()
items = before.items()
names[0].set("here")
before.run(names[1].set, "there")
twin.run(names[2].set, "elsewhere")
for context in (copy_context(), before, twin):
    print([context[var] for var in names[:4]], len(context))
print(sorted(value for var, value in items)[:4])


def inner(depth):
    names[3].set(depth)
    if depth:
        copy_context().run(inner, depth - 1)
    return names[3].get()


print(inner(5))

# Annotations are evaluated, and kept, in an order of their own: positional-only parameters come second.
import inspect


def note(name):
    print(name, end=" ")
    return name


def f(a: note("a"), /, b: note("b") = 1, *c: note("c"), d: note("d"), **e: note("e")) -> note("return"):
    pass


print()
print(f.__annotations__)
print(inspect.getfullargspec(f).annotations)

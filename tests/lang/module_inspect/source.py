# Source texts, documentation, states and frames.
import inspect


def decorated(f):
    return f


@decorated
def function(a,
             b="a ) string"):
    """Says something.

        Indented.
    """
    if a:
        return [
            a,
        ]
    # a comment

    return b


class Class:
    """Of a class."""

    def method(self):
        return 1


class Child(Class):
    def method(self):
        return 2


print(inspect.getsource(function))
print(inspect.getsource(Class))
print(inspect.getsource(Class.method))
print(inspect.getsourcelines(Class.method)[1], inspect.getdoc(function), sep="\n")
print(inspect.getdoc(Child), inspect.cleandoc("  a\n     b\n    c\n"))


def generator():
    yield 1


g = generator()
print(inspect.getgeneratorstate(g))
next(g)
print(inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g))
g.close()
print(inspect.getgeneratorstate(g))


async def coroutine():
    pass


c = coroutine()
print(inspect.getcoroutinestate(c))
c.close()
print(inspect.getcoroutinestate(c))


def caller():
    frame = inspect.currentframe()
    info = inspect.stack()[0]
    return frame.f_code.co_name, info.function, info.lineno, info.code_context


print(caller())
print([name for name, value in inspect.getmembers(Class, inspect.isfunction)])
print(inspect.getattr_static(Class(), "method") is Class.__dict__["method"], inspect.getmro(Child)[1].__name__)
print(inspect.unwrap(function) is function, inspect.getmodule(function).__name__)

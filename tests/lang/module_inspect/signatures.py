# Signatures as text, and binding arguments to them.
import functools
import inspect


def f(a, b: int = 1, /, c=2, *args: str, d, e: "x" = 3, **kw) -> list[int]:
    pass


class C:
    def __init__(self, x, *, y=1):
        pass

    def method(self, z: int) -> None:
        pass

    def __call__(self, q):
        pass


@functools.wraps(f)
def wrapped(*args, **kwargs):
    pass


for thing in (f, C, C.method, C(1).method, C(1), wrapped, functools.partial(f, 1, d=5), lambda: 0,
              functools.partial(C, y=2)):
    print(inspect.signature(thing))
sig = inspect.signature(f)
print(sig.return_annotation, list(sig.parameters))
for param in sig.parameters.values():
    print(repr(param), param.kind, param.kind.description, param.default is param.empty)
bound = sig.bind(1, 2, 3, 4, 5, d=6, other=7)
print(bound, bound.args, bound.kwargs)
bound = sig.bind_partial(1)
bound.apply_defaults()
print(bound.arguments)
for args, kwargs in [((), {}), ((1,), {}), ((1,), {"a": 1, "d": 2})]:
    try:
        print(sig.bind(*args, **kwargs))
    except TypeError as error:
        print(error)
print(sig.replace(return_annotation=sig.empty) == sig, sig == inspect.signature(f))
print(inspect.getfullargspec(f))
print(inspect.Signature([inspect.Parameter("p", inspect.Parameter.KEYWORD_ONLY, default=1)]))
try:
    inspect.Parameter("p", inspect.Parameter.VAR_KEYWORD, default=1)
except ValueError as error:
    print(error)

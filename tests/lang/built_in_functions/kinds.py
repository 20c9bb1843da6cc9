# Functions of modules that are C code in CPython are of the type of builtin functions.
import bisect
import copy
import functools
import heapq
import inspect
import json
import math
import operator
import struct
import types
import weakref

FUNCTIONS = [operator.add, heapq.heappush, bisect.insort, functools.reduce, struct.pack,
             math.prod, len]
for function in FUNCTIONS:
    print(function.__name__, function.__qualname__, type(function), function.__class__,
          type(function) is type(len), isinstance(function, types.BuiltinFunctionType),
          isinstance(function, types.FunctionType), isinstance(function, object),
          inspect.isbuiltin(function), inspect.isfunction(function),
          inspect.isroutine(function), callable(function), repr(function))
    print([name for name in ("__code__", "__globals__", "__defaults__", "__kwdefaults__",
                             "__closure__", "__annotations__", "__dict__", "__get__",
                             "__self__", "__doc__", "__call__") if hasattr(function, name)])


def attempt(text):
    try:
        print(text, "->", eval(text))
    except Exception as error:
        print(text, "->", type(error).__name__ + ":", error)


def assign(name):
    try:
        setattr(operator.add, name, 1)
        print("set", name)
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


attempt("operator.add.__code__")
attempt("operator.add.other")
assign("other")
assign("__name__")
assign("__qualname__")
attempt("operator.add + 1")
attempt("operator.add < operator.sub")
attempt("operator.add == operator.add, operator.add != operator.sub")
attempt("{operator.add: 1}[operator.add]")
attempt("operator.add(1)")
attempt("operator.add(*[1, 2])")
attempt("operator.add(*1)")
attempt("operator.add(**{1: 2})")
attempt("inspect.signature(operator.add)")
attempt("inspect.signature(heapq.heappush)")
attempt("inspect.getsource(operator.add)")
attempt("copy.copy(operator.add) is operator.add, copy.deepcopy(operator.add) is operator.add")
attempt("weakref.ref(operator.add)() is operator.add")
attempt("type(operator.add)()")
attempt("math.prod.__self__ is math")
attempt("isinstance(json.dumps, types.FunctionType), type(json.dumps)")

match operator.add:
    case types.FunctionType():
        print("a function")
    case types.BuiltinFunctionType():
        print("a builtin function")


@functools.singledispatch
def kind(thing):
    return "something"


@kind.register
def _(thing: types.BuiltinFunctionType):
    return "built in"


print(kind(operator.add), kind(len), kind(kind))


class Number:
    __add__ = operator.add
    __len__ = functools.partial(int, 5)
    __getitem__ = operator.index
    __new__ = lambda cls: object.__new__(cls)
    area = property(operator.methodcaller("name"))

    def name(self):
        return "a number"


try:
    Number() + 1
except TypeError as error:
    print(error)
print(Number.__dict__["__add__"], Number.area.fget.__class__.__name__, Number().__class__)


class Derived(Number):
    def call(self):
        return super().__add__(2, 3), super().__getitem__(4)


try:
    print(Derived().call())
except TypeError as error:
    print(error)


@functools.wraps(operator.mul)
def product(a, b):
    return a * b


print(product.__name__, product.__wrapped__, product.__module__)

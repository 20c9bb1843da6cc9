# Union[...] and `|` make objects of one class.
# python: 3.14
import typing, types
from typing import *
from annotationlib import ForwardRef

T = TypeVar("T"); S = TypeVar("S")
def show(text, **extra):
    try: r = eval(text, globals() | extra)
    except Exception as e: print(text, "!!", type(e).__name__, e)
    else: print(text, "->", repr(r), type(r).__name__)
for t in """Union[int, str]
Optional[int]
type(Union[int, str]) is typing.Union is types.UnionType
Union
types.UnionType
Union.__name__, Union.__qualname__, Union.__module__
Union[int]
Union[int, int]
Union[()]
Union[1]
Union[int, 1]
Union["x"]
Union[int, "x"]
Union[int, ForwardRef("x")]
Union[int, "x", "x"]
Union[int, None]
Union[None]
Union[Union[int, str], bytes]
Union[int | str, None, int]
Union[int, str] == (str | int)
Union[int, str] == Union[str, int]
Union[int, str] == Union[str, bytes]
hash(Union[int, str]) == hash(str | int)
{Union[int, str]: 1}[str | int]
get_origin(Union[int, str])
get_origin(int | str)
get_args(Union[int, str])
get_args(Optional["x"])
isinstance(1, Union[int, str])
isinstance(1.0, Union[int, str])
issubclass(bool, Union[int, str])
isinstance(1.0, Union[int, "str"])
isinstance(1.0, Union[int, list[int]])
isinstance(Union[int, str], Union)
isinstance(int | str, types.UnionType)
int | "x"
"x" | int
(int | str) | "x"
"x" | (int | str)
(int | str) | ForwardRef("x")
ForwardRef("x") | (int | str)
ForwardRef("x") | None
ForwardRef("x") | "y"
int | T
T | int
T | "x"
"x" | T
T | None
(int | T)[str]
Union[T, int][str]
Union[T, int][int]
Union[T, S][str, bytes]
Union[T, S][str]
Union[T, int].__parameters__
Union[T, list[S]].__parameters__
Union[int, str].__parameters__
Union[int, str][int]
(int|str)[int]
Union[int, str].__args__
Union[int, str].__origin__
Union[int, str].__name__
Union[int, str].__module__
Union[int, str].__qualname__
Union[int, str].x
Union()
types.UnionType(int, str)
Union[int, str]()
Union[Any, None]
Union[int, Any]
Union[Literal[1], Literal[2]]
Union[List[int], Dict[str, int]]
Union[Callable[[int], str], None]
Optional[Union[int, str]]
Optional[int, str]
Optional["x"]
Optional
Optional[Optional[int]]
Optional[None]
Optional[T]
Optional[1]
Union[Generic, int]
Union[ClassVar, int]
Union[int, Optional]
Union[Protocol, int]
Union[int, NoReturn]
Union[int, 'a.b']
Union[int, []]
Union[int, [1], [1]]
Union[int, (1, 2)]
Union[int, {}] == Union[int, {}]
hash(Union[int, {}])
Union[Annotated[int, []], str]
Union[Annotated[int, {}], str] == Union[str, Annotated[int, {}]]
hash(Union[Annotated[int, {}], str])
Union[Literal[1], Literal[True]]
List[Union[int, str]]
Dict[str, Optional[int]]
list[Optional[int]]
Union[list[int], List[int]]
Callable[[Optional[int]], Union[int, str]]
Union[int, str] < 1
Union[int, str] | None
None | Union[int, str]
int | None | int
Union[int, str] & int
bool(Union[int, str])
get_origin(Optional[T])
Union[*Ts]
Union[Unpack[Ts]]
Union[int, *Ts]
Union[NewType('N', int), str]
typing.Union.__mro__
Union.__getitem__
Union.__or__
Union.__class__
Union.__origin__
Union.__parameters__
isinstance(int | str, typing._GenericAlias)
isinstance(Union, typing._SpecialForm)
callable(int | str)
copy.copy(int|str) is (int|str)
copy.deepcopy(Optional[int])
types.new_class("A", (Union[int, str],))
type("A", (Union,), {})
Union.__hash__
Union[int, str].__hash__() == hash(int | str)
setattr(Union[int, str], 'a', 1)
typing._type_repr(Union[int, str])
get_type_hints(f)
get_type_hints(C)
singledispatch_test()
Union[int, True]
Union[int, ...]
Union[int, 1.5] | None
Union[int, str].__eq__(1)
Union[int, bool], bool | int
Optional[int].__or__("x")
(int | str).__ror__("x")
(int | str).__or__(5)
int.__or__(int, str)
typing.Union.__class_getitem__((int, str))
typing.Union.__class_getitem__(int)
Union[int, Final]
Union[Final]
Union[Required[int], str]
Union[int, T, S].__getitem__((str, bytes))
(int | list[T])[str]
(int | list[T] | None)[str]
Optional[T][None]
Optional[T]['x']
Optional[T][1]
Optional[T][()]
Optional[T][int, str]""".splitlines():
    Ts = TypeVarTuple("Ts")
    import copy, weakref
    def f(a: Optional[int] = None, b: Union["C", int] = 1, c: int = None) -> "Union[int, str]": pass
    class C:
        x: Optional["C"]
        y: "int | str"
    def singledispatch_test():
        import functools
        @functools.singledispatch
        def g(a): return "base"
        @g.register
        def _(a: Union[int, str]): return "u"
        @g.register(Optional[float])
        def _(a): return "f"
        return g(1), g("x"), g(1.0), g(None), g([])
    show(t)
try:
    class A(Union[int, str]): pass
except TypeError as e: print(e)
match int | str:
    case Union(): print("a union")
def g(x):
    import functools
    h = functools.singledispatch(lambda a: 1)
    try: h.register(Union[int, "x"])
    except TypeError as e: print(e)
    try: h.register(Union[int, list[int]])
    except TypeError as e: print(e)
g(1)

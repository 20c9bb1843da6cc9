# Unions in annotations, aliases and type parameters.
# python: 3.14
import typing
from typing import *
T = TypeVar("T"); S = TypeVar("S")
def show(text, **extra):
    try: r = eval(text, globals() | extra)
    except Exception as e: print(text, "!!", type(e).__name__, e)
    else: print(text, "->", repr(r), type(r).__name__)
class M(type):
    def __eq__(self, other): return True
    def __hash__(self): return 1
class A(metaclass=M): pass
class B(metaclass=M): pass
for t in """(int | str) | 5
5 | (int | str)
(int | str) | []
(int | str) | ()
(int | str) | Final
list[int] | "x"
list[int] | 5
int | 5
"x" | list[int]
List[int] | "x"
List[int] | 5
dict[T, S][int]
dict[T, S][int, int, int]
Dict[T, S][int]
(int | dict[T, S])[int]
(int | dict[T, S])[int, str, str]
(int | list[T]).__parameters__
A | B
Union[int, str].__name__
Union[int, str].__qualname__
Union[int, str].__module__
Union.__module__
Union.__name__
(int | str).__origin__
(int|str).__mro_entries__((1,))
type(Union)
Optional
Union[int, str] | (bytes | None)
Union[str]
repr(Union[int, "List[int]"])
Optional[List["Node"]]
Union["A", "B"] == Union["B", "A"]
hash(Union["A", "B"]) == hash(Union["B", "A"])
int | None == Optional[int]
(int | None).__args__
isinstance(None, Optional[int])
issubclass(int, Optional[str])
issubclass(int, int | list[int])
issubclass(int, str | list[int])
issubclass(5, str | int)
isinstance(5, (str, int | None))
""".splitlines(): show(t)
type X[P] = P | int
show("X.__value__")
def g[P](x: P | None, y: "P | str") -> P | "str": pass
show("g.__annotations__")
show("g.__type_params__[0] | None")
show("(g.__type_params__[0] | None)[int]")
def g2[P](x: P | None): pass
show("g2.__annotations__")
class N(NamedTuple):
    a: Union[int, str]
    b: Optional[int] = None
show("N.__annotations__")
class TD(TypedDict, total=False):
    a: Optional[int]
    b: Required[Union[int, str]]
show("TD.__annotations__")
import dataclasses, inspect
@dataclasses.dataclass
class D:
    a: Optional[int] = None
    b: Union[str, "D"] = ""
show("dataclasses.fields(D)[0].type, dataclasses.fields(D)[1].type")
show("inspect.signature(D)")
show("inspect.signature(g2)")
show("help_type(D)", help_type=lambda c: c.__doc__)
type Rec = Union[int, list[Rec]]
show("Rec.__value__")
Alias = Union[T, List[T]]
show("Alias[int]")
show("Alias[Optional[int]]")
show("Alias['Node']")
show("Callable[[Union[T, None]], T][int]")
show("Literal[1] | None")
show("Any | None")
show("None | Any")

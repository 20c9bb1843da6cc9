# get_type_hints, NewType, overload, final, override, no_type_check and other decorators.
from __future__ import annotations
import typing
from dataclasses import dataclass
from typing import *


@dataclass
class Node:
    value: int
    next: Optional[Node] = None
    tags: list[str] | None = None


def f(a: int, b: 'list[Node]' = None, *args: str, c: Annotated[int, 'meta'], **kw: Any) -> Dict[str, Node]:
    pass


print(f.__annotations__)
print(get_type_hints(f))
print(get_type_hints(f, include_extras=True)['c'], get_type_hints(Node), get_type_hints(Node.__init__))
try:
    def g(x: Missing):
        pass
    get_type_hints(g)
except NameError as error:
    print(error)
print(get_type_hints(g, {'Missing': int}), get_type_hints(g, None, {'Missing': str}))


class Base:
    a: int
    b: ClassVar[str] = 'b'


class Child(Base):
    a: str
    c: Final[int] = 5


print(get_type_hints(Child), get_type_hints(typing), get_type_hints(len))
UserId = NewType('UserId', int)
print(UserId(5), UserId, UserId.__name__, UserId.__supertype__, UserId.__module__, type(UserId), UserId | None, List[UserId])


@overload
def double(x: int) -> int: ...
@overload
def double(x: str) -> str: ...
def double(x):
    return x * 2


print(double(2), double('a'), len(get_overloads(double)), get_overloads(double)[0].__annotations__)
clear_overloads()
print(get_overloads(double))


@final
class Last:
    @override
    def method(self):
        pass

    @final
    def other(self):
        pass


print(Last.__final__, Last.method.__override__, Last.other.__final__)


@no_type_check
def unchecked(x: 'not a type!'):
    pass


print(get_type_hints(unchecked), unchecked.__no_type_check__)
print(reveal_type(5), cast('int', 'x'), assert_type(3, int))
try:
    assert_never([1] * 100)
except AssertionError as error:
    print(error)


@dataclass_transform(kw_only_default=True)
def model(cls):
    return cls


print(model.__dataclass_transform__)
print(get_type_hints(Node)['next'], get_origin(Optional[int]), get_origin(int | str), get_args(int | str), get_args(int), get_origin(5))

"""Type hints in use: protocols, generics, typed dicts, named tuples, overloads, and looking at them."""
import asyncio
import typing
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import (Any, Awaitable, Callable, ClassVar, Dict, Generic, List, NamedTuple, NewType, Optional, Protocol,
                    Tuple, Type, TypedDict, TypeVar, Union, cast, get_args, get_origin, get_type_hints, overload,
                    runtime_checkable, TYPE_CHECKING, Literal, Final, Iterable)

if TYPE_CHECKING:
    from somewhere import Nothing

T = TypeVar("T", bound="Entity")
K = TypeVar("K", int, str)
V_co = TypeVar("V_co", covariant=True)
UserId = NewType("UserId", int)
MAX: Final = 10


@runtime_checkable
class HasId(Protocol):
    id: int


@runtime_checkable
class Saves(Protocol[V_co]):
    async def save(self, item: Any) -> V_co: ...


class Options(TypedDict, total=False):
    limit: int
    order: Literal["asc", "desc"]


class Point(NamedTuple):
    x: int
    y: int = 0

    def mirrored(self) -> "Point":
        return self._replace(x=-self.x)


@dataclass
class Entity:
    id: UserId
    table: ClassVar[str] = "entities"


@dataclass
class User(Entity):
    name: str = ""
    friends: List["User"] = field(default_factory=list, repr=False)
    table: ClassVar[str] = "users"


class Repository(ABC, Generic[T]):
    def __init__(self, kind: Type[T]) -> None:
        self.kind = kind
        self.items: Dict[int, T] = {}

    @abstractmethod
    async def save(self, item: T) -> bool:
        ...

    @overload
    def get(self, key: int) -> T: ...
    @overload
    def get(self, key: Iterable[int], **options: Any) -> List[T]: ...

    def get(self, key, **options):
        options = cast(Options, options)
        if isinstance(key, Iterable):
            found = [self.items[k] for k in key]
            if options.get("order") == "desc":
                found.reverse()
            return found[:options.get("limit")]
        return self.items[key]


class MemoryRepository(Repository[T]):
    async def save(self, item: T) -> bool:
        await asyncio.sleep(0)
        new = item.id not in self.items
        self.items[item.id] = item
        return new


def first(values: Iterable[K], default: Optional[K] = None) -> Optional[K]:
    return next(iter(values), default)


async def apply(function: Callable[[T], Awaitable[None]], *items: T) -> None:
    for item in items:
        await function(item)


async def main() -> None:
    users = MemoryRepository[User](User)
    ann, bob = User(UserId(1), "ann"), User(UserId(2), name="bob")
    ann.friends.append(bob)
    print([await users.save(u) for u in (ann, bob, ann)])
    print(users.get(1), users.get([1, 2], order="desc", limit=1), users.kind.table)
    print(isinstance(ann, HasId), isinstance(3, HasId), isinstance(users, Saves), issubclass(MemoryRepository, Saves))

    async def greet(user: User) -> None:
        print("hi", user.name)

    await apply(greet, ann, bob)
    print(first([], "none"), first("xyz"), first({3: 4}))
    try:
        Repository(User)
    except TypeError as error:
        print(error)
    try:
        issubclass(User, HasId)
    except TypeError as error:
        print(error)

    print(get_type_hints(first))
    print(get_type_hints(User)["friends"], get_type_hints(Options), Options.__total__)
    print(sorted(get_type_hints(apply)), apply.__annotations__["function"])
    hint = Dict[str, Tuple[int, ...]]
    print(get_origin(hint), get_args(hint), get_args(Callable[[int, str], bool]), get_origin(List), get_args(int))
    print(Optional[int], Union[int, str, int], Union[int], Optional[Union[str, None]], List[T], T, V_co, K.__constraints__)
    print(Union[int, None] == Optional[int], List[int] == List[int], hash(List[int]) == hash(List[int]), Any, Type[User])
    print(Literal["a", 1], Callable[..., Any], ClassVar[int], Mapping, typing.Mapping[str, int], UserId(5) + 1, UserId.__name__)
    print(Point(1), Point(1, 2).mirrored(), Point._field_defaults, Point.__annotations__)
    print(Options(limit=3), type(Options()), MemoryRepository[User], MemoryRepository.__mro__[1].__name__)
    for wrong in (lambda: List[int, str], lambda: Union[()], lambda: Generic[int], lambda: Dict[int], lambda: List[int](),
                  lambda: isinstance(1, List[int]), lambda: Optional[1], lambda: Any(), lambda: TypeVar("X", int), lambda: Point()):
        try:
            print(repr(wrong()))
        except TypeError as error:
            print("TypeError:", str(error).partition(" Got")[0])


asyncio.run(main())

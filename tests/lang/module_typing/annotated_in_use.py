# Annotations as programs use them: variables, parameters, classes, async functions.
import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Annotated, Any, Final, Generic, Literal, NamedTuple, Optional, ParamSpec, Protocol, TypeVar, Union
import functools

P = ParamSpec('P')
R = TypeVar('R')
Mode = Literal['r', 'w']
MAX: Final = 10
Json = Union[dict[str, 'Json'], list['Json'], str, int, None]
Handler = Callable[[str], Awaitable[None]]
Positive = Annotated[int, 'positive']


def logged(f: Callable[P, Awaitable[R]]) -> Callable[P, Awaitable[R]]:
    @functools.wraps(f)
    async def inner(*args: P.args, **kwargs: P.kwargs) -> R:
        print('call', f.__name__, args)
        return await f(*args, **kwargs)
    return inner


@logged
async def fetch(url: str, mode: Mode = 'r', timeout: Optional[float] = None) -> dict[str, Any]:
    return {'url': url, 'mode': mode}


class Repository(Protocol):
    async def get(self, key: int) -> Optional[str]: ...


class Memory:
    def __init__(self) -> None:
        self.data: dict[int, str] = {1: 'one'}

    async def get(self, key: int) -> str | None:
        return self.data.get(key)


class Cache(Generic[R]):
    def __init__(self, load: Callable[[int], Awaitable[R]]) -> None:
        self.load = load
        self.values: dict[int, R] = {}

    async def get(self, key: int) -> R:
        if key not in self.values:
            self.values[key] = await self.load(key)
        return self.values[key]


async def numbers(limit: Positive) -> AsyncIterator[int]:
    for i in range(limit):
        yield i


async def main() -> None:
    repository: Repository = Memory()
    print(await fetch('u'), await repository.get(1), await Cache[str](repository.get).get(1))
    print([n async for n in numbers(3)], fetch.__annotations__)


asyncio.run(main())
print(Json, Handler, Positive, Mode, __annotations__, MAX)

import asyncio
from typing import AsyncIterator, Awaitable, Callable, Coroutine, Iterable, List, Optional, TypeVar

T = TypeVar("T")
print(T, TypeVar("C", covariant=True))


async def ticks(n: int) -> AsyncIterator[int]:
    for i in range(n):
        await asyncio.sleep(0.1)
        yield i


async def collect(it: AsyncIterator[T], limit: Optional[int] = None) -> List[T]:
    return [x async for x in it]


async def apply(f: Callable[[int], Awaitable[T]], xs: Iterable[int]) -> List[T]:
    return await asyncio.gather(*(f(x) for x in xs))


async def double(x: int) -> int:
    return x * 2


async def main() -> None:
    print(await collect(ticks(3)), await apply(double, range(3)))


asyncio.run(main())
print(main.__annotations__, double.__annotations__, collect.__annotations__)

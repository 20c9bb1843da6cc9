import asyncio
from abc import ABC, abstractmethod


class Worker(ABC):
    @abstractmethod
    async def work(self, n): ...

    async def run(self):
        return [await self.work(n) for n in range(3)]


class Doubler(Worker):
    async def work(self, n):
        await asyncio.sleep(0.1)
        return n * 2


class Lazy(Worker):
    async def work(self, n):
        await super().work(n)
        return None


async def main():
    print(await asyncio.gather(Doubler().run(), Lazy().run()))


asyncio.run(main())
try:
    Worker()
except TypeError as e:
    print(e)

# async with: __aenter__ and __aexit__ may wait, and __aexit__ may swallow an exception.
import asyncio


class Connection:
    def __init__(self, name, forgiving=False):
        self.name = name
        self.forgiving = forgiving

    async def __aenter__(self):
        print(self.name, "opening")
        await asyncio.sleep(0.5)
        print(self.name, "open")
        return self

    async def __aexit__(self, kind, error, trace):
        print(self.name, "closing", kind.__name__ if kind else None, error)
        await asyncio.sleep(0.5)
        return self.forgiving

    async def send(self, text):
        await asyncio.sleep(1)
        if not text:
            raise ValueError("nothing to send")
        return len(text)


async def main():
    loop = asyncio.get_running_loop()
    async with Connection("first") as a, Connection("second") as b:
        print(await a.send("hello"), await b.send("你好"))
    print(f"{loop.time():.1f}")
    async with Connection("third", forgiving=True) as c:
        await c.send("")
        print("never printed")
    try:
        async with Connection("fourth") as d:
            await d.send("")
    except ValueError as error:
        print("caught", error)
    print(f"{loop.time():.1f}")


asyncio.run(main())

import asyncio


async def greet(name):
    print(f"hello {name}")


print("calling greet makes a coroutine object")
awaited = greet("await")
planned = greet("ensure_future")
forgotten = greet("nobody")
print("nothing has run yet:", type(awaited).__name__)


async def main():
    asyncio.ensure_future(planned)
    print("main: planned, but not run yet")
    await awaited
    print("main: awaited runs at once, inside main")
    await asyncio.sleep(1)
    print("main: planned ran while main slept")


loop = asyncio.get_event_loop()
loop.run_until_complete(main())

print("forget the third one")
forgotten = None
print("end")

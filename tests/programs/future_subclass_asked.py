# A class of futures with an __await__, cancelled() and exception() of its own: await, gather and
# shield ask these.
import asyncio


class Loud(asyncio.Future):
    def cancelled(self):
        print("  cancelled?")
        return super().cancelled()

    def exception(self):
        print("  exception?")
        return super().exception()

    def __await__(self):
        print("  awaited")
        value = yield from super().__await__()
        print("  goes on")
        return "own " + value


def settled(how):
    future = Loud()
    actions = (lambda: future.set_result("value"), lambda: future.set_exception(ValueError("set")),
               future.cancel)
    asyncio.get_running_loop().call_soon(actions[how])
    return future


async def attempt(title, awaitable):
    print(title)
    try:
        print(" ", await awaitable)
    except (ValueError, asyncio.CancelledError) as error:
        print(" ", type(error).__name__)


async def main():
    for how in range(3):
        await attempt("await", settled(how))
        await attempt("gather", asyncio.gather(settled(how), asyncio.sleep(0)))
        await attempt("gather exceptions", asyncio.gather(settled(how), return_exceptions=True))
        await attempt("shield", asyncio.shield(settled(how)))
        await attempt("wait_for", asyncio.wait_for(settled(how), None))
        outer = asyncio.shield(settled(how))
        outer.cancel()
        await attempt("shield cancelled", outer)
        await asyncio.sleep(0)


asyncio.run(main())

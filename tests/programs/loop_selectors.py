# Loops that are made with a selector of the module selectors, and what selectors keep.
# clock: real
import asyncio
import logging
import selectors
import sys

logging.basicConfig(level=logging.DEBUG, format="%(name)s %(levelname)s %(message)s",
                    stream=sys.stdout)


async def main():
    print(type(asyncio.get_running_loop()).__name__)
    await asyncio.sleep(0.01)
    return "done"


for kind in selectors.SelectSelector, selectors.PollSelector:
    loop = asyncio.SelectorEventLoop(kind())
    try:
        print(kind.__name__, loop.run_until_complete(main()))
    finally:
        loop.close()


class File:
    def __init__(self, number):
        self.number = number

    def fileno(self):
        return self.number

    def __repr__(self):
        return f"File({self.number})"


def attempt(what, *args, **kwargs):
    try:
        print(what(*args, **kwargs))
    except (KeyError, ValueError, RuntimeError, TypeError) as error:
        print(type(error).__name__, error)


with selectors.SelectSelector() as selector:
    a, b = File(50), File(51)
    attempt(selector.register, a, selectors.EVENT_READ)
    attempt(selector.register, b, selectors.EVENT_READ | selectors.EVENT_WRITE, data="b")
    attempt(selector.register, a, selectors.EVENT_WRITE)
    attempt(selector.register, File(-1), selectors.EVENT_WRITE)
    attempt(selector.register, "a", selectors.EVENT_WRITE)
    attempt(selector.register, File(52), 0)
    attempt(selector.register, File(52), 8)
    attempt(selector.modify, a, selectors.EVENT_WRITE, data="new")
    attempt(selector.modify, b, selectors.EVENT_READ | selectors.EVENT_WRITE, data="same events")
    attempt(selector.get_key, b)
    attempt(selector.get_key, File(7))
    attempt(selector.unregister, a)
    attempt(selector.unregister, a)
    print(len(selector.get_map()), list(selector.get_map()), dict(selector.get_map().items()))
    selector.unregister(b)
    print(selector.select(timeout=0.01), selector.select(0), selector.select(-1))
attempt(selector.get_key, b)
print(selector.get_map())
attempt(selectors.BaseSelector)

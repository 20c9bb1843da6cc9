# trace: no
# python: 3.8 3.11 3.12 3.13
"""Policies, loops and tasks of one's own: subclassing, task factories, counting and naming."""
import asyncio
import itertools
import sys
import warnings


class CountingLoop(asyncio.SelectorEventLoop):
    def __init__(self):
        super().__init__()
        self.iterations = 0

    def _run_once(self):
        self.iterations += 1
        super()._run_once()

    def close(self):
        if not self.is_closed():
            print(f"closing after {self.iterations} iterations")
        super().close()


class Policy(asyncio.DefaultEventLoopPolicy):
    made = 0

    def new_event_loop(self):
        type(self).made += 1
        loop = CountingLoop()
        loop.set_task_factory(factory)
        return loop


class NamedTask(asyncio.Task):
    numbers = itertools.count(1)

    def __init__(self, coro, **kwargs):
        super().__init__(coro, **kwargs)
        self.number = next(self.numbers)

    def __repr__(self):
        return f"<#{self.number} {self.get_coro().__name__} {'done' if self.done() else 'pending'}>"


def factory(loop, coro, **kwargs):
    return NamedTask(coro, loop=loop, **kwargs)


async def child(n):
    await asyncio.sleep(n / 10)
    return n


async def main():
    loop = asyncio.get_running_loop()
    print(type(loop).__name__, loop.get_task_factory() is factory, asyncio.current_task())
    tasks = [asyncio.create_task(child(n)) for n in (2, 1)]
    print(tasks, await asyncio.gather(*tasks), tasks)
    print(isinstance(tasks[0], asyncio.Future), tasks[0] in asyncio.all_tasks())
    loop.set_task_factory(None)
    plain = loop.create_task(child(0), name="plain") if sys.version_info >= (3, 8) else None
    print(type(plain).__name__, plain.get_name(), await plain)
    try:
        loop.set_task_factory("no")
    except TypeError as error:
        print(error)


if __name__ == "__main__":
    asyncio.set_event_loop_policy(Policy())
    print(type(asyncio.get_event_loop_policy()).__name__)
    asyncio.run(main())
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    print(asyncio.get_event_loop() is loop, loop.is_running())
    print(loop.run_until_complete(child(1)), loop.time() >= 0.1)
    loop.close()
    asyncio.set_event_loop_policy(None)
    print(type(asyncio.new_event_loop()).__name__ != "CountingLoop", Policy.made)
    asyncio.set_event_loop(None)
    try:
        asyncio.get_event_loop()
    except RuntimeError as error:
        print(str(error).split(" in ")[0])

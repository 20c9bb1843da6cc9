# create_eager_task_factory takes a constructor of the program's own.
# python: 3.12 3.13 3.14
import asyncio


class Named(asyncio.Task):
    def __init__(self, coro, *, loop, name, context, eager_start):
        print("made", name, eager_start)
        super().__init__(coro, loop=loop, name="named", context=context, eager_start=eager_start)
        print("begun", self.done())


async def work():
    print("work of", asyncio.current_task().get_name())
    await asyncio.sleep(0)


async def main():
    factory = asyncio.create_eager_task_factory(Named)
    print(factory.__qualname__)
    asyncio.get_running_loop().set_task_factory(factory)
    await asyncio.create_task(work(), name="given")


asyncio.run(main())

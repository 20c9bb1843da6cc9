# Methods that a subclass of Future or Task overrides are what tasks and the library call.
# python: 3.11 3.12 3.13 3.14
# trace: no, its methods run before the recorder can tell of the step
import asyncio


class Watched(asyncio.Future):
    def add_done_callback(self, callback, *, context=None):
        print("add", callback.__qualname__, context is not None)
        super().add_done_callback(callback, context=context)

    def set_result(self, result):
        print("set", result)
        super().set_result(result)

    def cancel(self, *args, **keywords):
        print("cancel", args, keywords)
        return super().cancel(*args, **keywords)

    def result(self):
        print("result")
        return super().result()


class Kind(asyncio.Task):
    def add_done_callback(self, callback, *, context=None):
        print("task add", callback.__qualname__)
        super().add_done_callback(callback, context=context)

    def __repr__(self):
        return "a task"


async def wait(future):
    try:
        return await future
    except asyncio.CancelledError as error:
        print("cancelled", error.args)
        raise


async def main():
    loop = asyncio.get_running_loop()
    for end in ("result", "cancel", "message"):
        future = Watched(loop=loop)
        task = asyncio.create_task(wait(future))
        await asyncio.sleep(0)
        print(str(task).split(" wait_for=")[1])
        if end == "result":
            future.set_result(1)
        elif end == "cancel":
            task.cancel()
        else:
            task.cancel("enough")
        print(await asyncio.gather(task, return_exceptions=True))
    task = Kind(wait(asyncio.sleep(1, "slept")), loop=loop)
    print(task, await task)
    print(await asyncio.gather(Kind(wait(asyncio.sleep(1, "again")), loop=loop)))


asyncio.run(main())

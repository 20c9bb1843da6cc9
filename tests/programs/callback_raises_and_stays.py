# A handle whose callback raised stays, with its arguments, until the collector comes: the exception's traceback holds the frame that reported it.
import asyncio
import gc


class Argument:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Argument({self.name!r})"

    def __del__(self):
        print("gone:", self.name)


def raising(argument):
    raise ValueError(argument.name)


def silent(argument):
    pass


async def never_awaited():
    pass


async def work(argument):
    return argument.name


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(silent, Argument("silent"))
    loop.call_soon(raising, Argument("soon"))
    loop.call_later(1, raising, Argument("later"))
    await asyncio.sleep(2)
    print("two seconds on")
    gc.collect()
    print("collected")

    loop.set_exception_handler(lambda loop, context: print("handler:", context["message"][:21]))
    task = asyncio.create_task(work(Argument("of a task")))
    task.add_done_callback(lambda task, argument=Argument("of a callback"): 1 / 0)
    await task
    del task
    await asyncio.sleep(0)
    print("task is over")
    gc.collect()
    loop.call_soon(never_awaited())
    loop.call_soon(never_awaited())
    await asyncio.sleep(1)
    print("end")


asyncio.run(main())
print("loop is closed")

# create_task, TaskGroup.create_task and Runner.run take a context; get_context tells it.
# python: 3.11 3.12 3.13 3.14
import asyncio
import contextvars

var = contextvars.ContextVar("var", default=0)


async def add(n):
    var.set(var.get() + n)
    await asyncio.sleep(0)
    return var.get()


async def main():
    context = contextvars.copy_context()
    first = asyncio.create_task(add(1), context=context)
    second = asyncio.create_task(add(10), context=context)
    print(await first, await second, var.get(), context[var])
    async with asyncio.TaskGroup() as group:
        group.create_task(add(100), context=context)
        own = group.create_task(add(5))
    print(context[var], own.result())
    context.run(lambda: asyncio.get_running_loop().call_soon(print, "called", context=context))
    await asyncio.sleep(0)


asyncio.run(main())
with asyncio.Runner() as runner:
    print(runner.run(add(1)), runner.run(add(1)))
    print(runner.run(add(1), context=contextvars.copy_context()), runner.run(add(1)), var.get())

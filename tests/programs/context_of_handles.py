# A task's and a handle's context can be asked for; a context that is entered cannot be entered again.
# python: 3.12 3.13 3.14
import asyncio
import contextvars

var = contextvars.ContextVar("var", default=0)


async def step():
    var.set(7)
    await asyncio.sleep(1)


async def main():
    task = asyncio.create_task(step())
    context = contextvars.copy_context()
    handle = asyncio.get_running_loop().call_soon(print, "called", context=context)
    print(handle.get_context() is context, var in task.get_context())
    await asyncio.sleep(0)
    print(task.get_context()[var], task.get_context() is task.get_context())
    print(asyncio.current_task().get_context() == contextvars.copy_context())
    await task
    print(task.get_context()[var], handle.get_context() is context)


def run_inside(context):
    loop = asyncio.new_event_loop()
    loop.set_exception_handler(lambda loop, details: print(type(details["exception"]).__name__,
                                                           str(details["exception"])[:20], details["message"][:21]))
    loop.call_soon(print, "never", context=context)
    loop.call_soon(loop.stop)
    loop.run_forever()
    loop.close()


asyncio.run(main())
context = contextvars.copy_context()
context.run(run_inside, context)

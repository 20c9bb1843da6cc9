# In debug mode the place where a future was made is a summary of the stack, of which the exception
# handler's context has one, too.
import asyncio
import traceback


def handler(loop, context):
    stack = context["source_traceback"]
    print(context["message"], type(stack).__name__, isinstance(stack, traceback.StackSummary))
    ours = [frame for frame in stack if frame.name in ("main", "make", "boom")]
    print([(frame.name, frame.line) for frame in ours])
    print("".join(stack.format()).count("make"))


def make():
    future = asyncio.Future()
    print(type(future._source_traceback[-1]).__name__)
    future.set_exception(ValueError("lost"))


def boom():
    raise KeyError("boom")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    make()
    loop.call_soon(boom)
    await asyncio.sleep(0)
    loop.set_exception_handler(None)
    make()


asyncio.run(main(), debug=True)

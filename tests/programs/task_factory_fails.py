# A factory that fails with a RuntimeError: the coroutine is closed and no warning comes of it, from
# 3.9 on, also in run_until_complete. Another exception leaves it never awaited.
import asyncio


async def work():
    print("never printed")


class Refused(Exception):
    pass


def factory(loop, coroutine, **options):
    raise error("refused")


loop = asyncio.new_event_loop()
loop.set_task_factory(factory)
for error in (RuntimeError, NotImplementedError, Refused):
    print(error.__name__)
    coroutine = work()
    try:
        loop.run_until_complete(coroutine)
    except Exception as caught:
        print(repr(caught))
    print(coroutine.cr_frame is None)
    del coroutine
loop.close()

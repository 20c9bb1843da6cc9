# The loop calls the methods that its class has: what a program overrides is asked, where CPython asks.
# trace: no, the recorder replaces some of these methods itself
import asyncio
import sys

calls = []


def note(name):
    calls.append(name)


class Loop(asyncio.SelectorEventLoop):
    def create_future(self):
        note("create_future")
        return super().create_future()

    def create_task(self, coro, **kwargs):
        note("create_task")
        return super().create_task(coro, **kwargs)

    def run_forever(self):
        note("run_forever")
        super().run_forever()

    def run_until_complete(self, future):
        note("run_until_complete")
        return super().run_until_complete(future)

    def stop(self):
        note("stop")
        super().stop()

    def call_exception_handler(self, context):
        note("call_exception_handler")
        super().call_exception_handler(context)

    def default_exception_handler(self, context):
        note("default_exception_handler")
        print("default:", context["message"], repr(context.get("exception")))

    def shutdown_asyncgens(self):
        note("shutdown_asyncgens")
        return super().shutdown_asyncgens()

    def close(self):
        note("close")
        super().close()


def show(title):
    print(title + ":", *calls)
    calls.clear()


def fail():
    raise ValueError("in a callback")


async def main():
    show("started")
    await asyncio.sleep(0.1)
    show("sleep")
    await asyncio.sleep(0)
    show("sleep(0)")
    await asyncio.wait([asyncio.ensure_future(asyncio.sleep(0))])
    show("wait")
    task = asyncio.ensure_future(asyncio.sleep(0.1, "shielded"))
    print(await asyncio.shield(task))
    show("shield")
    await asyncio.gather()
    show("gather of nothing")
    queue = asyncio.Queue()
    asyncio.get_running_loop().call_later(1, queue.put_nowait, "item")
    print(await queue.get())
    show("queue")
    lock = asyncio.Lock()
    await lock.acquire()
    asyncio.get_running_loop().call_later(1, lock.release)
    await lock.acquire()
    show("lock")
    asyncio.get_running_loop().call_soon(fail)
    await asyncio.sleep(0)
    show("callback")
    future = asyncio.get_running_loop().create_future()
    future.set_exception(KeyError("lost"))
    del future
    show("future")
    return "done"


loop = Loop()
print(loop.run_until_complete(main()))
show("run_until_complete")
loop.close()
show("close")

if sys.version_info >= (3, 11):
    async def short():
        return "short"

    with asyncio.Runner(loop_factory=Loop) as runner:
        print(runner.run(short()))
    show("runner")
if sys.version_info >= (3, 12):
    print(asyncio.run(asyncio.sleep(0, "run"), loop_factory=Loop))
    show("run")

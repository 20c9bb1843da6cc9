# interrupt: 10
# python: 3.11 3.12 3.13 3.14
# Ctrl+C calls the cancel() of a task of the program's own class.
import asyncio


class Own(asyncio.Task):
    def cancel(self, *args, **options):
        print("own cancel", args, options, asyncio.get_running_loop().time())
        return super().cancel(*args, **options)


async def main():
    try:
        await asyncio.sleep(60)
    finally:
        print("cleaned up")


def factory(loop, coroutine, **options):
    return Own(coroutine, loop=loop, **options)


with asyncio.Runner() as runner:
    runner.get_loop().set_task_factory(factory)
    try:
        runner.run(main())
    except KeyboardInterrupt:
        print("interrupted")

# From 3.12 on wait_for cancels the task that waits: by the method that its class has.
import asyncio


class Own(asyncio.Task):
    def cancel(self, *args, **options):
        print("cancel", args, options)
        return super().cancel(*args, **options)


async def waits():
    try:
        await asyncio.wait_for(asyncio.sleep(3), 1)
    except asyncio.TimeoutError:
        print("timeout")


async def main():
    await Own(waits(), loop=asyncio.get_running_loop())


asyncio.run(main())

# python: 3.8 3.11 3.12 3.13
# asyncio.run closes the loop by its method, which a class may have replaced.
import asyncio


class Loop(asyncio.SelectorEventLoop):
    def close(self):
        if not self.is_closed():
            print("close")
        super().close()


class Policy(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        return Loop()


async def main():
    print(type(asyncio.get_running_loop()).__name__)


asyncio.set_event_loop_policy(Policy())
asyncio.run(main())

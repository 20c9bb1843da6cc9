# python: 3.8 3.11 3.12 3.13
# get_event_loop() asks the policy for a new loop: a policy may make loops of its own class.
import asyncio


class NumberedLoop(asyncio.SelectorEventLoop):
    made = 0

    def __init__(self):
        super().__init__()
        NumberedLoop.made += 1
        self.number = NumberedLoop.made

    def start(self, coroutine):
        return self.create_task(coroutine)


class Policy(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        print("a new loop")
        return NumberedLoop()

    def set_event_loop(self, loop):
        print("set", getattr(loop, "number", loop))
        super().set_event_loop(loop)


async def work(n):
    await asyncio.sleep(n)
    return n


asyncio.set_event_loop_policy(Policy())
loop = asyncio.get_event_loop()
print(loop.number, loop is asyncio.get_event_loop())
task = loop.start(work(2))
print(loop.run_until_complete(task))
loop.close()
asyncio.run(work(1))
print(NumberedLoop.made)

# Policies by name: from 3.14 on each mention is deprecated.
import asyncio
import warnings

warnings.simplefilter("always")
print(asyncio.DefaultEventLoopPolicy is asyncio.DefaultEventLoopPolicy)


class Policy(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        print("a loop is made")
        return super().new_event_loop()


asyncio.set_event_loop_policy(Policy())


async def main():
    print(isinstance(asyncio.get_event_loop_policy(), asyncio.AbstractEventLoopPolicy))


asyncio.run(main())
asyncio.set_event_loop_policy(None)
try:
    asyncio.NoSuchPolicy
except AttributeError as error:
    print(error)

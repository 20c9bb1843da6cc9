# What `with` and `async with` say of objects that are no managers, or only half of one.
import asyncio


class OnlyEnters:
    def __enter__(self):
        pass

    async def __aenter__(self):
        pass


class OnlyExits:
    def __exit__(self, *details):
        pass

    async def __aexit__(self, *details):
        pass


class OnlyWith:
    def __enter__(self):
        pass

    def __exit__(self, *details):
        pass


class OnlyAsyncWith:
    async def __aenter__(self):
        pass

    async def __aexit__(self, *details):
        pass


async def main():
    for thing in 3, OnlyEnters(), OnlyExits(), OnlyAsyncWith():
        try:
            with thing:
                pass
        except (TypeError, AttributeError) as error:
            print(repr(error))
    for thing in 3, OnlyEnters(), OnlyExits(), OnlyWith():
        try:
            async with thing:
                pass
        except (TypeError, AttributeError) as error:
            print(repr(error))


asyncio.run(main())

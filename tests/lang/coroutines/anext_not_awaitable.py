# What __anext__ gives cannot be awaited: the reason is the cause of the error.
import traceback


class Numbers:
    def __init__(self, item):
        self.item = item

    def __aiter__(self):
        return self

    def __anext__(self):
        return self.item


class NoIterator:
    def __await__(self):
        return 3


class Fails:
    def __await__(self):
        raise LookupError("no item")


async def main(item):
    async for _ in Numbers(item):
        print("never")


for item in (3, NoIterator(), Fails()):
    try:
        main(item).send(None)
    except TypeError as error:
        traceback.print_exc()
        print(repr(error.__cause__), error.__cause__ is error.__context__, error.__suppress_context__)

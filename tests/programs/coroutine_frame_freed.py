# The variables of a coroutine go when the exception that ended it does, though the coroutine is
# still there; and what awaits a closed coroutine gets GeneratorExit, though that one swallowed it.


class Noted:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, "is gone")


class Once:
    def __await__(self):
        return (yield "waiting")


async def fails(noted):
    raise ValueError


async def swallows(noted):
    try:
        await Once()
    except GeneratorExit:
        print("swallowed")
        return "value"


async def outer(noted):
    try:
        print(await swallows(noted))
    except BaseException as error:
        print("outer:", type(error).__name__)
        raise


coroutine = fails(Noted("one"))
try:
    coroutine.send(None)
except ValueError:
    print("failed")
print("behind it")
coroutine = outer(Noted("two"))
coroutine.send(None)
coroutine.close()
print("closed")
try:
    coroutine.send(None)
except RuntimeError as error:
    print(error)

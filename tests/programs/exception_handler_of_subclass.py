# A loop class of the program's own may override how exceptions are reported.
import asyncio


class Loop(asyncio.SelectorEventLoop):
    def default_exception_handler(self, context):
        print("default of the class:", context["message"])


class Broken(asyncio.SelectorEventLoop):
    def default_exception_handler(self, context):
        raise ValueError("broken")


def forget(loop):
    future = loop.create_future()
    future.set_exception(ValueError("never looked at"))


for kind in (Loop, Broken):
    loop = kind()
    forget(loop)
    loop.call_soon(int, "x")
    loop.call_soon(loop.stop)
    loop.run_forever()
    loop.close()

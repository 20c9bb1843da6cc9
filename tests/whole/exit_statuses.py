"""How a program ends: sys.exit in many places, atexit, SystemExit caught and not, in threads of control."""
import asyncio
import atexit
import sys
import traceback


@atexit.register
def last():
    print("atexit: last registered first is not me")


atexit.register(print, "atexit:", "with arguments", sep=" ", flush=True)


@atexit.register
def failing():
    raise ValueError("in atexit")


atexit.register(lambda: print("atexit: first to run"))


def attempt(function):
    try:
        function()
    except SystemExit as stop:
        print(f"{function.__name__}: code {stop.code!r}, args {stop.args}")
    except BaseException as error:
        print(f"{function.__name__}: {error!r}")


def nothing():
    sys.exit()


def number():
    sys.exit(3)


def text():
    sys.exit("a message goes to stderr")


def several():
    raise SystemExit(1, 2)


def class_only():
    raise SystemExit


def by_name():
    exit(5)


def quit_too():
    quit("bye")


def in_finally():
    try:
        sys.exit(1)
    finally:
        print("finally runs")


def replaced():
    try:
        sys.exit(1)
    finally:
        raise KeyError("instead")


def in_generator():
    def generator():
        try:
            yield
        finally:
            print("generator closed")
        yield
    g = generator()
    next(g)
    sys.exit(g.close())


def in_coroutine():
    async def main():
        try:
            await asyncio.sleep(1)
            sys.exit(7)
        finally:
            print("coroutine's finally")
    asyncio.run(main())


def in_callback():
    async def main():
        asyncio.get_running_loop().call_later(0.5, sys.exit, 9)
        await asyncio.sleep(1)
        print("never")
    asyncio.run(main())


for function in (nothing, number, text, several, class_only, by_name, quit_too, in_finally, replaced, in_generator, in_coroutine, in_callback):
    attempt(function)

try:
    try:
        sys.exit(4)
    except SystemExit as stop:
        raise RuntimeError("from exit") from stop
except RuntimeError:
    traceback.print_exc(limit=1)
print("standard error", file=sys.stderr)
sys.stdout.write("no newline at the end")
sys.exit({"not": "a number"})

# The line of a frame that is finished: the one it left from.
import asyncio
import sys


def nothing():
    raise ValueError("nothing")


def chained():
    try:
        nothing()
    except ValueError as error:
        raise RuntimeError("chained") from error


def cleaned():
    try:
        nothing()
    finally:
        done = 1


def given():
    return sys._getframe()


def given_after():
    frame = sys._getframe()
    for i in range(2):
        pass
    else:
        return frame


for function in chained, cleaned:
    try:
        function()
    except Exception as error:
        entry = error.__traceback__.tb_next
        while entry:
            print(entry.tb_frame.f_code.co_name, entry.tb_lineno, entry.tb_frame.f_lineno)
            entry = entry.tb_next
print(given().f_lineno, given_after().f_lineno)


async def fails():
    try:
        await asyncio.sleep(1)
        nothing()
    except ValueError as error:
        raise KeyError("fails") from error


async def main():
    task = asyncio.create_task(fails(), name="failing")
    await asyncio.wait([task])
    task.print_stack(file=sys.stdout)
    print(task.get_stack()[0].f_lineno, repr(task.exception()))


asyncio.run(main())

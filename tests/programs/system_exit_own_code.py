# A class derived from SystemExit may say what the exit status is.
import asyncio


class Quit(SystemExit):
    code = 3


async def main():
    print("quits")
    raise Quit


asyncio.run(main())

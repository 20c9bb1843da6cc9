# try, except, else and finally around await: which of them run, and in what order.
import asyncio


class Refused(Exception):
    pass


class Busy(Refused):
    pass


async def ask(what):
    await asyncio.sleep(0.1)
    if what == "busy":
        raise Busy("try later")
    if what == "refused":
        raise Refused("go away", 403)
    if what == "broken":
        return {}["key"]
    return what


async def attempt(what):
    try:
        answer = await ask(what)
    except Busy as error:
        print("busy:", error)
        return "later"
    except (Refused, ValueError) as error:
        print("refused:", error, error.args)
    else:
        print("else:", answer)
    finally:
        print("finally:", what)
    return "end of function"


async def main():
    for what in ("yes", "busy", "refused"):
        print(await attempt(what))
    print(await attempt("broken"))


asyncio.run(main())

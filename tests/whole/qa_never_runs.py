"""Question: I call my async function and nothing happens. Why? (Five ways not to run a coroutine.)"""
import asyncio


async def greet(name):
    print("hello", name)
    return len(name)


async def forgot_await():
    greet("Ann")
    print("forgot await: nothing above")


async def forgot_await_in_condition():
    if greet("Bob"):
        print("a coroutine is always true")


async def used_as_value():
    try:
        return 1 + greet("Cyd")
    except TypeError as error:
        print(error)


async def list_of_coroutines():
    coros = [greet(n) for n in ("Dan", "Eve")]
    print(len(coros), type(coros[0]))
    for c in coros:
        c.close()


async def in_a_lambda():
    for result in map(lambda n: greet(n), ["Fay"]):
        print("got", result.__class__.__name__, result.__name__)


class Greeter:
    async def __call__(self, name):
        return await greet(name)

    @property
    async def answer(self):
        return 42

    async def __bool__(self):
        return False


async def with_objects():
    greeter = Greeter()
    print(await greeter("Gus"), await greeter.answer)
    greeter.answer
    try:
        if greeter:
            pass
    except TypeError as error:
        print(error)


async def iterate_wrong():
    try:
        for x in greet("Hal"):
            print(x)
    except TypeError as error:
        print(error)
    try:
        print(*greet("Ida"))
    except TypeError as error:
        print(error)
    try:
        await 5
    except TypeError as error:
        print(error)
    try:
        await greet
    except TypeError as error:
        print(error)
    coro = greet("Jan")
    await coro
    try:
        await coro
    except RuntimeError as error:
        print(error)


async def main():
    await forgot_await()
    await forgot_await_in_condition()
    await used_as_value()
    await list_of_coroutines()
    await in_a_lambda()
    await with_objects()
    await iterate_wrong()


if __name__ == "__main__":
    main()
    asyncio.run(main())
    asyncio.run(main)

# Two coroutines that wake each other through futures.
import asyncio


async def player(name, mine, theirs, rounds):
    for i in range(rounds):
        ball = await mine[i]
        print(f"{name}: {ball}")
        if i < len(theirs):
            theirs[i].set_result(ball + 1)
    return name


async def main():
    loop = asyncio.get_running_loop()
    left = [loop.create_future() for _ in range(4)]
    right = [loop.create_future() for _ in range(4)]
    players = asyncio.gather(player("ping", left, right, 4), player("    pong", right, left[1:], 4))
    left[0].set_result(1)
    print(await players)


asyncio.run(main())

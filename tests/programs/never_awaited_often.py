# Coroutines that nobody awaited are told of once for each place: here the end of the program.
import asyncio


async def lost(n):
    return n


async def main():
    kept.append(lost(3))
    await asyncio.sleep(1)
    print("over")


kept = [lost(1), lost(2)]
asyncio.run(main())
kept.append(lost(4))

# wait with FIRST_COMPLETED in a loop: the results as they come.
import asyncio


async def fetch(name, seconds):
    await asyncio.sleep(seconds)
    return f"{name} 花了 {seconds} 秒"


async def main():
    loop = asyncio.get_running_loop()
    waiting = [asyncio.ensure_future(fetch(n, s)) for n, s in zip("甲乙丙丁", (3, 1, 2, 1))]
    turn = 0
    while waiting:
        turn += 1
        done, waiting = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            print(f"{loop.time():4.1f} turn {turn}: {task.result()}")
        print(f"     {len(waiting)} left")


asyncio.run(main())

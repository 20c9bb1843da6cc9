# A cancelled coroutine may still await in its finally block before it ends.
import asyncio


async def worker(name):
    print(f"{name}: 開始")
    try:
        await asyncio.sleep(10)
    finally:
        print(f"{name}: 清理中")
        await asyncio.sleep(1)
        print(f"{name}: 清理完成")


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.ensure_future(worker("工人"))
    await asyncio.sleep(2)
    print("取消", task.cancel())
    print("已取消?", task.cancelled(), task.done())
    try:
        await task
    except asyncio.CancelledError:
        print("工人被取消了", loop.time())
    print("已取消?", task.cancelled(), task.done())
    print("再取消", task.cancel())


asyncio.run(main())

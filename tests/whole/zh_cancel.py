"""取消任務：善後、拒絕取消、取消後再 await。"""
import asyncio


async def 倒數(名稱, n, *, 固執=False):
    try:
        while n:
            print(f"{名稱}：{n}")
            n -= 1
            await asyncio.sleep(1)
        return f"{名稱}：發射！🚀"
    except asyncio.CancelledError:
        if 固執:
            print(f"{名稱}：我不要停！")
            await asyncio.sleep(0.5)
            return f"{名稱}：勉強做完"
        print(f"{名稱}：收到取消，收拾中…")
        await asyncio.sleep(0.2)
        raise
    finally:
        print(f"{名稱}：收拾好了")


async def main():
    甲 = asyncio.create_task(倒數("甲", 5), name="甲任務")
    乙 = asyncio.create_task(倒數("乙", 5, 固執=True))
    丙 = asyncio.create_task(倒數("丙", 1))
    await asyncio.sleep(1.5)
    for t in (甲, 乙, 丙):
        print(t.cancel(), end=" ")
    print()
    for t in (甲, 乙, 丙):
        try:
            print("結果：", await t)
        except asyncio.CancelledError as e:
            print("被取消：", repr(e), t.cancelled(), t.done())
    print(丙.exception(), 丙.result())
    丁 = asyncio.create_task(倒數("丁", 3))
    丁.cancel()
    try:
        await 丁
    except asyncio.CancelledError:
        print("丁連開始都沒有")
    await asyncio.gather(倒數("戊", 9), 會失敗())


async def 會失敗():
    await asyncio.sleep(1)
    raise RuntimeError("瓦斯沒了")


try:
    asyncio.run(main())
except RuntimeError as e:
    print("主程式結束：", e)

# python: 3.8 3.11 3.12 3.13
"""非同步程式設計教學：常見錯誤示範"""
import asyncio
import time


async def 煮水():
    print("開始煮水")
    await asyncio.sleep(3)
    print("水滾了")
    return "熱水"


async def 切菜(菜):
    print(f"開始切{菜}")
    time.sleep(1)
    await asyncio.sleep(1)
    print(f"{菜}切好了")
    return f"{菜}片"


async def 忘了等待():
    煮水()
    print("忘了 await 了！")


async def main():
    開始 = time.time()
    結果 = await asyncio.gather(煮水(), 切菜("胡蘿蔔"), 切菜("洋蔥"))
    print("結果：", 結果, f"共花了 {time.time() - 開始:.1f} 秒")
    await 忘了等待()
    任務 = asyncio.create_task(煮水(), name="煮水任務")
    await asyncio.sleep(1)
    print(任務)
    任務.cancel("不煮了")
    try:
        await 任務
    except asyncio.CancelledError as e:
        print("已取消", e.args, 任務.cancelled())
    try:
        async with asyncio.timeout(1):
            await 煮水()
    except (TimeoutError, AttributeError) as 錯誤:
        print("逾時", type(錯誤).__name__)
    完成, 未完成 = await asyncio.wait({asyncio.create_task(切菜(x)) for x in "蔥"}, timeout=0.5)
    print(len(完成), len(未完成))
    raise RuntimeError("爐子壞了") from ConnectionError("瓦斯沒了")

asyncio.run(main())

"""逾時：wait_for、shield，以及逾時後的清理。"""
import asyncio


async def 查天氣(城市, 秒):
    try:
        await asyncio.sleep(秒)
        return f"{城市}：晴天 ☀"
    except asyncio.CancelledError:
        print(f"  （{城市}的查詢被取消了）")
        raise
    finally:
        print(f"  關閉{城市}的連線")


async def 限時(協程, 秒, 預設=None):
    try:
        return await asyncio.wait_for(協程, timeout=秒)
    except asyncio.TimeoutError as e:
        print(f"  逾時！{type(e).__name__}, str={str(e)!r}")
        return 預設


async def main():
    print(await 限時(查天氣("台北", 1), 2))
    print(await 限時(查天氣("高雄", 5), 2, "高雄：查不到"))
    任務 = asyncio.ensure_future(查天氣("花蓮", 3))
    print(await 限時(asyncio.shield(任務), 1, "花蓮：還在查"))
    print("任務完成了嗎？", "是" if 任務.done() else "否")
    print(await 任務)
    try:
        await asyncio.wait_for(查天氣("澎湖", 1), 0)
    except asyncio.TimeoutError:
        print("零秒：馬上逾時")
    結果 = await asyncio.gather(
        *(限時(查天氣(c, s), 1.5, f"{c}：？") for c, s in {"台中": 1, "台南": 2, "新竹": 1.2}.items())
    )
    print("｜".join(結果))


asyncio.run(main())

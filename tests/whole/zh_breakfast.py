"""用 asyncio 做早餐：同時煎蛋、烤吐司、泡咖啡。"""
import asyncio
import time


async def 煎蛋(幾顆):
    print(f"開始煎 {幾顆} 顆蛋……")
    await asyncio.sleep(3)
    print("蛋煎好了！🍳")
    return f"{幾顆} 顆荷包蛋"


async def 烤吐司(片數, 抹醬="花生醬"):
    print(f"把 {片數} 片吐司放進烤箱")
    for 片 in range(1, 片數 + 1):
        await asyncio.sleep(1)
        print(f"  第 {片} 片烤好了")
    await asyncio.sleep(0.5)
    return f"{片數} 片{抹醬}吐司"


async def 泡咖啡():
    print("磨豆子、燒開水")
    await asyncio.sleep(2)
    print("咖啡香噴噴 ☕")
    return "一杯拿鐵"


async def main():
    開始 = time.perf_counter()
    餐點 = await asyncio.gather(煎蛋(2), 烤吐司(3), 泡咖啡())
    經過 = time.perf_counter() - 開始
    print("─" * 20)
    for 編號, 項目 in enumerate(餐點, start=1):
        print(f"{編號}. {項目:　<12}|")
    print(f"早餐完成，總共花了 {經過:.1f} 秒")


if __name__ == "__main__":
    asyncio.run(main())

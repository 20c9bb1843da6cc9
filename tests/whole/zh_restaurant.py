"""餐廳訂單：廚師、外送員、爐子只有兩個（Semaphore），烤箱只有一個（Lock）。"""
import asyncio
from enum import Enum


class 狀態(Enum):
    等待 = "⏳"
    烹調 = "🔥"
    完成 = "✅"
    取消 = "❌"


class 訂單:
    流水號 = 0

    def __init__(self, 菜名, 秒數, *, 用烤箱=False):
        訂單.流水號 += 1
        self.號 = 訂單.流水號
        self.菜名, self.秒數, self.用烤箱 = 菜名, 秒數, 用烤箱
        self.狀態 = 狀態.等待

    def __repr__(self):
        return f"<訂單 #{self.號} {self.菜名} {self.狀態.value}>"


async def 烹調(單, 爐子, 烤箱, 開始):
    設備 = 烤箱 if 單.用烤箱 else 爐子
    try:
        async with 設備:
            單.狀態 = 狀態.烹調
            print(f"{時間(開始)} 開始 {單!r}")
            await asyncio.sleep(單.秒數)
            單.狀態 = 狀態.完成
    except asyncio.CancelledError:
        單.狀態 = 狀態.取消
        raise
    finally:
        print(f"{時間(開始)} 結束 {單!r}")
    return 單


def 時間(開始):
    return f"[{asyncio.get_running_loop().time() - 開始:04.1f}s]"


async def main():
    開始 = asyncio.get_running_loop().time()
    爐子, 烤箱 = asyncio.Semaphore(2), asyncio.Lock()
    菜單 = [訂單("蛋炒飯", 2), 訂單("宮保雞丁", 3), 訂單("烤雞", 4, 用烤箱=True), 訂單("青菜豆腐湯", 1), 訂單("布丁", 2, 用烤箱=True)]
    工作 = {asyncio.create_task(烹調(單, 爐子, 烤箱, 開始)): 單 for 單 in 菜單}
    完成, 未完成 = await asyncio.wait(工作, timeout=3.5)
    print(f"3.5 秒後完成 {len(完成)} 道，還有 {len(未完成)} 道")
    for t in 未完成:
        if 工作[t].狀態 is 狀態.等待:
            print("客人等不及了：", 工作[t])
            t.cancel()
    for r in await asyncio.gather(*工作, return_exceptions=True):
        print(repr(r) if isinstance(r, 訂單) else f"例外：{type(r).__name__}")
    print(狀態("✅"), 狀態["取消"], list(狀態)[0].name, 烤箱.locked())


asyncio.run(main())

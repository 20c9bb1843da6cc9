# python: 3.8 3.11 3.12 3.13
"""餐廳模擬：服務生、廚師與顧客。"""
import asyncio
import random
from dataclasses import dataclass, field, asdict, astuple, replace
from typing import List

菜單 = {"牛肉麵": 180, "滷肉飯": 45, "珍珠奶茶": 60}


@dataclass
class 訂單:
    桌號: int
    菜名: str
    數量: int = 1
    備註: List[str] = field(default_factory=list, repr=False)

    @property
    def 金額(self) -> int:
        return 菜單[self.菜名] * self.數量

    def __post_init__(self):
        if self.菜名 not in 菜單:
            raise KeyError(f"沒有這道菜：{self.菜名}")


async def 廚師(名字: str, 佇列: asyncio.Queue, 完成: asyncio.Queue):
    while True:
        單 = await 佇列.get()
        秒 = random.Random(單.桌號).randint(1, 5)
        print(f"{名字} 開始做 {單.菜名}×{單.數量}（預計 {秒} 秒）")
        await asyncio.sleep(秒)
        await 完成.put(單)
        佇列.task_done()


async def 服務生(完成: asyncio.Queue):
    總額 = 0
    try:
        while True:
            單 = await asyncio.wait_for(完成.get(), timeout=6)
            總額 += 單.金額
            print(f"上菜到第{單.桌號:0>2}桌：{單!r}")
    except asyncio.TimeoutError:
        print("沒有菜了，休息")
    return 總額


async def main():
    佇列, 完成 = asyncio.Queue(), asyncio.Queue()
    廚師們 = [asyncio.create_task(廚師(n, 佇列, 完成)) for n in ("阿明", "小華")]
    服務 = asyncio.create_task(服務生(完成))
    for i, 菜名 in enumerate(["牛肉麵", "滷肉飯", "珍珠奶茶", "臭豆腐"], 1):
        try:
            await 佇列.put(訂單(i, 菜名, i))
        except KeyError as 錯:
            print("錯誤", 錯, 錯.args)
    await 佇列.join()
    for c in 廚師們:
        c.cancel()
    結果 = await asyncio.gather(*廚師們, 服務, return_exceptions=True)
    print(結果)
    單 = 訂單(9, "滷肉飯", 2, ["不要香菜"])
    print(asdict(單), astuple(單), replace(單, 數量=5).金額)
    print(f"{'菜名':<8}|{'價格':>6}|")
    for 名, 價 in sorted(菜單.items(), key=lambda x: -x[1]):
        print(f"{名:<8}|{價:>6,}|{名.encode()[:3]}")
    訂單(1, "不存在")

asyncio.run(main())

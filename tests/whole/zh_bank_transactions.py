# python: 3.8 3.11 3.12 3.13
import asyncio
from contextlib import asynccontextmanager


class 餘額不足(Exception):
    def __init__(self, 帳戶, 需要):
        super().__init__(f"{帳戶.名稱} 餘額不足：需要 {需要} 元，只有 {帳戶.餘額} 元")
        self.帳戶 = 帳戶


class 帳戶:
    def __init__(self, 名稱, 餘額=0):
        self.名稱 = 名稱
        self.餘額 = 餘額
        self._鎖 = asyncio.Lock()
        self.紀錄 = []

    @asynccontextmanager
    async def 交易(self, 說明):
        async with self._鎖:
            前 = self.餘額
            try:
                yield self
            except 餘額不足:
                self.餘額 = 前
                self.紀錄.append(f"✗ {說明}")
                raise
            else:
                self.紀錄.append(f"✓ {說明} {self.餘額 - 前:+d}")

    async def 提款(self, 金額):
        async with self.交易("提款") as 我:
            await asyncio.sleep(0.1)
            if 我.餘額 < 金額:
                raise 餘額不足(我, 金額)
            我.餘額 -= 金額

    async def 存款(self, 金額):
        async with self.交易("存款"):
            await asyncio.sleep(0.1)
            self.餘額 += 金額


async def 轉帳(甲, 乙, 金額):
    await 甲.提款(金額)
    await 乙.存款(金額)
    return f"{甲.名稱}→{乙.名稱}：{金額}"


async def main():
    小明, 小美 = 帳戶("小明", 100), 帳戶("小美", 50)
    結果 = await asyncio.gather(轉帳(小明, 小美, 30), 轉帳(小美, 小明, 70), 轉帳(小明, 小美, 90), return_exceptions=True)
    for 項 in 結果:
        print("結果：", 項 if isinstance(項, str) else f"【{type(項).__name__}】{項}")
    for 戶 in (小明, 小美):
        print(f"{戶.名稱:　<4}餘額{戶.餘額:>6}", *戶.紀錄, sep=" | ")
    任務 = asyncio.create_task(小明.提款(10_000), name="大額提款")
    await asyncio.sleep(1)
    print(任務.done(), 任務.exception())
    await asyncio.create_task(小美.提款(9_999))

asyncio.run(main())

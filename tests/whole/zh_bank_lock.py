"""銀行轉帳：沒有鎖會算錯，有鎖就對了。"""
import asyncio


class 銀行:
    def __init__(self, **帳戶):
        self.帳戶 = 帳戶
        self.鎖 = asyncio.Lock()

    async def 危險轉帳(self, 從, 到, 金額):
        原本 = self.帳戶[從]
        await asyncio.sleep(0)
        self.帳戶[從] = 原本 - 金額
        self.帳戶[到] += 金額

    async def 安全轉帳(self, 從, 到, 金額):
        async with self.鎖:
            await self.危險轉帳(從, 到, 金額)

    @property
    def 總額(self):
        return sum(self.帳戶.values())

    def __str__(self):
        寬 = max(len(n) for n in self.帳戶)
        return "\n".join(f"  {名:{'　'}<{寬}} ${錢:>8,.2f}" for 名, 錢 in self.帳戶.items())


async def 測試(方法名):
    行 = 銀行(小明=1000, 小華=500, 歐陽娜娜=0.5)
    方法 = getattr(行, 方法名)
    await asyncio.gather(*[方法("小明", "小華", 100) for _ in range(5)], 方法("小華", "歐陽娜娜", 250))
    print(f"【{方法名}】總額 {行.總額}")
    print(行)


for 名 in ("危險轉帳", "安全轉帳"):
    asyncio.run(測試(名))

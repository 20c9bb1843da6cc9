"""限流：令牌桶與裝飾器；同時呼叫會排隊。"""
import asyncio
import functools
import time


class 令牌桶:
    def __init__(self, 容量, 每秒補充):
        self.容量, self.速率 = 容量, 每秒補充
        self.剩餘 = float(容量)
        self.上次 = time.monotonic()
        self.鎖 = asyncio.Lock()

    def _補充(self):
        現在 = time.monotonic()
        self.剩餘 = min(self.容量, self.剩餘 + (現在 - self.上次) * self.速率)
        self.上次 = 現在

    async def 取用(self, 數量=1):
        async with self.鎖:
            self._補充()
            while self.剩餘 < 數量:
                await asyncio.sleep((數量 - self.剩餘) / self.速率)
                self._補充()
            self.剩餘 -= 數量


def 限流(桶工廠):
    def 裝飾(函式):
        桶 = None

        @functools.wraps(函式)
        async def 包裝(*a, **k):
            nonlocal 桶
            if 桶 is None:
                桶 = 桶工廠()
            await 桶.取用()
            return await 函式(*a, **k)

        return 包裝

    return 裝飾


@限流(lambda: 令牌桶(2, 每秒補充=4))
async def 呼叫API(編號):
    """假裝呼叫外部服務。"""
    print(f"t={time.monotonic():5.2f} 呼叫 #{編號}")
    await asyncio.sleep(0.3)
    return 編號 ** 2


async def main():
    print(呼叫API.__name__, "：", 呼叫API.__doc__)
    結果 = await asyncio.gather(*map(呼叫API, range(6)))
    print("平方：", 結果, f"總時間 {time.monotonic():.2f}")


asyncio.run(main())

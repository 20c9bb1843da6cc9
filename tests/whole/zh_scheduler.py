"""排程器：call_later、call_at 與 heapq 寫的小鬧鐘。"""
import asyncio
import heapq
import itertools
from datetime import datetime, timedelta


class 排程器:
    def __init__(self):
        self.堆 = []
        self.序 = itertools.count()
        self.有新工作 = asyncio.Event()

    def 安排(self, 何時, 名稱, 函式, *參數):
        heapq.heappush(self.堆, (何時, next(self.序), 名稱, 函式, 參數))
        self.有新工作.set()

    async def 執行(self):
        迴圈 = asyncio.get_running_loop()
        while self.堆:
            何時 = self.堆[0][0]
            剩 = 何時 - 迴圈.time()
            if 剩 > 0:
                self.有新工作.clear()
                try:
                    await asyncio.wait_for(self.有新工作.wait(), 剩)
                    continue
                except asyncio.TimeoutError:
                    pass
            _, _, 名稱, 函式, 參數 = heapq.heappop(self.堆)
            print(f"t={迴圈.time():g} 執行〈{名稱}〉", end=" → ")
            try:
                結果 = 函式(*參數)
                if asyncio.iscoroutine(結果):
                    結果 = await 結果
                print(結果)
            except Exception as e:
                print(f"{type(e).__name__}: {e}")


async def 慢慢打招呼(誰):
    await asyncio.sleep(0.5)
    return f"早安，{誰}"


async def main():
    迴圈 = asyncio.get_running_loop()
    排 = 排程器()
    排.安排(2, "除法", lambda a, b: a / b, 1, 0)
    排.安排(1, "招呼", 慢慢打招呼, "世界")
    排.安排(1, "大寫", str.upper, "abc 中文")
    迴圈.call_later(1.2, 排.安排, 1.7, "插隊", "{}、{}".format, "甲", "乙")
    把手 = 迴圈.call_at(1.9, print, "這行不會印出來")
    迴圈.call_soon(lambda: 把手.cancel())
    await 排.執行()
    起 = datetime(2024, 2, 28, 23, 59, 30)
    for 秒 in (30, 86400):
        print(f"{起 + timedelta(seconds=秒):%Y年%m月%d日 %H:%M:%S}", (起 + timedelta(seconds=秒)).isoweekday())
    print("把手已取消：", 把手.cancelled())


asyncio.run(main())

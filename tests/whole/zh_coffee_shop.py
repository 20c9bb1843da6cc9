"""咖啡店：兩位店員從佇列拿訂單，客人邊等邊抱怨。"""
import asyncio
from collections import Counter
from dataclasses import dataclass, field
from typing import Dict, List

價目表: Dict[str, int] = {"美式": 60, "拿鐵": 85, "卡布奇諾": 90, "抹茶歐蕾": 100}
製作時間 = {"美式": 1.0, "拿鐵": 1.5, "卡布奇諾": 2.0}


@dataclass
class 訂單:
    編號: int
    客人: str
    品項: List[str] = field(default_factory=list)

    @property
    def 金額(self) -> int:
        return sum(價目表[品] for 品 in self.品項)


class 賣完了(Exception):
    """今天沒有這個品項。"""


async def 店員(名字: str, 佇列: "asyncio.Queue", 業績: Counter):
    while True:
        單 = await 佇列.get()
        try:
            for 品 in 單.品項:
                if 品 not in 製作時間:
                    raise 賣完了(品)
                await asyncio.sleep(製作時間[品])
            業績[名字] += 單.金額
            print(f"[{名字}] {單.客人}的 {'、'.join(單.品項)} 好了，{單.金額} 元")
        except 賣完了 as 原因:
            print(f"[{名字}] 抱歉，{單.客人}，「{原因}」賣完了 😢")
        finally:
            佇列.task_done()


async def main():
    佇列 = asyncio.Queue(maxsize=2)
    業績 = Counter()
    店員們 = [asyncio.create_task(店員(n, 佇列, 業績)) for n in ("小美", "阿明")]
    訂單們 = [
        訂單(1, "王先生", ["美式", "拿鐵"]),
        訂單(2, "林小姐", ["卡布奇諾"]),
        訂單(3, "陳同學", ["抹茶歐蕾"]),
        訂單(4, "張老師", ["拿鐵", "拿鐵"]),
    ]
    for 單 in 訂單們:
        await 佇列.put(單)
        print(f"收到第 {單.編號} 號訂單（{單.客人}），排隊中：{佇列.qsize()}")
    await 佇列.join()
    for t in 店員們:
        t.cancel()
    結果 = await asyncio.gather(*店員們, return_exceptions=True)
    print([type(r).__name__ for r in 結果])
    for 名字, 錢 in 業績.most_common():
        print(f"{名字:>4}：{錢:5,d} 元")
    print(訂單們[0])


asyncio.run(main())

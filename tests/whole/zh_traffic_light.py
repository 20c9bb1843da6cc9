"""紅綠燈：Event 和 Condition 控制車子通過路口。"""
import asyncio


class 路口:
    順序 = ("🔴 紅燈", "🟢 綠燈", "🟡 黃燈")
    秒數 = {"🔴 紅燈": 4, "🟢 綠燈": 3, "🟡 黃燈": 1}

    def __init__(self):
        self.燈 = self.順序[0]
        self.變了 = asyncio.Condition()
        self.收工 = asyncio.Event()

    async def 運轉(self):
        i = 0
        while not self.收工.is_set():
            async with self.變了:
                self.燈 = self.順序[i % 3]
                print(f"{現在():>4} 秒 {self.燈}")
                self.變了.notify_all()
            await asyncio.sleep(self.秒數[self.燈])
            i += 1


def 現在():
    return f"{asyncio.get_running_loop().time():g}"


async def 車(車牌, 到達, 口):
    await asyncio.sleep(到達)
    print(f"{現在():>4} 秒 🚗 {車牌} 到了，現在是{口.燈[2:]}")
    async with 口.變了:
        await 口.變了.wait_for(lambda: "綠" in 口.燈)
    print(f"{現在():>4} 秒 🚗 {車牌} 通過")
    return 車牌


async def main():
    口 = 路口()
    燈 = asyncio.create_task(口.運轉())
    車們 = [車(f"ABC-{n:04d}", 秒, 口) for n, 秒 in [(1, 0.5), (22, 2), (333, 4.5), (4444, 7.5)]]
    for 通過 in asyncio.as_completed(車們):
        print("      ✔", await 通過)
    口.收工.set()
    await 燈
    print("收工", 口.收工)


asyncio.run(main())

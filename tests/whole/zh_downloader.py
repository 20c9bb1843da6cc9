"""下載器：as_completed 依完成順序回報，畫出進度條。"""
import asyncio
import random


def 進度條(比例, 寬=20):
    格 = int(比例 * 寬)
    return "█" * 格 + "░" * (寬 - 格) + f" {比例:6.1%}"


async def 下載檔案(檔名, 大小, 速度):
    已下載 = 0
    while 已下載 < 大小:
        await asyncio.sleep(1)
        已下載 = min(大小, 已下載 + 速度)
        if 檔名.startswith("壞") and 已下載 > 大小 / 2:
            raise ConnectionResetError(104, "對方重設了連線")
    return 檔名, 大小


async def main():
    亂數 = random.Random(20231123)
    檔案 = [("課本.pdf", 300), ("影片.mp4", 900), ("壞掉的.zip", 500), ("照片.jpg", 120)]
    工作 = [
        asyncio.create_task(下載檔案(名, 大小, 亂數.randint(80, 200)), name=f"下載-{名}")
        for 名, 大小 in 檔案
    ]
    總共 = sum(大小 for _, 大小 in 檔案)
    完成 = 0
    for 下一個 in asyncio.as_completed(工作, timeout=8):
        try:
            名, 大小 = await 下一個
        except asyncio.TimeoutError:
            print("⏰ 太久了，不等了")
            break
        except OSError as e:
            print(f"⚠ 失敗：{e.strerror}（errno={e.errno}）")
        else:
            完成 += 大小
            print(f"{進度條(完成 / 總共)} {名}")
    for t in 工作:
        if not t.done():
            t.cancel()
            print("取消", t.get_name())
    print("下載量：{:,} KB／{:,} KB".format(完成, 總共))


asyncio.run(main())

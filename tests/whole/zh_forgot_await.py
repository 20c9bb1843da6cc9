"""忘了 await：協程沒有執行，型別也不對。"""
import asyncio


async def 取得使用者(編號):
    await asyncio.sleep(0.1)
    return {"編號": 編號, "名字": "小明"}


async def 寄信(給誰, 內容):
    await asyncio.sleep(0.1)
    print(f"寄給{給誰}：{內容}")


async def main():
    寄信("小華", "這封信不會寄出去")
    使用者 = 取得使用者(1)
    print(type(使用者).__name__)
    try:
        print(使用者["名字"])
    except TypeError as e:
        print("錯誤：", e)
    使用者 = await 取得使用者(2)
    print(使用者["名字"])
    try:
        await 寄信
    except TypeError as e:
        print("錯誤：", e)
    try:
        await asyncio.gather(寄信("阿美", "一"), 寄信("阿國", "二"))
        await asyncio.wait_for(取得使用者(3), timeout=1)["名字"]
    except TypeError as e:
        print("錯誤：", e)
    time = asyncio.sleep(1)
    return 使用者["年齡"]


asyncio.run(main())

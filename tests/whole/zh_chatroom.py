"""聊天室：一個廣播者，每位使用者一個信箱；離開的人收不到訊息。"""
import asyncio


class 聊天室:
    def __init__(self, 名稱):
        self.名稱 = 名稱
        self.信箱 = {}
        self.紀錄 = []

    async def __aenter__(self):
        print(f"=== 「{self.名稱}」開張 ===")
        return self

    async def __aexit__(self, *exc):
        for 人 in list(self.信箱):
            await self.離開(人)
        print(f"=== 「{self.名稱}」打烊，共 {len(self.紀錄)} 則訊息 ===")

    def 加入(self, 人):
        if 人 in self.信箱:
            raise ValueError(f"暱稱「{人}」已經有人用了")
        self.信箱[人] = asyncio.Queue()

    async def 離開(self, 人):
        await self.信箱.pop(人).put(None)

    async def 說(self, 誰, 話):
        self.紀錄.append((誰, 話))
        for 人, 箱 in self.信箱.items():
            if 人 != 誰:
                await 箱.put((誰, 話))

    async def __aiter__(self):
        for 誰, 話 in self.紀錄:
            await asyncio.sleep(0)
            yield f"{誰}：{話}"


async def 使用者(房, 名字, 台詞, 間隔):
    房.加入(名字)
    箱 = 房.信箱[名字]

    async def 收信():
        while (信 := await 箱.get()) is not None:
            誰, 話 = 信
            print(f"    [{名字}的畫面] {誰}：{話}")

    收 = asyncio.ensure_future(收信())
    for 話 in 台詞:
        await asyncio.sleep(間隔)
        await 房.說(名字, 話)
    if 名字 in 房.信箱:
        await 房.離開(名字)
    await 收


async def main():
    async with 聊天室("Python 讀書會") as 房:
        await asyncio.gather(
            使用者(房, "小華", ["大家好 👋", "async for 怎麼用？"], 1),
            使用者(房, "阿德", ["嗨", "看文件啊"], 1.5),
            使用者(房, "Mary", ["我懂了！"], 2.2),
        )
        try:
            房.加入("小華")
            房.加入("小華")
        except ValueError as e:
            print("錯誤：", e)
        print("--- 紀錄 ---")
        async for 行 in 房:
            print(行)


asyncio.run(main())

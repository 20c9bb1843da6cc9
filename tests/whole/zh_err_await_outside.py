import asyncio


def 抓資料():
    await asyncio.sleep(1)
    return "資料"


asyncio.run(抓資料())

"""沒有事件迴圈、重複 run、在 run 裡再 run。"""
import asyncio


async def 工作():
    return "好了"


try:
    asyncio.get_running_loop()
except RuntimeError as e:
    print("1.", e)
協程 = 工作()
try:
    asyncio.create_task(協程)
except RuntimeError as e:
    print("2.", e)
協程.close()


async def 外層():
    try:
        asyncio.run(工作())
    except RuntimeError as e:
        print("3.", e)
    return await 工作()


print(asyncio.run(外層()))
try:
    asyncio.run(工作)
except (ValueError, TypeError) as e:
    print("4.", type(e).__name__, str(e).split(" at ")[0])
協 = 工作()
print(asyncio.run(協))
asyncio.run(協)

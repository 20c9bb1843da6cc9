import asyncio

asycn def 主程式():
    await asyncio.sleep(1)
    print("做完了")

asyncio.run(主程式())

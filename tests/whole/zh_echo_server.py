"""回音伺服器：用串流傳中文（UTF-8），客戶端一問一答。"""
import asyncio


async def 服務(讀, 寫):
    while True:
        資料 = await 讀.readline()
        if not 資料:
            break
        文字 = 資料.decode("utf-8").rstrip("\n")
        if 文字 == "再見":
            寫.write("掰掰！\n".encode())
            await 寫.drain()
            break
        回 = f"你說了 {len(文字)} 個字（{len(資料) - 1} 位元組）：{文字[::-1]}\n"
        寫.write(回.encode("utf-8"))
        await 寫.drain()
    寫.close()
    await 寫.wait_closed()


async def 客戶(埠, *句子):
    讀, 寫 = await asyncio.open_connection("127.0.0.1", 埠)
    答案 = []
    for 句 in 句子:
        寫.write((句 + "\n").encode())
        await 寫.drain()
        答案.append((await 讀.readline()).decode().strip())
    寫.close()
    await 寫.wait_closed()
    return 答案


async def main():
    伺服器 = await asyncio.start_server(服務, "127.0.0.1", 0)
    埠 = 伺服器.sockets[0].getsockname()[1]
    一 = await 客戶(埠, "你好", "abc", "臺灣🇹🇼", "再見")
    print(*一, sep="\n")
    二 = await 客戶(埠, "", "　全形空白　")
    print(*map(repr, 二), sep="\n")
    伺服器.close()
    await 伺服器.wait_closed()
    try:
        "臺".encode("big-九")
    except LookupError as e:
        print(e)
    try:
        "臺".encode("utf-8")[:2].decode("utf-8")
    except UnicodeDecodeError as e:
        print(e, e.start, e.end, e.reason)


asyncio.run(main())

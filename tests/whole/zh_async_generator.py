"""非同步產生器：讀取日誌、過濾、分批，像管線一樣接起來。"""
import asyncio

日誌 = """\
2024-01-01 00:00:01 [INFO] 伺服器啟動
2024-01-01 00:00:05 [WARN] 記憶體使用率 81%
2024-01-01 00:00:09 [ERROR] 資料庫連不上
壞掉的一行
2024-01-01 00:01:00 [INFO] 使用者「小明」登入
2024-01-01 00:01:30 [ERROR] 磁碟已滿：/資料
"""


async def 讀取(文字):
    print("（開啟檔案）")
    try:
        for 行號, 行 in enumerate(文字.splitlines(), 1):
            await asyncio.sleep(0.01)
            yield 行號, 行
    finally:
        print("（關閉檔案）")


async def 解析(來源):
    async for 行號, 行 in 來源:
        try:
            日期, 時間, 等級, 訊息 = 行.split(" ", 3)
        except ValueError as e:
            print(f"第 {行號} 行略過：{e}")
            continue
        yield {"行": 行號, "時間": 時間, "等級": 等級.strip("[]"), "訊息": 訊息}


async def 分批(來源, 大小):
    批 = []
    async for 項 in 來源:
        批.append(項)
        if len(批) == 大小:
            yield 批
            批 = []
    if 批:
        yield 批


async def main():
    async for 批 in 分批(解析(讀取(日誌)), 2):
        print([項["訊息"] for 項 in 批])
    錯誤 = [項 async for 項 in 解析(讀取(日誌)) if 項["等級"] == "ERROR"]
    print(*錯誤, sep="\n")
    來源 = 讀取(日誌)
    async for 行號, 行 in 來源:
        if "WARN" in 行:
            print("找到了：", 行號)
            break
    await 來源.aclose()
    統計 = {}
    async for 項 in 解析(讀取(日誌)):
        統計[項["等級"]] = 統計.get(項["等級"], 0) + 1
    print(統計)


asyncio.run(main())

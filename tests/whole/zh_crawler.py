"""爬蟲：限制同時連線數，失敗會重試，重複的網址只抓一次。"""
import asyncio
import re

網站 = {
    "https://例子.台灣/": '<title>首頁</title><a href="/新聞">新聞</a><a href="/關於">關於</a><a href="/壞掉">X</a>',
    "https://例子.台灣/新聞": '<title>今日新聞</title><a href="/新聞/1">一</a><a href="/">回首頁</a>',
    "https://例子.台灣/新聞/1": "<title>颱風要來了</title>沒有連結",
    "https://例子.台灣/關於": "<title>關於我們</title>",
}
嘗試次數 = {}
連結 = re.compile(r'href="(?P<路徑>[^"]+)"')
標題 = re.compile(r"<title>(.+?)</title>")


class 連線錯誤(Exception):
    def __init__(self, 網址, 狀態碼):
        super().__init__(f"{網址} 回應 {狀態碼}")
        self.狀態碼 = 狀態碼


async def 下載(網址):
    嘗試次數[網址] = 嘗試次數.get(網址, 0) + 1
    await asyncio.sleep(0.2 + len(網址) % 3 / 10)
    if 網址.endswith("/關於") and 嘗試次數[網址] < 3:
        raise 連線錯誤(網址, 503)
    try:
        return 網站[網址]
    except KeyError:
        raise 連線錯誤(網址, 404) from None


async def 重試(網址, 次數=3):
    for 第幾次 in range(1, 次數 + 1):
        try:
            return await 下載(網址)
        except 連線錯誤 as e:
            if e.狀態碼 == 404 or 第幾次 == 次數:
                raise
            print(f"    第 {第幾次} 次失敗：{e}，等一下再試")
            await asyncio.sleep(0.1 * 2 ** 第幾次)


async def 爬(起點, 限制):
    看過 = {起點}
    結果 = {}
    門 = asyncio.Semaphore(限制)

    async def 處理(網址, 深度):
        async with 門:
            try:
                內容 = await 重試(網址)
            except 連線錯誤 as e:
                結果[網址] = f"✗ {e.狀態碼}"
                return
        結果[網址] = "✓ " + 標題.search(內容).group(1)
        print("  " * 深度 + 結果[網址])
        新的 = []
        for m in 連結.finditer(內容):
            下一個 = "https://例子.台灣" + m["路徑"]
            if 下一個 not in 看過:
                看過.add(下一個)
                新的.append(處理(下一個, 深度 + 1))
        await asyncio.gather(*新的)

    await 處理(起點, 0)
    return 結果


結果 = asyncio.run(爬("https://例子.台灣/", 2))
print(f"共 {len(結果)} 頁：")
for 網址, 狀態 in sorted(結果.items()):
    print(f"{狀態:<12}{網址}")
print("嘗試次數：", {k.rsplit("/", 1)[1] or "(首頁)": v for k, v in sorted(嘗試次數.items())})

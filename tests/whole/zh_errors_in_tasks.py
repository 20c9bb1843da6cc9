"""例外處理：gather、return_exceptions、沒人接的例外，最後讓程式當掉。"""
import asyncio
import sys
import traceback


class 餘額不足(Exception):
    def __init__(self, 需要, 現有):
        super().__init__(需要, 現有)
        self.差額 = 需要 - 現有

    def __str__(self):
        return f"餘額不足，還差 {self.差額} 元"


async def 付款(帳戶, 金額):
    await asyncio.sleep(0.1)
    if 帳戶["餘額"] < 金額:
        raise 餘額不足(金額, 帳戶["餘額"])
    帳戶["餘額"] -= 金額
    return 金額


async def 結帳(帳戶, *金額們):
    try:
        return [await 付款(帳戶, 金) for 金 in 金額們]
    except 餘額不足 as e:
        raise RuntimeError("結帳失敗") from e


async def main():
    帳戶 = {"戶名": "王小明", "餘額": 100}
    結果 = await asyncio.gather(付款(帳戶, 30), 付款(帳戶, 500), 付款({}, 1), return_exceptions=True)
    for r in 結果:
        print(f"{type(r).__name__:<10}", r, repr(r))
    try:
        await 結帳(帳戶, 10, 10, 999)
    except RuntimeError as e:
        print(e, "←", e.__cause__)
        traceback.print_exc(file=sys.stdout)
    asyncio.get_running_loop().set_exception_handler(
        lambda 迴圈, 內容: print("處理器：", 內容["message"], repr(內容.get("exception")))
    )
    asyncio.ensure_future(付款({}, 3))
    await asyncio.sleep(1)
    print("最後：", 帳戶)
    await 結帳(帳戶, "一百")


asyncio.run(main())

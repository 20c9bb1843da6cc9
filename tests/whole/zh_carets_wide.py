# python: 3.8 3.13 3.14
"""寬字元與插入符號：例外發生在中文、全形、表情符號之後。"""
import traceback

庫存 = {"蘋果": 3, "香蕉🍌": 0}
價格表 = [("蘋果", 25), ("香蕉🍌", None)]


def 單價(名稱):
    return dict(價格表)[名稱]


def 金額(名稱, 數量, 折扣=1.0):
    return 單價(名稱) * 數量 * 折扣 + 庫存[名稱] / 庫存["香蕉🍌"]


def 報表(*品項):
    return "；".join(
        f"【{品}】" + str(金額(品, 1)).rjust(5, "　")
        for 品 in 品項
    )


測試 = [
    lambda: 金額("香蕉🍌", 2),
    lambda: 金額("蘋果", 1),
    lambda: 單價("西瓜🍉") + 單價("蘋果"),
    lambda: 報表("香蕉🍌"),
    lambda: (庫存["蘋果"] + 1) / (庫存["香蕉🍌"] * 2) - 庫存["沒有"],
    lambda: 價格表[0][1].長度[2],
    lambda: "一二三"[10], lambda: 價格表[0].append("é"), lambda: print("ｆｕｌｌ", "é" + "e\u0301" + 1),
]
for 號, 做 in enumerate(測試, 1):
    print(f"--- {號}")
    try:
        做()
    except Exception:
        print(traceback.format_exc(), end="")
結果 = {"甲": [單價(名) for 名 in 庫存], "乙": 庫存["蘋果"] @ 價格表[1][1], "丙": "　"}

"""引數不對時的 TypeError，最後一個沒有接住。"""


def 點餐(主餐, 飲料="紅茶", *小菜, 外帶=False, **備註):
    return f"{主餐}、{飲料}、{小菜}、{外帶}、{備註}"


def 固定(甲, 乙, /, 丙, *, 丁):
    return 甲, 乙, 丙, 丁


class 店:
    def 開門(self, 幾點):
        return f"{幾點} 點開門"

    @staticmethod
    def 打烊():
        return "打烊"


print(點餐("牛肉麵", "綠茶", "豆干", "海帶", 外帶=True, 辣度="小辣"))
for 做 in (
    lambda: 點餐(),
    lambda: 點餐("麵", 主餐="飯"),
    lambda: 固定(1, 2),
    lambda: 固定(1, 2, 3, 4, 丁=5),
    lambda: 固定(甲=1, 乙=2, 丙=3, 丁=4),
    lambda: 固定(1, 2, 3, 丁=4, 戊=5),
    lambda: 店().開門(),
    lambda: 店.開門(9),
    lambda: 店().打烊(1),
    lambda: 店(1),
    lambda: "總共：" + 5,
    lambda: 5 + "元",
    lambda: "中" * 1.5,
    lambda: len(42),
    lambda: int([]),
    lambda: int("十二"),
    lambda: {"鍵": 1}["沒有"],
    lambda: [1, 2, 3]["一"],
    lambda: None.名字,
    lambda: sorted([3, "二", 1]),
    lambda: sum(["一", "二"]),
    lambda: "，".join([1, 2]),
    lambda: 3(),
    lambda: [*5],
    lambda: (1, 2)[5],
    lambda: float("三點五"),
    lambda: "%d 元" % "一百",
    lambda: "{} {}".format("只有一個"),
    lambda: f"{'字':d}",
    lambda: max(1, "二"),
    lambda: "é中".encode("ascii"),
):
    try:
        print(做())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")

數量, 單價 = "３", "五十"
print(int(數量))
總價 = 點餐("飯")[0] + int(數量) * int(單價) if 數量 else 0

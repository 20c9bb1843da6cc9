"""學生成績：平均、排名、等第、直方圖。"""
from statistics import mean, median, pstdev

成績單 = """
姓名,國文,英文,數學
王小明,85,92,78
李小華,59,61,100
陳大文,73,缺考,66
張美麗,98,95,99
歐陽娜娜,60,45,30
"""


class 成績格式錯誤(ValueError):
    def __init__(self, 行號, 內容):
        self.行號 = 行號
        super().__init__(f"第 {行號} 行的「{內容}」不是分數")


def 讀成績(文字):
    標題, *資料 = 文字.strip().splitlines()
    科目 = 標題.split(",")[1:]
    for 行號, 行 in enumerate(資料, 2):
        姓名, *分數 = 行.split(",")
        try:
            yield 姓名, dict(zip(科目, map(int, 分數)))
        except ValueError as e:
            壞 = next(s for s in 分數 if not s.isdigit())
            raise 成績格式錯誤(行號, 壞) from e


def 等第(分):
    for 門檻, 字 in ((90, "優"), (80, "甲"), (70, "乙"), (60, "丙")):
        if 分 >= 門檻:
            return 字
    return "丁"


try:
    print(dict(讀成績(成績單)))
except 成績格式錯誤 as e:
    print(e, "／原因：", e.__cause__)

全班 = dict(讀成績(成績單.replace("缺考", "0")))
平均 = {名: mean(科.values()) for 名, 科 in 全班.items()}
排名 = sorted(平均.items(), key=lambda 項: (-項[1], 項[0]))
print(f"{'名次':<4}{'姓名':{'　'}<6}{'平均':>6} 等第")
for 名次, (名, 分) in enumerate(排名, 1):
    print(f"{名次:<6}{名:{'　'}<6}{分:8.2f}  {等第(分)}  {'★' * int(分 // 20)}")
所有 = sorted(分 for 科 in 全班.values() for 分 in 科.values())
print("最高 %d，最低 %d，中位數 %.1f，標準差 %.3f" % (所有[-1], 所有[0], median(所有), pstdev(所有)))
for 科目 in ("國文", "英文", "數學"):
    高 = max(全班, key=lambda 名: 全班[名][科目])
    print(f"{科目}最高：{高}（{全班[高][科目]}）不及格：{[名 for 名, 科 in 全班.items() if 科[科目] < 60]}")
print("直方圖：")
for 下 in range(0, 101, 20):
    print(f"{下:>3}～{min(下 + 19, 100):<3} {'█' * sum(下 <= 分 < 下 + 20 for 分 in 所有)}")

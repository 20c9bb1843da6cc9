"""名字打錯：Did you mean。"""
import math

學生人數 = 30
平均分數 = 82.5


class 學生:
    def __init__(self, 姓名):
        self.姓名 = 姓名
        self.score_total = 0

    def 加分(self, 分):
        self.score_total += 分


def 試試(做):
    try:
        做()
    except (NameError, AttributeError, ImportError) as e:
        print(type(e).__name__, e, getattr(e, "name", "—"))


小明 = 學生("小明")
試試(lambda: 學生人數們)
試試(lambda: 小明.加分數(3))
試試(lambda: 小明.score_totl)
試試(lambda: math.squrt(2))
試試(lambda: "abc".uper())
試試(lambda: [].apend(1))
試試(lambda: __import__("mat"))


def 主程式():
    總分 = 小明.score_total
    print("總分", 總分)
    prnt("結束")


主程式()

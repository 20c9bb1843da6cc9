"""例外串接：讀檔、解析、包裝，最後沒人接。"""


class 設定錯誤(Exception):
    pass


class 格式錯誤(設定錯誤):
    def __init__(self, 行號, 原文):
        self.行號, self.原文 = 行號, 原文

    def __str__(self):
        return f"第 {self.行號} 行「{self.原文}」格式不對"


內容 = """寬=80
高=二十五
標題：測試
"""


def 解析行(行號, 行):
    鍵, 值 = 行.split("=")
    return 鍵, int(值)


def 解析(文字):
    設定 = {}
    for 行號, 行 in enumerate(文字.splitlines(), 1):
        try:
            鍵, 值 = 解析行(行號, 行)
        except ValueError as 原因:
            raise 格式錯誤(行號, 行) from 原因
        設定[鍵] = 值
    return 設定


def 載入(文字):
    try:
        return 解析(文字)
    except 格式錯誤 as e:
        print("先記錄：", e)
        try:
            預設 = {}["預設值"]
        except KeyError:
            raise 設定錯誤("連預設值也沒有")
    finally:
        print("清理暫存檔")


try:
    解析("標題：測試")
except 格式錯誤 as e:
    print(repr(e), e.args, repr(e.__cause__), e.__suppress_context__)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise 設定錯誤("除以零") from None
except 設定錯誤 as e:
    print(e.__cause__, e.__context__, e.__suppress_context__)
載入(內容)

"""裝飾器：計時、重試、快取、登入檢查、註冊、類別裝飾器。"""
import functools
import time
from contextlib import contextmanager


def 計時(函式):
    @functools.wraps(函式)
    def 包裝(*args, **kwargs):
        開始 = time.perf_counter()
        try:
            return 函式(*args, **kwargs)
        finally:
            print(f"⏱ {函式.__name__} 花了 {time.perf_counter() - 開始:.2f} 秒")

    return 包裝


def 重試(次數=3, *例外):
    例外 = 例外 or (Exception,)

    def 裝飾(函式):
        @functools.wraps(函式)
        def 包裝(*args, **kwargs):
            for i in range(1, 次數 + 1):
                try:
                    return 函式(*args, **kwargs)
                except 例外 as e:
                    print(f"  第 {i} 次失敗：{e!r}")
                    錯 = e
            raise RuntimeError(f"{函式.__name__} 失敗 {次數} 次") from 錯

        return 包裝

    return 裝飾


def 需要(角色):
    def 裝飾(函式):
        def 包裝(使用者, *a):
            if 角色 not in 使用者["角色"]:
                raise PermissionError(f"{使用者['名字']} 不是{角色}")
            return 函式(使用者, *a)

        return 包裝

    return 裝飾


路由 = {}


def 註冊(路徑):
    return lambda 函式: 路由.setdefault(路徑, 函式)


def 單例(類別):
    實例 = {}

    @functools.wraps(類別, updated=())
    def 取得(*a, **k):
        if 類別 not in 實例:
            實例[類別] = 類別(*a, **k)
        return 實例[類別]

    return 取得


@contextmanager
def 標籤(名):
    print(f"<{名}>")
    try:
        yield 名.upper()
    finally:
        print(f"</{名}>")


@計時
@重試(2, ZeroDivisionError)
def 除(a, b):
    """兩數相除。"""
    time.sleep(0.25)
    return a / b


@註冊("/首頁")
@需要("管理員")
def 首頁(使用者):
    return f"歡迎，{使用者['名字']}"


@單例
class 設定:
    def __init__(self, **值):
        self.__dict__.update(值)


print(除(9, 3), 除.__name__, 除.__doc__)
try:
    除(1, 0)
except RuntimeError as e:
    print(e, "因為", repr(e.__cause__))
print(路由["/首頁"]({"名字": "阿宏", "角色": ["管理員"]}))
try:
    路由["/首頁"]({"名字": "路人", "角色": []})
except PermissionError as e:
    print(type(e).__name__, e)
甲, 乙 = 設定(語言="zh-TW"), 設定(語言="en")
print(甲 is 乙, 乙.語言, 設定.__name__)
with 標籤("div") as 大寫, 標籤("p"):
    print("  內容", 大寫)


@標籤("函式")
def 說話(句):
    print("   ", 句)


說話("ContextDecorator 也可以")
print(計時(lambda x: x * 2)(21))

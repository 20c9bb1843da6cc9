"""類別與繼承：動物園、多重繼承、抽象類別、屬性檢查、運算子。"""
from abc import ABC, abstractmethod
from functools import total_ordering


class 動物(ABC):
    數量 = 0

    def __init__(self, 名字, 體重):
        self.名字 = 名字
        self.體重 = 體重
        動物.數量 += 1

    @abstractmethod
    def 叫(self):
        ...

    @property
    def 體重(self):
        return self.__體重

    @體重.setter
    def 體重(self, 值):
        if 值 <= 0:
            raise ValueError(f"體重不能是 {值} 公斤")
        self.__體重 = 值

    def __repr__(self):
        return f"{type(self).__name__}({self.名字!r}, {self.體重})"

    def __init_subclass__(cls, 腳=4, **kw):
        super().__init_subclass__(**kw)
        cls.腳 = 腳


class 會飛:
    def 移動(self):
        return "飛" + super().移動()


class 會走:
    def 移動(self):
        return "走"


class 狗(動物, 會走):
    def 叫(self):
        return "汪汪"


class 鳥(會飛, 動物, 會走, 腳=2):
    def 叫(self):
        return "啾啾"


@total_ordering
class 金額:
    def __init__(self, 元):
        self.元 = 元

    def __add__(self, 另):
        if isinstance(另, int):
            return 金額(self.元 + 另)
        if isinstance(另, 金額):
            return 金額(self.元 + 另.元)
        return NotImplemented

    __radd__ = __add__

    def __eq__(self, 另):
        return self.元 == 另.元

    def __lt__(self, 另):
        return self.元 < 另.元

    def __str__(self):
        return f"NT${self.元:,}"

    def __bool__(self):
        return self.元 != 0


園 = [狗("小白", 12), 鳥("小黃", 0.3), 狗("大黑", 30)]
for 隻 in 園:
    print(隻, 隻.叫(), 隻.移動(), f"{隻.腳} 隻腳")
print(動物.數量, [c.__name__ for c in 鳥.__mro__], isinstance(園[1], 會飛), issubclass(狗, 會飛))
for 錯 in (lambda: 動物("？", 1), lambda: 狗("胖", -3), lambda: 狗("少一個"), lambda: 園[0].會飛嗎, lambda: 金額(3) + "元",
          lambda: 園[0].移動(1), lambda: 狗(), lambda: 狗("a", 1, 顏色="白")):
    try:
        錯()
    except (TypeError, ValueError, AttributeError) as e:
        print(f"{type(e).__name__}：{e}")
錢 = [金額(1000), 金額(50), 金額(0)]
print(sum(錢), max(錢), *sorted(錢), 錢[0] >= 錢[1], [str(m) for m in 錢 if m])
print(園[0]._動物__體重, vars(園[1]), 狗.體重.fset.__name__)


class 貓(動物):
    pass


貓("喵", 3)

# python: 3.11 3.12 3.13 3.14
"""match 與列舉：文字冒險遊戲的指令解析。"""
from dataclasses import dataclass
from enum import Enum, Flag, auto


class 方向(Enum):
    北 = (0, -1)
    南 = (0, 1)
    東 = (1, 0)
    西 = (-1, 0)

    @property
    def 反(self):
        return 方向((-self.value[0], -self.value[1]))


class 狀態(Flag):
    正常 = 0
    中毒 = auto()
    飢餓 = auto()
    睡著 = auto()


@dataclass
class 玩家:
    x: int = 0
    y: int = 0
    背包: tuple = ()
    狀態: 狀態 = 狀態.正常


class 遊戲結束(Exception):
    pass


def 執行(人, 指令):
    match 指令.split():
        case []:
            return "你什麼都沒說。"
        case ["走", ("北" | "南" | "東" | "西") as 往, *步] if len(步) <= 1:
            match 步:
                case [數] if 數.isdigit():
                    n = int(數)
                case [其他]:
                    return f"「{其他}」不是數字"
                case _:
                    n = 1
            dx, dy = 方向[往].value
            人.x, 人.y = 人.x + dx * n, 人.y + dy * n
            return f"往{往}走了 {n} 步，到了 {(人.x, 人.y)}"
        case ["拿", 東西]:
            人.背包 += (東西,)
            return f"拿到了{東西}"
        case ["吃", "毒菇" | "怪蘑菇"]:
            人.狀態 |= 狀態.中毒 | 狀態.飢餓
            return f"糟了！{人.狀態!r}"
        case ["看"]:
            match 人:
                case 玩家(x=0, y=0):
                    return "這裡是起點"
                case 玩家(背包=[第一, *其餘]):
                    return f"背包第一個是{第一}，還有 {len(其餘)} 個"
                case 玩家(x, y):
                    return f"你在 {x}, {y}"
        case ["離開" | "結束"]:
            raise 遊戲結束("再見")
        case [動詞, *_]:
            return f"我不懂「{動詞}」"


人 = 玩家()
for 句 in ("看", "走 北 3", "看", "拿 寶劍", "拿 地圖", "看", "吃 毒菇", "走 上", "走 東 很遠", "", "飛", "睡 覺 了", "離開", "走 南"):
    try:
        print(f"> {句}\n{執行(人, 句)}")
    except 遊戲結束 as e:
        print("＊＊", e, 人)
        break
print(方向.北.反, 方向((1, 0)), list(狀態), 狀態.中毒 in 人.狀態, ~狀態.中毒)
try:
    方向["上"]
except KeyError as e:
    print("沒有", e)
方向("上")

"""猜數字（幾 A 幾 B）與終極密碼，亂數種子固定。"""
import random
from itertools import permutations


def 比對(答案, 猜):
    a = sum(x == y for x, y in zip(答案, 猜))
    b = len(set(答案) & set(猜)) - a
    return a, b


def 電腦猜(答案):
    可能 = list(permutations("0123456789", 4))
    random.shuffle(可能)
    次數 = 0
    while 可能:
        次數 += 1
        猜 = 可能[0]
        a, b = 比對(答案, 猜)
        print(f"第 {次數} 次：{''.join(猜)} → {a}A{b}B（剩 {len(可能):>4} 種）")
        if a == 4:
            return 次數
        可能 = [p for p in 可能 if 比對(p, 猜) == (a, b)]
    raise RuntimeError("答案不存在")


def 終極密碼(密碼, 玩家, 下=1, 上=100):
    輪 = 0
    while True:
        人 = 玩家[輪 % len(玩家)]
        猜 = random.randint(下, 上)
        輪 += 1
        if 猜 == 密碼:
            return f"💥 {人}猜中 {猜}，輸了！"
        下, 上 = (猜 + 1, 上) if 猜 < 密碼 else (下, 猜 - 1)
        print(f"{人} 猜 {猜:3d}，範圍 {下}～{上}")


random.seed(42)
答案 = tuple(random.sample("0123456789", 4))
print("答案是", "".join(答案))
print("猜了", 電腦猜(答案), "次")
print(終極密碼(random.randrange(1, 101), ["小智", "小霞", "小剛"]))
骰子 = random.choices(range(1, 7), weights=[5, 1, 1, 1, 1, 1], k=12)
print("".join(chr(0x2680 + 點 - 1) for 點 in 骰子), sum(骰子), round(random.gauss(0, 1), 6))

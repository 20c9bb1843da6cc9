"""初學者常踩的坑：區域變數、可變預設值、迴圈變數、整數是不可變的、複製清單。"""
計數 = 0


def 加一():
    計數 += 1
    return 計數


def 加入(項, 清單=[]):
    清單.append(項)
    return 清單


try:
    加一()
except UnboundLocalError as e:
    print(type(e).__name__, e)
print(加入("甲"), 加入("乙"), 加入("丙", []))
函式們 = [lambda: i for i in range(3)]
print([f() for f in 函式們], [f() for f in [lambda i=i: i for i in range(3)]])
格 = [["　"] * 3] * 2
格[0][1] = "〇"
print(格, [["　"] * 3 for _ in range(2)])
甲 = [1, 2, [3]]
乙 = 甲[:]
乙[2].append("共用")
乙.append("不共用")
print(甲, 乙)
數列 = [1, 2, 3, 4, 5, 6]
for 數 in 數列:
    if 數 % 2 == 0 or 數 == 3:
        數列.remove(數)
print(數列, 0.1 + 0.2 == 0.3, round(2.5), round(3.5), -7 // 2, -7 % 3, int(-3.7))
元組 = ([],)
try:
    元組[0] += ["還是加進去了"]
except TypeError as e:
    print(e, 元組)
print(bool("False"), "10" < "9", [] == False, None == 0, "" or "預設", 0 and 1 / 0, 1 < 2 < 3 > 2, not [] is None)
x = 256 * 2
print(type(x) is int, isinstance(True, int), True + True, "是" "連" "在一起", (1), (1,), {}, type({}), {1, }, ...)


def 產生():
    return
    yield


print(list(產生()), 產生 is None, (lambda: None)(), print("印出 None"))
del 計數
print(計數)

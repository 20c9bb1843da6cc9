"""產生器：send、throw、close、yield from、管線。"""
import itertools


def 平均器():
    總, 個, 平均 = 0, 0, None
    while True:
        try:
            值 = yield 平均
        except ValueError as e:
            print("  忽略：", e)
            continue
        if 值 is None:
            break
        總 += 值
        個 += 1
        平均 = 總 / 個
    return f"共 {個} 筆，平均 {平均}"


def 代理(結果):
    while True:
        摘要 = yield from 平均器()
        結果.append(摘要)


結果 = []
g = 代理(結果)
next(g)
for 值 in [10, 20, 30, None, 5, "壞", None]:
    if 值 == "壞":
        print(g.throw(ValueError("這筆資料壞了")))
    else:
        print(值, "→", g.send(值))
print(結果)
g.close()
try:
    next(g)
except StopIteration as e:
    print("結束了", repr(e))


def 攤平(東西):
    for 項 in 東西:
        if isinstance(項, (list, tuple)):
            yield from 攤平(項)
        else:
            yield 項


print(list(攤平([1, [2, ("三", [4.0])], "五", []])))


def 讀行(文字):
    try:
        for 行 in 文字.split("\n"):
            yield 行
    finally:
        print("（收工）")


管線 = (行.strip() for 行 in 讀行("  蘋果 30 \n# 註解\n 香蕉 15\n\n芭樂 abc"))
管線 = (行 for 行 in 管線 if 行 and not 行.startswith("#"))
管線 = (行.split() for 行 in 管線)
for 名, 價 in 管線:
    try:
        print(f"{名}：{int(價):>3}")
    except ValueError as e:
        print(名, e)
for 組, 成員 in itertools.groupby(sorted(["蘋果", "香蕉", "蘋果派", "香瓜", "奇異果"]), key=lambda s: s[0]):
    print(組, list(成員))
print(list(itertools.accumulate([1, 2, 3, 4], lambda a, b: a * b)), list(itertools.chain("天", ["地", "人"])))
print(list(zip("甲乙丙", itertools.count(1))), list(itertools.product("上下", "左右")), [*itertools.combinations("春夏秋", 2)])
g = 讀行("a\nb")
next(g)
del g
print("後面")


def 壞產生器():
    yield 1
    raise StopIteration("不可以這樣")


try:
    print(list(壞產生器()))
except RuntimeError as e:
    print(e, "／", repr(e.__cause__))

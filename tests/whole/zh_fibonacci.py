"""費氏數列的五種寫法，還有質數與最大公因數。"""
import functools
import sys
from itertools import islice, takewhile


def 遞迴(n):
    return n if n < 2 else 遞迴(n - 1) + 遞迴(n - 2)


@functools.lru_cache(maxsize=None)
def 記憶(n):
    return n if n < 2 else 記憶(n - 1) + 記憶(n - 2)


def 迴圈(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def 產生器():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


def 矩陣(n):
    def 乘(x, y):
        return tuple(
            tuple(sum(x[i][k] * y[k][j] for k in range(2)) for j in range(2)) for i in range(2)
        )

    結果, 底 = ((1, 0), (0, 1)), ((1, 1), (1, 0))
    while n:
        if n & 1:
            結果 = 乘(結果, 底)
        底 = 乘(底, 底)
        n >>= 1
    return 結果[0][1]


def 質數():
    找到 = []
    n = 2
    while True:
        if all(n % p for p in takewhile(lambda p: p * p <= n, 找到)):
            找到.append(n)
            yield n
        n += 1


方法 = [遞迴, 記憶, 迴圈, 矩陣]
for f in 方法:
    print(f"{f.__name__:　<4}", [f(i) for i in range(12)])
print("產生器　", list(islice(產生器(), 12)))
大 = 迴圈(300)
print(大, "位數：", len(str(大)), 大 == 記憶(300) == 矩陣(300))
print(記憶.cache_info())
print("比例", *(f"{迴圈(n + 1) / 迴圈(n):.10f}" for n in (5, 10, 20, 40)))
print("質數：", *islice(質數(), 15))
print("偶數項總和：", sum(x for x in takewhile(lambda v: v < 4_000_000, 產生器()) if x % 2 == 0))


def 無底洞(n):
    return 無底洞(n + 1)


try:
    無底洞(0)
except RecursionError as e:
    print(type(e).__name__, e)
print("遞迴上限", sys.getrecursionlimit())

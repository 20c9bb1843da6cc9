"""九九乘法表的各種排法，以及河內塔、聖誕樹、萬年曆。"""
import calendar

for i in range(1, 10):
    print("\t".join(f"{i}×{j}={i * j:2d}" for j in range(1, i + 1)))
print()
for 起 in (2, 6):
    for j in range(1, 10):
        print("  ".join("%d * %d = %-2d" % (i, j, i * j) for i in range(起, 起 + 4)))
    print("─" * 46)

國字 = "零一二三四五六七八九"


def 唸(n):
    十, 個 = divmod(n, 10)
    if 十 == 0:
        return "得" + 國字[個]
    return ("" if 十 == 1 else 國字[十]) + "十" + (國字[個] if 個 else "")


print("，".join(國字[a] + 國字[b] + 唸(a * b) for a, b in [(2, 3), (3, 4), (5, 6), (9, 9), (2, 5)]))


def 河內塔(n, 甲="甲", 乙="乙", 丙="丙"):
    if n:
        yield from 河內塔(n - 1, 甲, 丙, 乙)
        yield f"{n}:{甲}→{丙}"
        yield from 河內塔(n - 1, 乙, 甲, 丙)


步驟 = list(河內塔(4))
print(len(步驟), "步：", " ".join(步驟[:6]), "…")
高 = 5
for i in range(高):
    print("＊".join([""] * (i + 2)).center(2 * 高, "　"))
print("║".center(2 * 高))
print(calendar.month(2024, 2))
print([y for y in range(1896, 1913) if calendar.isleap(y)])

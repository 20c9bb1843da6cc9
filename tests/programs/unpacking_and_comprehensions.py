# Unpacking, comprehensions with conditions, enumerate, zip, sorted with a key.
import asyncio


async def score(name, points):
    await asyncio.sleep(points / 100)
    return {"name": name, "points": points, "tags": tuple(name[:2])}


async def main():
    pairs = [("Ann", 30), ("Bob", 20), ("Cat", 30), ("丹", 10)]
    rows = await asyncio.gather(*(score(n, p) for n, p in pairs))
    for place, row in enumerate(sorted(rows, key=lambda r: (-r["points"], r["name"])), start=1):
        print(place, row["name"], row["points"], row["tags"])
    by_points = {}
    for row in rows:
        by_points.setdefault(row["points"], []).append(row["name"])
    for points, names in sorted(by_points.items(), reverse=True):
        print(points, " & ".join(names))
    (first, *_, last), total = pairs, sum(p for _, p in pairs)
    print(first, last, total, [n for n, p in pairs if p > 15 if n != "Bob"])
    print({n: len(n) for n, _ in pairs}, [(i, j) for i in range(3) for j in range(i)])
    a, (b, [c, d]) = 1, (2, [3, 4])
    a, b = b, a
    print(a, b, c, d)
    text = "The quick brown fox"
    print(text.lower().split(), text[::-1], text[4:9], "quick" in text, text.replace("o", "0"))
    print([7, 3, 5][1:], [0] * 3 + [1], min(pairs, key=lambda p: p[1]), max("hello"))
    try:
        a, b = [1, 2, 3]
    except ValueError as error:
        print("ValueError:", error)


asyncio.run(main())

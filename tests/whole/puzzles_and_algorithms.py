"""Small classics: queens, sudoku, life, knapsack, edit distance, hanoi, primes, roman numerals, Dijkstra, anagrams."""
import bisect
import heapq
import itertools
import math
import operator
import random
import string
from collections import Counter, defaultdict
from functools import cmp_to_key, lru_cache, reduce


def queens(n, placed=()):
    if len(placed) == n:
        yield placed
        return
    for column in range(n):
        if all(column != c and abs(column - c) != len(placed) - r for r, c in enumerate(placed)):
            yield from queens(n, (*placed, column))


def sudoku(text):
    grid = [int(c) for c in text.replace(".", "0")]
    units = [[[r * 9 + i for i in range(9)], [i * 9 + c for i in range(9)], [(r // 3 * 3 + i // 3) * 9 + c // 3 * 3 + i % 3 for i in range(9)]] for r in range(9) for c in range(9)]
    peers = [set().union(*u) - {i} for i, u in enumerate(units)]
    steps = 0

    def solve():
        nonlocal steps
        best = None
        for i in range(81):
            if not grid[i]:
                options = set(range(1, 10)) - {grid[p] for p in peers[i]}
                if best is None or len(options) < len(best[1]):
                    best = i, sorted(options)
        if best is None:
            return True
        for digit in best[1]:
            steps += 1
            grid[best[0]] = digit
            if solve():
                return True
        grid[best[0]] = 0
        return False

    return solve() and "".join(map(str, grid)), steps


def life(cells, generations):
    for _ in range(generations):
        neighbours = Counter((x + dx, y + dy) for x, y in cells for dx, dy in itertools.product((-1, 0, 1), repeat=2) if dx or dy)
        cells = {c for c, n in neighbours.items() if n == 3 or n == 2 and c in cells}
    return cells


def show(cells):
    xs, ys = zip(*cells)
    return "/".join("".join(".#"[(x, y) in cells] for x in range(min(xs), max(xs) + 1)) for y in range(min(ys), max(ys) + 1))


def knapsack(items, capacity):
    @lru_cache(None)
    def best(i, left):
        if i == len(items):
            return 0, ()
        name, weight, value = items[i]
        skip = best(i + 1, left)
        if weight > left:
            return skip
        total, chosen = best(i + 1, left - weight)
        return max(skip, (total + value, (name, *chosen)), key=operator.itemgetter(0))
    return best(0, capacity), best.cache_info().currsize


def distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        previous, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (x != y))
    return row[-1]


def hanoi(n, a="A", b="B", c="C"):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield a + c
        yield from hanoi(n - 1, b, a, c)


def roman(n):
    out = []
    for value, text in zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), "M CM D CD C XC L XL X IX V IV I".split()):
        count, n = divmod(n, value)
        out.append(text * count)
    return "".join(out)


def dijkstra(graph, start):
    seen, heap = {}, [(0, start, None)]
    while heap:
        cost, node, before = heapq.heappop(heap)
        if node in seen:
            continue
        seen[node] = cost, before
        for other, weight in graph[node].items():
            heapq.heappush(heap, (cost + weight, other, node))
    return seen


def merge_sort(items, key=lambda x: x):
    if len(items) < 2:
        return items
    middle = len(items) // 2
    return list(heapq.merge(merge_sort(items[:middle], key), merge_sort(items[middle:], key), key=key))


def quick_select(items, k):
    pivot = items[len(items) // 2]
    parts = [[x for x in items if x < pivot], [x for x in items if x == pivot], [x for x in items if x > pivot]]
    for part in parts:
        if k < len(part):
            return part[0] if part is parts[1] else quick_select(part, k)
        k -= len(part)


def miller_rabin(n, rng):
    if n < 4:
        return n > 1
    d, s = n - 1, 0
    while d % 2 == 0:
        d, s = d // 2, s + 1
    for _ in range(8):
        x = pow(rng.randrange(2, n - 1), d, n)
        if x in (1, n - 1):
            continue
        if not any((x := x * x % n) == n - 1 for _ in range(s - 1)):
            return False
    return True


rng = random.Random(99)
print(sum(1 for _ in queens(6)), next(queens(8)))
print(sudoku("53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79"))
print(show(life({(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}, 8)), len(life({(0, 0), (1, 0), (2, 0), (1, 1)}, 20)))
print(knapsack((("tent", 5, 10), ("food", 4, 40), ("book", 6, 30), ("radio", 3, 50)), 10), distance("kitten", "sitting"), distance("", "abc"))
print(len(list(hanoi(6))), "".join(hanoi(3)), [roman(n) for n in (1, 4, 1994, 2023, 3999)])
print(dijkstra({"a": {"b": 7, "c": 3}, "b": {"d": 2}, "c": {"b": 1, "d": 8}, "d": {}}, "a"))
data = rng.sample(range(100), 12)
print(data, merge_sort(data) == sorted(data), quick_select(data, 5), heapq.nlargest(3, data), heapq.nsmallest(2, data, key=lambda n: -n % 7), merge_sort(["bb", "a", "ccc"], key=len))
print([n for n in range(2, 60) if all(n % p for p in range(2, math.isqrt(n) + 1))], miller_rabin(2 ** 89 - 1, rng), miller_rabin(561, rng), math.gcd(1071, 462), math.comb(10, 3), math.factorial(20), math.perm(5, 2))
groups = defaultdict(list)
for word in "listen silent enlist google elbow below state taste".split():
    groups["".join(sorted(word))].append(word)
print(sorted(g for g in groups.values() if len(g) > 1), sorted("3 30 34 5 9".split(), key=cmp_to_key(lambda a, b: (b + a > a + b) - (b + a < a + b))))
shift = str.maketrans(string.ascii_lowercase, string.ascii_lowercase[13:] + string.ascii_lowercase[:13])
print("uryyb jbeyq".translate(shift), "never odd or even".replace(" ", "") == "never odd or even".replace(" ", "")[::-1], reduce(lambda a, d: a * 10 + d, [1, 2, 3]))
scores = [33, 99, 77, 70, 89, 90, 100]
print(["FDCBA"[bisect.bisect([60, 70, 80, 90], s)] for s in scores], bisect.bisect_left(sorted(scores), 77), (lambda l: bisect.insort_right(l, 80) or l)(sorted(scores)))
print([f"{n}:{''.join(p)}" for n, p in ((n, ["Fizz"] * (n % 3 == 0) + ["Buzz"] * (n % 5 == 0)) for n in range(1, 16)) if p], list(itertools.takewhile(lambda x: x < 100, (lambda: (a := [0, 1]) and (a.append(a[-1] + a[-2]) or a[-1] for _ in itertools.count()))())))
words = rng.choices(["spam", "egg", "ham"], [5, 1, 2], k=8)
rng.shuffle(words)
print(words, round(rng.gauss(0, 1), 6), rng.getrandbits(40), rng.random(), round(sum(rng.random() ** 2 + rng.random() ** 2 <= 1 for _ in range(2000)) / 500, 3), rng.betavariate(2, 3), rng.triangular(1, 5))
pascal = [[1]]
while len(pascal) < 6:
    pascal.append([*map(operator.add, [0, *pascal[-1]], [*pascal[-1], 0])])
print(*(" ".join(map(str, row)).center(16).rstrip() for row in pascal), sep="\n")
spiral, matrix = [], [list(range(r * 4, r * 4 + 4)) for r in range(3)]
while matrix:
    spiral += matrix.pop(0)
    matrix = [list(row) for row in zip(*matrix)][::-1]
print(spiral, [*zip(*[iter("abcdefgh")] * 3)], sum(x * y for x, y in zip(*[iter(range(6))] * 2)))

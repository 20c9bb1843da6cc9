from collections import defaultdict, deque
from functools import lru_cache
import heapq
import itertools
import math
import sys

Graph = dict


def dijkstra(g, s):
    dist = {n: math.inf for n in g}
    dist[s] = 0
    prev = {}
    heap = [(0, s)]
    while heap:
        d, u = heapq.heappop(heap)
        if d > dist[u]:
            continue
        for v, w in g[u].items():
            if (nd := d + w) < dist[v]:
                dist[v], prev[v] = nd, u
                heapq.heappush(heap, (nd, v))
    return dist, prev


def path(prev, t):
    out = deque([t])
    while out[0] in prev:
        out.appendleft(prev[out[0]])
    return " -> ".join(out)


g = Graph(A={"B": 7, "C": 9, "F": 14}, B={"A": 7, "C": 10, "D": 15}, C={"A": 9, "B": 10, "D": 11, "F": 2}, D={"B": 15, "C": 11, "E": 6}, E={"D": 6, "F": 9}, F={"A": 14, "C": 2, "E": 9}, Z={})
dist, prev = dijkstra(g, "A")
for k, v in dist.items():
    print(f"{k}: {v:>4} {path(prev, k)}")


def tarjan(graph):
    index, low, stack, on, out = {}, {}, [], set(), []
    counter = itertools.count()

    def visit(v):
        index[v] = low[v] = next(counter)
        stack.append(v)
        on.add(v)
        for w in graph.get(v, ()):
            if w not in index:
                visit(w)
                low[v] = min(low[v], low[w])
            elif w in on:
                low[v] = min(low[v], index[w])
        if low[v] == index[v]:
            comp = []
            while True:
                w = stack.pop()
                on.discard(w)
                comp.append(w)
                if w == v:
                    break
            out.append(sorted(comp))

    for v in graph:
        if v not in index:
            visit(v)
    return out


print(tarjan({1: [2], 2: [3], 3: [1, 4], 4: [5], 5: [4], 6: [5]}))


class UnionFind(dict):
    def __missing__(self, k):
        self[k] = k
        return k

    def find(self, k):
        while self[k] != k:
            self[k] = self[self[k]]
            k = self[k]
        return k

    def union(self, a, b):
        a, b = self.find(a), self.find(b)
        if a == b:
            return False
        self[a] = b
        return True


edges = sorted({(w, *sorted((a, b))) for a in g for b, w in g[a].items()})
uf = UnionFind()
print([e for e in edges if uf.union(*e[1:])], uf)


@lru_cache(None)
def lcs(a, b):
    if not a or not b:
        return ""
    if a[-1] == b[-1]:
        return lcs(a[:-1], b[:-1]) + a[-1]
    return max(lcs(a[:-1], b), lcs(a, b[:-1]), key=len)


print(lcs("AGGTABQXYZ", "GXTXAYBZ"), lcs.cache_info().misses > 10)


def knapsack(items, cap):
    best = [0] * (cap + 1)
    for v, w in items:
        for c in range(cap, w - 1, -1):
            best[c] = max(best[c], best[c - w] + v)
    return best[-1], best


print(*knapsack([(60, 10), (100, 20), (120, 30)], 50)[:1], sum(knapsack([(1, 2)], 5)[1]))


def queens(n, cols=(), d1=(), d2=()):
    r = len(cols)
    if r == n:
        yield cols
        return
    for c in range(n):
        if c not in cols and r - c not in d1 and r + c not in d2:
            yield from queens(n, (*cols, c), (*d1, r - c), (*d2, r + c))


print(next(queens(8)), sum(1 for _ in queens(6)))
for row in next(queens(5)):
    print("".join("♛" if c == row else "·" for c in range(5)))


def topo(deps):
    temp, done = set(), []

    def visit(n, trail):
        if n in done:
            return
        if n in temp:
            raise ValueError("cycle: " + "->".join(trail + (n,)))
        temp.add(n)
        for m in deps.get(n, []):
            visit(m, trail + (n,))
        done.append(n)
    for n in deps:
        visit(n, ())
    return done


print(topo({"app": ["lib", "db"], "db": ["lib"], "lib": []}))
sys.setrecursionlimit(200)
def forever(n): return forever(n + 1)
try:
    forever(0)
except RecursionError as e:
    print(e)
topo({"a": ["b"], "b": ["c"], "c": ["a"]})

"""A build tool: dependencies in a graph, parallel steps with asyncio, failures, a cache, and a critical path."""
import asyncio
import heapq
import random
from collections import defaultdict, deque
from functools import lru_cache
from typing import Dict, List, NamedTuple, Optional, Set


class CycleError(ValueError):
    def __init__(self, path):
        super().__init__(" -> ".join(path))
        self.path = path


class Target(NamedTuple):
    name: str
    needs: List[str]
    seconds: float
    fails: bool = False


class Graph:
    def __init__(self, targets):
        self.targets: Dict[str, Target] = {t.name: t for t in targets}
        missing = {n for t in targets for n in t.needs} - self.targets.keys()
        if missing:
            raise KeyError(*sorted(missing))

    def order(self) -> List[str]:
        degree = {t: len(set(self.targets[t].needs)) for t in self.targets}
        users = defaultdict(list)
        for t in self.targets.values():
            for need in t.needs:
                users[need].append(t.name)
        heap = [t for t, d in degree.items() if d == 0]
        heapq.heapify(heap)
        done = []
        while heap:
            name = heapq.heappop(heap)
            done.append(name)
            for user in users[name]:
                degree[user] -= 1
                if not degree[user]:
                    heapq.heappush(heap, user)
        if len(done) < len(self.targets):
            raise CycleError(self.find_cycle(set(self.targets) - set(done)))
        return done

    def find_cycle(self, among: Set[str]) -> List[str]:
        path, seen, name = [], {}, min(among)
        while name not in seen:
            seen[name] = len(path)
            path.append(name)
            name = min(n for n in self.targets[name].needs if n in among)
        return path[seen[name]:] + [name]

    def critical_path(self):
        @lru_cache(None)
        def longest(name):
            target = self.targets[name]
            seconds, path = max((longest(n) for n in target.needs), default=(0.0, ()))
            return seconds + target.seconds, (*path, name)
        best = max(map(longest, self.targets))
        return best, longest.cache_info().hits

    def closure(self, name):
        found, queue = [], deque([name])
        while queue:
            for need in self.targets[queue.popleft()].needs:
                if need not in found:
                    found.append(need)
                    queue.append(need)
        return found


class Builder:
    def __init__(self, graph, workers):
        self.graph, self.slots = graph, asyncio.Semaphore(workers)
        self.tasks: Dict[str, asyncio.Task] = {}
        self.log = []

    def task(self, name):
        if name not in self.tasks:
            self.tasks[name] = asyncio.create_task(self.build(self.graph.targets[name]), name=name)
        return self.tasks[name]

    async def build(self, target):
        results = await asyncio.gather(*map(self.task, target.needs), return_exceptions=True)
        bad = [n for n, r in zip(target.needs, results) if isinstance(r, BaseException)]
        if bad:
            raise RuntimeError(f"{target.name} is skipped: {', '.join(bad)} failed")
        async with self.slots:
            start = asyncio.get_running_loop().time()
            await asyncio.sleep(target.seconds)
            self.log.append((start, asyncio.get_running_loop().time(), target.name))
            if target.fails:
                raise OSError(1, "exit status", target.name)
        return target.name

    async def run(self, *names):
        results = await asyncio.gather(*map(self.task, names), return_exceptions=True)
        for start, end, name in self.log:
            print(f"  {'.' * int(start * 4):<14}{'#' * int((end - start) * 4)} {name}")
        return results


async def main():
    graph = Graph([Target("app", ["main.o", "util.o", "lib"], 1), Target("main.o", ["config.h"], 0.75), Target("util.o", ["config.h"], 0.5), Target("lib", ["gen.c"], 1.5),
                   Target("gen.c", [], 0.25), Target("config.h", [], 0.5), Target("docs", ["gen.c"], 2, True), Target("release", ["app", "docs"], 0.25)])
    print(graph.order(), graph.critical_path(), graph.closure("app"), sep="\n")
    for workers in 1, 2, 8:
        print(workers, "workers:", await Builder(graph, workers).run("app"), asyncio.get_running_loop().time())
    builder = Builder(graph, 2)
    for result in await builder.run("release", "docs"):
        print(repr(result), getattr(result, "filename", None))
    print([name for name, task in builder.tasks.items() if task.exception()])
    for targets in ([Target("a", ["b"], 1), Target("b", ["c"], 1), Target("c", ["a"], 1), Target("d", ["a"], 1)], [Target("x", ["nowhere"], 1)], [Target("s", ["s"], 0)]):
        try:
            print(Graph(targets).order())
        except (CycleError, KeyError) as error:
            print(type(error).__name__, error)
    rng = random.Random(3)
    names = [f"t{n:02}" for n in range(30)]
    big = Graph([Target(n, rng.sample(names[:i], min(i, rng.randrange(4))), round(rng.uniform(0, 2), 2)) for i, n in enumerate(names)])
    (seconds, path), hits = big.critical_path()
    print(round(seconds, 2), path, hits, " ".join(big.order()))


asyncio.run(main())

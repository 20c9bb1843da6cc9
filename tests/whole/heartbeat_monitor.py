"""Nodes send heartbeats, a monitor notices who is silent, suspects and removes them."""
import asyncio
import random
from collections import deque
from dataclasses import dataclass, field
from enum import Enum, unique
from operator import attrgetter
from statistics import mean, pstdev


@unique
class Health(Enum):
    ALIVE = ("alive", 0)
    SUSPECT = ("suspect", 2)
    DEAD = ("dead", 4)

    def __init__(self, label, after):
        self.label = label
        self.after = after

    @classmethod
    def of(cls, silence):
        return max((h for h in cls if silence >= h.after), key=attrgetter("after"))


@dataclass
class Node:
    name: str
    last_seen: float
    health: Health = Health.ALIVE
    gaps: deque = field(default_factory=lambda: deque(maxlen=4), repr=False)

    def beat(self, now):
        self.gaps.append(now - self.last_seen)
        self.last_seen = now


class Monitor:
    def __init__(self, interval=1.0):
        self.nodes = {}
        self.interval = interval
        self.changes = asyncio.Queue()

    def beat(self, name):
        now = asyncio.get_running_loop().time()
        node = self.nodes.get(name) or self.nodes.setdefault(name, Node(name, now))
        node.beat(now)
        self.update(node, now)

    def update(self, node, now):
        health = Health.of(now - node.last_seen)
        if health is not node.health:
            self.changes.put_nowait((round(now, 2), node.name, node.health, health))
            node.health = health

    async def watch(self):
        loop = asyncio.get_running_loop()
        next_time = loop.time()
        while True:
            next_time += self.interval
            await asyncio.sleep(next_time - loop.time())
            for node in self.nodes.values():
                self.update(node, loop.time())
            if self.nodes and all(n.health is Health.DEAD for n in self.nodes.values()):
                self.changes.put_nowait(None)
                return


async def node(monitor, name, rng, beats, hiccup=None):
    for n in range(beats):
        monitor.beat(name)
        await asyncio.sleep(3.0 if n == hiccup else rng.gauss(1, 0.1))


async def main():
    rng = random.Random("heartbeat")
    monitor = Monitor()
    watcher = asyncio.create_task(monitor.watch(), name="watcher")
    names = rng.sample(["ant", "bee", "cat", "dog", "eel"], k=3)
    nodes = [asyncio.create_task(node(monitor, name, rng, 4 + n, hiccup=1 if n == 1 else None), name=name)
             for n, name in enumerate(names)]
    print("nodes:", names)
    while (change := await monitor.changes.get()) is not None:
        when, name, before, after = change
        print(f"t={when:6.2f} {name}: {before.label:>7} => {after.label}")
    print(watcher.done(), all(t.done() for t in nodes))
    for n in sorted(monitor.nodes.values(), key=attrgetter("last_seen"), reverse=True):
        print(f"{n.name} mean {mean(n.gaps):.4f} deviation {pstdev(n.gaps):.4f} last {n.last_seen:.3f}")
    print(Health.SUSPECT, Health.DEAD.value, Health(("dead", 4)))
    try:
        @unique
        class Twice(Enum):
            A = 1
            B = 1
            C = 2
            D = 2
    except ValueError as error:
        print(error)


asyncio.run(main())

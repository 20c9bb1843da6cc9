"""An elevator that serves calls by the SCAN algorithm; passengers are tasks that wait on conditions."""
import asyncio
from bisect import bisect_left, insort
from collections import defaultdict
from contextlib import suppress


class Elevator:
    def __init__(self, floors):
        self.floors = range(floors)
        self.floor = 0
        self.direction = +1
        self.stops = []
        self.arrived = asyncio.Condition()
        self.wanted = asyncio.Event()
        self.inside = []
        self.log = defaultdict(list)

    def request(self, floor):
        if floor not in self.floors:
            raise ValueError(f"there is no floor {floor}: only {self.floors.start} to {self.floors[-1]}")
        i = bisect_left(self.stops, floor)
        if i == len(self.stops) or self.stops[i] != floor:
            insort(self.stops, floor)
        self.wanted.set()

    def next_stop(self):
        up = [s for s in self.stops if s >= self.floor]
        down = [s for s in self.stops if s < self.floor]
        if self.direction > 0:
            return up[0] if up else down[-1]
        return down[-1] if down else up[0]

    async def run(self):
        loop = asyncio.get_running_loop()
        while True:
            if not self.stops:
                self.wanted.clear()
                print(f"{loop.time():5.1f} idle on floor {self.floor}")
                await self.wanted.wait()
            target = self.next_stop()
            if target != self.floor:
                self.direction = 1 if target > self.floor else -1
                await asyncio.sleep(1)
                self.floor += self.direction
                continue
            self.stops.remove(target)
            print(f"{loop.time():5.1f} doors open on {target} {'↓^↑'[self.direction + 1]} {self.inside}")
            async with self.arrived:
                self.arrived.notify_all()
            await asyncio.sleep(2)

    async def at(self, floor):
        async with self.arrived:
            await self.arrived.wait_for(lambda: self.floor == floor and floor not in self.stops)


async def passenger(elevator, name, start, source, target, patience=30):
    await asyncio.sleep(start)
    loop = asyncio.get_running_loop()
    begin = loop.time()
    try:
        elevator.request(source)
        await asyncio.wait_for(elevator.at(source), patience)
    except asyncio.TimeoutError:
        return name, "took the stairs"
    except ValueError as error:
        return name, str(error)
    elevator.inside.append(name)
    elevator.request(target)
    await elevator.at(target)
    elevator.inside.remove(name)
    elevator.log[target].append(name)
    return name, loop.time() - begin


async def main():
    elevator = Elevator(8)
    machine = asyncio.ensure_future(elevator.run())
    people = [
        ("Ann", 0, 3, 7), ("Bob", 1, 5, 0), ("Cat", 2.5, 1, 6), ("Dan", 6, 6, 2, 3),
        ("Eve", 20, 7, 1), ("Fay", 20, 9, 0), ("Gus", 41, 0, 1),
    ]
    results = await asyncio.gather(*(passenger(elevator, *person) for person in people))
    for name, result in results:
        print(f"{name}: {result:.1f} s" if isinstance(result, float) else f"{name}: {result}")
    await asyncio.sleep(5)
    machine.cancel()
    with suppress(asyncio.CancelledError):
        await machine
    print(dict(sorted(elevator.log.items())))
    print(elevator.arrived, elevator.wanted)


asyncio.run(main())

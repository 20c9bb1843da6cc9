"""Jobs with priorities: asyncio.PriorityQueue with dataclasses, ties, and a heap with removal."""
import asyncio
import heapq
import itertools
from dataclasses import FrozenInstanceError, asdict, astuple, dataclass, field, replace
from typing import Any, Callable, Tuple


@dataclass(order=True)
class Job:
    priority: int
    number: int = field(default_factory=itertools.count(1).__next__)
    action: Callable[..., Any] = field(compare=False, default=None, repr=False)
    args: Tuple[Any, ...] = field(compare=False, default=())


@dataclass(frozen=True, order=True)
class Deadline:
    when: float
    name: str = "?"

    def __post_init__(self):
        if self.when < 0:
            raise ValueError(f"{self.when=} must not be negative")


class RemovalQueue:
    """A heap whose entries can be taken out again, as the documentation of heapq suggests."""

    REMOVED = "<removed>"

    def __init__(self):
        self.heap, self.entries, self.counter = [], {}, itertools.count()

    def add(self, task, priority=0):
        if task in self.entries:
            self.remove(task)
        entry = self.entries[task] = [priority, next(self.counter), task]
        heapq.heappush(self.heap, entry)

    def remove(self, task):
        self.entries.pop(task)[-1] = self.REMOVED

    def pop(self):
        while self.heap:
            _, _, task = heapq.heappop(self.heap)
            if task is not self.REMOVED:
                del self.entries[task]
                return task
        raise KeyError("pop from an empty priority queue")


async def worker(name, queue):
    while True:
        job = await queue.get()
        try:
            result = job.action(*job.args)
            if asyncio.iscoroutine(result):
                result = await result
            print(f"{name} {job} -> {result!r}")
        except Exception as error:
            print(f"{name} {job} failed: {type(error).__name__}: {error}")
        finally:
            queue.task_done()


async def pause(seconds):
    await asyncio.sleep(seconds)
    return "rested"


async def main():
    queue = asyncio.PriorityQueue()
    for job in (
        Job(5, action=print, args=("low",)),
        Job(1, action=max, args=(3, 9, 4)),
        Job(3, action=pause, args=(0.5,)),
        Job(3, action=int, args=("x1", 16)),
        Job(1, action=divmod, args=(7, 0)),
        Job(0, action=pause, args=(1,)),
    ):
        queue.put_nowait(job)
    workers = [asyncio.create_task(worker(f"w{n}", queue)) for n in (1, 2)]
    await queue.join()
    for task in workers:
        task.cancel()

    removal = RemovalQueue()
    for task, priority in ("write", 5), ("test", 1), ("ship", 9), ("write", 0):
        removal.add(task, priority)
    removal.remove("ship")
    print(removal.pop(), removal.pop())
    try:
        removal.pop()
    except KeyError as error:
        print(error)

    first = Deadline(2.5, "tea")
    print(first < Deadline(2.5, "toast"), sorted([Deadline(3), first, Deadline(1)], reverse=True))
    print(asdict(first), astuple(first), replace(first, when=0.5), hash(first) == hash(Deadline(2.5, "tea")))
    for change in (lambda: setattr(first, "when", 1), lambda: replace(first, when=-1), lambda: Job(1) < 3):
        try:
            change()
        except (FrozenInstanceError, ValueError, TypeError) as error:
            print(type(error).__name__, error)
    mixed = asyncio.PriorityQueue()
    mixed.put_nowait((1, {"a": 1}))
    try:
        mixed.put_nowait((1, {"b": 2}))
        print(mixed.get_nowait())
    except TypeError as error:
        print(error)


asyncio.run(main())

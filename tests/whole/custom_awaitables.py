"""Awaitables by hand: __await__, types.coroutine, futures and tasks of one's own, a loop in forty lines."""
import asyncio
import collections
import heapq
import inspect
import itertools
import types


class Countdown:
    def __init__(self, n):
        self.n = n

    def __await__(self):
        while self.n:
            print("countdown", self.n)
            yield
            self.n -= 1
        return "liftoff"


class Later:
    """await Later(seconds, value)"""

    def __init__(self, seconds, value):
        self.seconds, self.value = seconds, value

    def __await__(self):
        yield from asyncio.sleep(self.seconds).__await__()
        return self.value


class AsyncInit:
    def __init__(self, name):
        self.name, self.ready = name, False

    async def _start(self):
        await asyncio.sleep(0.1)
        self.ready = True
        return self

    def __await__(self):
        return self._start().__await__()

    async def __aenter__(self):
        return await self

    async def __aexit__(self, *exc):
        self.ready = False


@types.coroutine
def switch(value=None):
    got = yield value
    return got


class LazyResult:
    def __init__(self, coroutine):
        self._coroutine, self._future = coroutine, None

    def __await__(self):
        if self._future is None:
            self._future = asyncio.ensure_future(self._coroutine)
        return self._future.__await__()


async def work(n):
    print("work", n, "begins")
    await switch()
    return n * n


class Loop:
    """No asyncio here: ready tasks, sleeping tasks, and joins."""

    def __init__(self):
        self.ready, self.sleeping, self.now = collections.deque(), [], 0
        self.counter = itertools.count()
        self.waiting = collections.defaultdict(list)
        self.results = {}

    def spawn(self, coroutine):
        self.ready.append((coroutine, None))
        return coroutine

    def run(self):
        while self.ready or self.sleeping:
            if not self.ready:
                self.now, _, task = heapq.heappop(self.sleeping)
                self.ready.append((task, self.now))
            task, value = self.ready.popleft()
            try:
                command, *args = task.send(value)
            except StopIteration as stop:
                self.results[task] = stop.value
                self.ready.extend((t, stop.value) for t in self.waiting.pop(task, ()))
                continue
            except Exception as error:
                print(f"  task {task.__name__} failed: {error!r}")
                self.results[task] = error
                self.ready.extend((t, error) for t in self.waiting.pop(task, ()))
                continue
            if command == "sleep":
                heapq.heappush(self.sleeping, (self.now + args[0], next(self.counter), task))
            elif command == "join":
                if args[0] in self.results:
                    self.ready.append((task, self.results[args[0]]))
                else:
                    self.waiting[args[0]].append(task)
            elif command == "spawn":
                self.ready.append((task, self.spawn(args[0])))
            else:
                self.ready.append((task, None))


async def sleep(seconds):
    return await switch(("sleep", seconds))


async def child(name, seconds):
    woke = await sleep(seconds)
    print(f"  {name} woke at {woke}")
    if name == "bad":
        raise ValueError(name)
    return name


async def parent():
    tasks = [await switch(("spawn", child(n, s))) for n, s in (("slow", 3), ("quick", 1), ("bad", 2))]
    return [await switch(("join", t)) for t in tasks]


async def main():
    print(await Countdown(3))
    print(await asyncio.gather(Countdown(1), Later(0.2, "late"), Later(0.1, "early")))
    thing = await AsyncInit("a")
    print(thing.ready)
    async with AsyncInit("b") as other:
        print(other.ready)
    print(other.ready)
    lazy = LazyResult(work(5))
    print("not started")
    print(await lazy, await lazy)
    for wrong in (BadAwait(1), BadAwait(Countdown(1)), BadAwait(iter([])), BadAwait(work(1)), Countdown, 3, [1]):
        try:
            await wrong
        except TypeError as error:
            print("TypeError:", error)
        except RuntimeError as error:
            print("RuntimeError:", error)
    bare = BadAwait(iter(["a value that no loop knows"]))
    try:
        await bare
    except RuntimeError as error:
        print("RuntimeError:", error.args[0])
    for check in (asyncio.iscoroutine, inspect.isawaitable, inspect.iscoroutine, asyncio.isfuture):
        print(check.__name__, [check(x) for x in (Countdown(0), lazy._coroutine, lazy._future, switch(), work)])


class BadAwait:
    def __init__(self, result):
        self.result = result

    def __await__(self):
        return self.result


loop = Loop()
task = loop.spawn(parent())
loop.run()
print(loop.now, [r if isinstance(r, str) else repr(r) for r in loop.results[task]])
asyncio.run(main())
coro = switch(1)
print(next(iter(coro)), inspect.getgeneratorstate(coro) if inspect.isgenerator(coro) else type(coro).__name__)
plain = work(7)
print(plain.send(None), inspect.getcoroutinestate(plain), plain.cr_await is not None, plain.cr_frame.f_locals)
try:
    plain.send(None)
except StopIteration as stop:
    print(stop.value, inspect.getcoroutinestate(plain), plain.cr_frame)
try:
    plain.send(None)
except RuntimeError as error:
    print(error)

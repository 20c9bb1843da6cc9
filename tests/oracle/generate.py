#!/usr/bin/env python3
"""Makes random asyncio programs that end, and smaller ones of one program.

    python3 tests/oracle/generate.py 3.N SEED ...          prints a JSON list of sources

The programs use what asyncio has from 3.11 on: tasks, equal and distinct deadlines, gather, wait,
wait_for, shield, timeouts and cancellation at any point, all primitives, queues, task groups with
failures, asynchronous generators and context managers, callbacks and exceptions. No function calls
one before it and all loops are short, so nothing runs for ever; what waits for ever ends with the
Ctrl+C that whoever runs them plans.
"""
import json
import random
import sys

FUNCTIONS = 5
TIMES = ("0", "0", "0.1", "0.1", "0.25", "0.5", "1", "1", "1", "2", "3")
HEAD = '''import asyncio
from contextlib import AsyncExitStack, asynccontextmanager


class Trouble(Exception):
    pass


tasks = []
futures = []
handles = []


def pick(things, n):
    return things[n % len(things)] if things else None


def now():
    return round(asyncio.get_running_loop().time(), 6)


def told(error):
    if isinstance(error, BaseExceptionGroup):
        return type(error).__name__ + str([told(inner) for inner in error.exceptions])
    return repr(error)


def show(tag, *values):
    print(now(), tag, *values)


def done(future):
    state = "cancelled" if future.cancelled() else told(future.exception() or future.result())
    show("done", state)


def remember(future):
    futures.append(future)
    return future


def settle(future, how):
    if future is None or future.done():
        show("settled")
    elif how == 0:
        future.set_result("value")
    elif how == 1:
        future.set_exception(Trouble("set"))
    else:
        future.cancel("future")


def spawn(coroutine, **options):
    task = asyncio.create_task(coroutine, **options)
    tasks.append(task)
    return task


@asynccontextmanager
async def managed(tag, before, after):
    show(tag, "enter")
    await asyncio.sleep(before)
    try:
        yield tag
    except Trouble as error:
        show(tag, "caught", told(error))
        raise
    finally:
        show(tag, "leave")
        await asyncio.sleep(after)


async def numbers(tag, count, pause):
    try:
        for n in range(count):
            await asyncio.sleep(pause)
            yield n
    finally:
        show(tag, "closed")
        await asyncio.sleep(0)
'''


class Writer:
    """Writes the statements of one program."""

    def __init__(self, seed, minor):
        self.random = random.Random(seed)
        self.minor = minor
        self.lines = []
        self.level = 0
        self.tags = 0
        self.function = 0  # which one is being written: it may call later ones only
        self.budget = 0

    def put(self, line):
        self.lines.append("    " * self.level + line)

    def tag(self):
        self.tags += 1
        return '"s%d"' % self.tags

    def chance(self, percent):
        return self.random.random() * 100 < percent

    def choose(self, *options):
        return self.random.choice(options)

    def time(self):
        return self.random.choice(TIMES)

    def number(self, most=6):
        return self.random.randrange(most)

    # -- expressions

    def call(self):
        """A coroutine."""
        later = range(self.function + 1, FUNCTIONS)
        if later and self.budget > 0 and self.chance(70):
            self.budget -= 3
            return "f%d(%d)" % (self.random.choice(later), self.number(4))
        return self.choose("asyncio.sleep(%s, %s)" % (self.time(), self.tag()),
                           "leaf(%d, %s)" % (self.number(4), self.time()))

    def awaitable(self):
        return self.call() if self.chance(60) else "spawn(%s)" % self.call()

    def known_task(self):
        return "pick(tasks, %d)" % self.number()

    # -- statements

    def block(self, write):
        self.level += 1
        before = len(self.lines)
        write()
        if len(self.lines) == before:
            self.put("pass")
        self.level -= 1

    def statements(self, most=4):
        for _ in range(self.random.randint(1, most)):
            self.statement()

    def statement(self):
        self.budget -= 1
        if self.budget <= 0 or self.level > 4:
            self.put("await asyncio.sleep(%s)" % self.time())
            return
        kinds = (
            (12, self.sleep), (10, self.spawn), (6, self.cancel), (6, self.await_task),
            (7, self.gather), (6, self.wait), (7, self.wait_for), (5, self.shield),
            (6, self.timeout), (6, self.group), (8, self.attempt), (4, self.lock),
            (4, self.semaphore), (4, self.condition), (4, self.event), (2, self.barrier),
            (6, self.queue), (6, self.future), (6, self.callback), (4, self.generator),
            (4, self.manager), (3, self.fail), (3, self.as_completed), (4, self.plain_call),
            (3, self.counts), (3, self.loop), (2, self.stack), (2, self.generator_by_hand),
        )
        weights, writers = zip(*kinds)
        self.random.choices(writers, weights)[0]()

    def sleep(self):
        self.put("await asyncio.sleep(%s)" % self.time())
        if self.chance(30):
            self.put("show(%s)" % self.tag())

    def spawn(self):
        name = ', name="t%d"' % self.number(9) if self.chance(20) else ""
        self.put("spawn(%s%s)" % (self.call(), name))
        if self.chance(25):
            self.put("tasks[-1].add_done_callback(done)")

    def cancel(self):
        self.put("if task := %s:" % self.known_task())
        message = self.choose("", "", '"why"')
        self.block(lambda: self.put("show(%s, task.cancel(%s))" % (self.tag(), message)))

    def await_task(self):
        self.put("if task := %s:" % self.known_task())

        def write():
            self.put("if task is not asyncio.current_task():")
            self.block(lambda: self.guarded("show(%s, await task)" % self.tag()))

        self.block(write)

    def guarded(self, line):
        """The line, usually in a try."""
        if self.chance(30):
            self.put(line)
            return
        self.put("try:")
        self.block(lambda: self.put(line))
        self.put("except %s as error:" % self.choose(
            "Exception", "Exception", "Trouble", "asyncio.CancelledError", "BaseException",
            "(Exception, asyncio.CancelledError)"))
        self.block(lambda: self.caught())
        if self.chance(20):
            self.put("else:")
            self.block(lambda: self.statements(2))
        if self.chance(25):
            self.put("finally:")
            self.block(lambda: self.statements(2))

    def caught(self):
        self.put("show(%s, told(error))" % self.tag())
        if self.chance(25):
            self.statements(2)
        if self.chance(20):
            self.put(self.choose("raise", 'raise Trouble("again")',
                                 'raise Trouble("chained") from error'))

    def attempt(self):
        self.put("try:")
        self.block(self.statements)
        if self.chance(70):
            self.put("except %s as error:" % self.choose("Trouble", "asyncio.CancelledError",
                                                         "Exception", "BaseException"))
            self.block(self.caught)
        if self.chance(50) or self.lines[-1].strip() == "pass":
            self.put("finally:")
            self.block(lambda: self.statements(2))
        elif not self.lines[-1].strip().startswith(("except", "finally")):
            self.put("finally:")
            self.block(lambda: self.put("show(%s)" % self.tag()))

    def gather(self):
        parts = [self.awaitable() for _ in range(self.random.randint(0, 4))]
        if self.chance(20):
            self.put("same = spawn(%s)" % self.call())
            parts += ["same", "same"]
        if self.chance(40):
            parts.append("return_exceptions=True")
        call = "asyncio.gather(%s)" % ", ".join(parts)
        if self.chance(15):
            self.put("both = remember(%s)" % call)
            self.put("asyncio.get_running_loop().call_later(%s, both.cancel)" % self.time())
            call = "both"
        self.guarded("show(%s, await %s)" % (self.tag(), call))

    def wait(self):
        parts = ["spawn(%s)" % self.call() for _ in range(self.random.randint(1, 4))]
        options = self.choose("", "", ", timeout=%s" % self.time())
        options += self.choose("", ", return_when=asyncio.FIRST_COMPLETED",
                               ", return_when=asyncio.FIRST_EXCEPTION")
        self.put("ready, rest = await asyncio.wait([%s]%s)" % (", ".join(parts), options))
        self.put("show(%s, len(ready), len(rest))" % self.tag())
        if self.chance(50):
            self.put("for task in sorted(rest, key=tasks.index):")
            self.block(lambda: self.put("task.cancel()"))

    def wait_for(self):
        limit = self.choose(self.time(), self.time(), self.time(), "None", "-1")
        self.guarded("show(%s, await asyncio.wait_for(%s, %s))"
                     % (self.tag(), self.awaitable(), limit))

    def shield(self):
        self.put("outer = remember(asyncio.shield(%s))" % self.awaitable())
        if self.chance(60):
            self.put("asyncio.get_running_loop().call_later(%s, outer.cancel)" % self.time())
        self.guarded("show(%s, await outer)" % self.tag())

    def timeout(self):
        self.put("try:")

        def write():
            limit = self.choose(self.time(), self.time(), "None", "-1")
            self.put("async with asyncio.timeout(%s) as limit:" % limit)
            self.block(self.statements)
            if self.chance(20):
                self.put("limit.reschedule(now() + %s)" % self.time())
                self.lines[-1] = "    " + self.lines[-1]
            self.put("show(%s, limit.expired())" % self.tag())

        self.block(write)
        self.put("except %s as error:" % self.choose("TimeoutError", "Exception",
                                                     "(TimeoutError, asyncio.CancelledError)"))
        self.block(self.caught)

    def group(self):
        self.put("try:")

        def write():
            self.put("async with asyncio.TaskGroup() as group:")

            def children():
                for _ in range(self.random.randint(0, 4)):
                    self.put("tasks.append(group.create_task(%s))" % self.call())
                if self.chance(60):
                    self.statements(2)

            self.block(children)

        self.block(write)
        if self.chance(60):
            self.put("except* %s as errors:" % self.choose("Trouble", "Exception"))
            self.block(lambda: self.put("show(%s, told(errors))" % self.tag()))
        else:
            self.put("except BaseException as error:")
            self.block(self.caught)

    def lock(self):
        self.put("async with lock%d:" % self.number(2))
        self.block(lambda: self.statements(3))

    def semaphore(self):
        name = "semaphore%d" % self.number(2)
        if self.chance(30):
            self.put("await %s.acquire()" % name)
            self.statements(2)
            self.put("%s.release()" % name)
        else:
            self.put("async with %s:" % name)
            self.block(lambda: self.statements(2))

    def condition(self):
        self.put("async with condition:")

        def write():
            kind = self.number(4)
            if kind == 0:
                self.put("condition.notify(%d)" % self.number(3))
            elif kind == 1:
                self.put("condition.notify_all()")
            else:
                self.put("try:")
                self.block(lambda: self.put(
                    "show(%s, await asyncio.wait_for(condition.wait(), %s))"
                    % (self.tag(), self.time())))
                self.put("except TimeoutError:")
                self.block(lambda: self.put("show(%s)" % self.tag()))

        self.block(write)

    def event(self):
        name = "event%d" % self.number(2)
        kind = self.number(4)
        if kind == 0:
            self.put(name + ".set()")
        elif kind == 1:
            self.put(name + ".clear()")
        else:
            self.guarded("show(%s, await asyncio.wait_for(%s.wait(), %s))"
                         % (self.tag(), name, self.time()))

    def barrier(self):
        if self.chance(20):
            self.put("await barrier.%s()" % self.choose("reset", "abort"))
        else:
            self.guarded("show(%s, await asyncio.wait_for(barrier.wait(), %s))"
                         % (self.tag(), self.time()))

    def queue(self):
        name = "queue%d" % self.number(3)
        kind = self.number(7)
        if kind < 2:
            self.guarded("await asyncio.wait_for(%s.put(%d), %s)"
                         % (name, self.number(9), self.time()))
        elif kind < 4:
            self.guarded("show(%s, await asyncio.wait_for(%s.get(), %s))"
                         % (self.tag(), name, self.time()))
        elif kind == 4:
            self.guarded("%s.put_nowait(%d)" % (name, self.number(9)))
        elif kind == 5:
            self.guarded("show(%s, %s.get_nowait(), %s.task_done())" % (self.tag(), name, name))
        else:
            self.guarded("await asyncio.wait_for(%s.join(), %s)" % (name, self.time()))

    def future(self):
        loop = "asyncio.get_running_loop()"
        self.put("future = remember(%s.create_future())" % loop)
        if self.chance(40):
            self.put("future.add_done_callback(done)")
        if self.chance(20):
            self.put("future.add_done_callback(done)")
            self.put("show(%s, future.remove_done_callback(done))" % self.tag())
        if self.chance(80):
            self.put("%s.call_later(%s, settle, future, %d)" % (loop, self.time(), self.number(3)))
            self.guarded("show(%s, await future)" % self.tag())
        else:
            self.put("settle(pick(futures, %d), %d)" % (self.number(), self.number(3)))

    def callback(self):
        loop = "asyncio.get_running_loop()"
        kind = self.number(6)
        if kind == 0:
            self.put("handles.append(%s.call_soon(show, %s))" % (loop, self.tag()))
        elif kind in (1, 2):
            self.put("handles.append(%s.call_later(%s, show, %s))"
                     % (loop, self.time(), self.tag()))
        elif kind == 3:
            self.put("handles.append(%s.call_at(now() + %s, settle, pick(futures, %d), %d))"
                     % (loop, self.time(), self.number(), self.number(3)))
        elif kind == 4:
            self.put("if handle := pick(handles, %d):" % self.number())
            self.block(lambda: self.put("handle.cancel()"))
        else:
            self.put("if task := %s:" % self.known_task())
            self.block(lambda: self.put("handles.append(%s.call_later(%s, task.cancel))"
                                        % (loop, self.time())))

    def generator(self):
        self.put("async for n in numbers(%s, %d, %s):" % (self.tag(), self.number(4), self.time()))

        def write():
            self.put("show(%s, n)" % self.tag())
            if self.chance(40):
                self.statements(2)
            if self.chance(30):
                self.put("if n == %d:" % self.number(3))
                self.block(lambda: self.put(self.choose("break", 'raise Trouble("loop")')))

        self.block(write)

    def generator_by_hand(self):
        self.put("source = numbers(%s, %d, %s)" % (self.tag(), 3, self.time()))
        for _ in range(self.random.randint(1, 2)):
            self.guarded("show(%s, await source.__anext__())" % self.tag())
        self.guarded(self.choose("await source.aclose()",
                                 'show(%s, await source.athrow(Trouble("thrown")))' % self.tag()))

    def manager(self):
        self.put("async with managed(%s, %s, %s) as tag:" % (self.tag(), self.time(), self.time()))
        self.block(lambda: self.statements(3))

    def stack(self):
        self.put("async with AsyncExitStack() as stack:")

        def write():
            for _ in range(self.random.randint(1, 2)):
                self.put("await stack.enter_async_context(managed(%s, %s, %s))"
                         % (self.tag(), self.time(), self.time()))
            self.put("stack.push_async_callback(leaf, %d, %s)" % (self.number(4), self.time()))
            self.statements(2)

        self.block(write)

    def fail(self):
        self.put("if n %% 3 == %d:" % self.number(3))
        self.block(lambda: self.put(self.choose(
            'raise Trouble("on purpose")', "raise asyncio.CancelledError", "return n",
            'raise asyncio.CancelledError("own")')))

    def as_completed(self):
        parts = ["spawn(%s)" % self.call() for _ in range(self.random.randint(1, 3))]
        limit = self.choose("", ", timeout=%s" % self.time())
        self.put("for step in asyncio.as_completed([%s]%s):" % (", ".join(parts), limit))
        self.block(lambda: self.guarded("show(%s, await step)" % self.tag()))

    def plain_call(self):
        self.guarded("show(%s, await %s)" % (self.tag(), self.call()))

    def counts(self):
        self.put("show(%s, asyncio.current_task().cancelling(), len(asyncio.all_tasks()))"
                 % self.tag())
        if self.chance(30):
            self.put("show(%s, asyncio.current_task().uncancel())" % self.tag())

    def loop(self):
        self.put("for _ in range(%d):" % self.random.randint(2, 3))
        self.block(lambda: self.statements(2))

    # -- the program

    def program(self):
        self.lines = HEAD.split("\n")
        self.put("")
        self.put("async def leaf(n, seconds):")
        self.block(lambda: [
            self.put("await asyncio.sleep(seconds)"),
            self.put("if n == 3:"),
            self.put('    raise Trouble("leaf")'),
            self.put('return "leaf"'),
        ])
        bodies = []
        for self.function in reversed(range(FUNCTIONS)):
            start = len(self.lines)
            self.budget = self.random.randint(4, 14)
            self.put("")
            self.put("")
            self.put("async def f%d(n):" % self.function)
            self.block(lambda: (self.statements(5), self.put("return n")))
            bodies.append(self.lines[start:])
            del self.lines[start:]
        for body in reversed(bodies):
            self.lines += body
        self.main()
        return "\n".join(self.lines) + "\n"

    def main(self):
        self.function = -1
        self.budget = self.random.randint(6, 14)
        names = ("lock0", "lock1", "semaphore0", "semaphore1", "condition", "event0", "event1",
                 "barrier", "queue0", "queue1", "queue2")
        makers = ("Lock()", "Lock()", "Semaphore(%d)" % self.number(3), "BoundedSemaphore(1)",
                  "Condition()", "Event()", "Event()", "Barrier(%d)" % self.random.randint(2, 3),
                  "Queue(%d)" % self.number(3), "PriorityQueue(1)", "LifoQueue()")
        self.put("")
        self.put("")
        self.put("async def main():")

        def write():
            self.put("global " + ", ".join(names))
            for name, maker in zip(names, makers):
                self.put("%s = asyncio.%s" % (name, maker))
            self.put("n = 0")
            self.statements(8)
            if self.chance(60):
                self.put("await asyncio.sleep(%s)" % self.choose("1", "5"))

        self.block(write)
        self.put("")
        self.put("")
        self.put("try:")
        self.put("    asyncio.run(main())")
        self.put("except BaseException as error:")
        self.put("    print(told(error))")


def main(arguments):
    minor = int(arguments[0].split(".")[1])
    json.dump([Writer(int(seed), minor).program() for seed in arguments[1:]], sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1:])

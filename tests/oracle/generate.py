#!/usr/bin/env python3
"""Makes random asyncio programs that end, and smaller ones of one program.

    python3 tests/oracle/generate.py 3.N SEED ...          prints a JSON list of sources

A seed may be of a family: "network7" is the seed 7 of the programs that have servers, streams and
transports besides, "threads7" of those with executors and threads.

The programs use what asyncio has in that version: tasks, equal and distinct deadlines, gather, wait,
wait_for, shield, timeouts and cancellation at any point, all primitives, queues, task groups with
failures, asynchronous generators and context managers, callbacks, contexts and exceptions, loops
that are run by hand. No function calls one before it and all loops are short, so nothing runs for
ever; what waits for ever ends with the Ctrl+C that whoever runs them plans.
"""
import json
import os
import random
import re
import sys

from generate_more import MoreStatements
from generate_network import NetworkStatements
from generate_rare import RareStatements
from generate_threads import ThreadStatements

FAMILIES = {  # what each has besides
    "": (), "network": ("network",), "threads": ("threads",), "rare": ("rare",),
    "mixed": ("network", "rare"),
}
FUNCTIONS = 5
TIMES = ("0", "0", "0.1", "0.1", "0.25", "0.5", "1", "1", "1", "2", "3")
HERE = os.path.dirname(os.path.abspath(__file__))


def head(name):
    with open(os.path.join(HERE, name + ".py"), encoding="utf-8") as file:
        return file.read()


class Writer(MoreStatements, NetworkStatements, ThreadStatements, RareStatements):
    """Writes the statements of one program."""

    def __init__(self, seed, minor):
        family, number = re.match(r"(\D*)(\d+)$", seed).groups()
        self.parts = FAMILIES[family]
        self.random = random.Random(int(number))
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
                           "leaf(%d, %s)" % (self.number(4), self.time()),
                           "leaf(%d, %s)" % (self.number(4), self.time()),
                           "stubborn(%s, %s)" % (self.tag(), self.time()))

    def awaitable(self):
        if self.chance(10):
            return self.own_awaitable()
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
        new = int(self.minor >= 11)
        kinds = (
            (12, self.sleep), (10, self.spawn), (6, self.cancel), (6, self.await_task),
            (7, self.gather), (6, self.wait), (7, self.wait_for), (5, self.shield),
            (6 * new, self.timeout), (6 * new, self.group), (8, self.attempt), (4, self.lock),
            (4, self.semaphore), (4, self.condition), (4, self.event), (2 * new, self.barrier),
            (6, self.queue), (6, self.future), (6, self.callback), (4, self.generator),
            (4, self.manager), (3, self.fail), (3, self.as_completed), (4, self.plain_call),
            (3, self.counts), (3, self.loop), (2, self.stack), (2, self.generator_by_hand),
            (4, self.cancel_self), (3, self.misuse), (3, self.context), (3, self.wait_known),
            (2, self.forget), (2, self.reprs), (2, self.own_manager), (2, self.comprehension),
            (2, self.conversation), (2, self.handle_errors), (1, self.block_loop),
            (2 * (self.minor >= 12), self.eager), (2 * (self.minor >= 13), self.shut_down),
            (2 * new, self.timeout_at), (2 * (self.minor >= 13), self.as_completed_async),
        ) + self.more_kinds()
        if "network" in self.parts:
            kinds += self.network_kinds() * 2
        if "threads" in self.parts:
            kinds += self.thread_kinds() * 3
        if "rare" in self.parts:
            kinds += self.rare_kinds() * 2
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
        message = self.choose("", "", '"why"') if self.minor >= 9 else ""

        def write():
            self.put("show(%s, task.cancel(%s))" % (self.tag(), message))
            if self.chance(20):
                self.put("show(%s, task.cancel())" % self.tag())
            if self.chance(15) and self.minor >= 11:
                self.put("show(%s, task.uncancel(), task.cancelling())" % self.tag())

        self.block(write)

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
            self.put("%s.call_later(%s, settle, future, %d)" % (loop, self.time(), self.settling()))
            self.guarded("show(%s, await future)" % self.tag())
        else:
            self.put("settle(pick(futures, %d), %d)" % (self.number(), self.settling()))

    def settling(self):
        """How a future is settled: with a value, an exception, or by cancelling it."""
        return self.choose(0, 1, 2 if self.minor >= 9 else 3)

    def callback(self):
        loop = "asyncio.get_running_loop()"
        kind = self.number(8)
        if kind == 6:
            self.put("handles.append(%s.call_later(%s, fail, %s))"
                     % (loop, self.time(), self.tag()))
        elif kind == 7:
            self.put("if future := pick(%s, %d):" % (self.choose("tasks", "futures"), self.number()))
            self.block(lambda: self.put("future.add_done_callback(fail_when_done)"))
        elif kind == 0:
            self.put("handles.append(%s.call_soon(show, %s))" % (loop, self.tag()))
        elif kind in (1, 2):
            self.put("handles.append(%s.call_later(%s, show, %s))"
                     % (loop, self.time(), self.tag()))
        elif kind == 3:
            self.put("handles.append(%s.call_at(now() + %s, settle, pick(futures, %d), %d))"
                     % (loop, self.time(), self.number(), self.settling()))
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
        rare = ("raise StopIteration", 'raise StopAsyncIteration("own")', "raise GeneratorExit",
                "raise KeyboardInterrupt", "raise SystemExit(3)")
        usual = ('raise Trouble("on purpose")', "raise asyncio.CancelledError", "return n",
                 'raise asyncio.CancelledError("own")', 'fail("on purpose")')
        self.block(lambda: self.put(self.choose(*(rare if self.chance(20) else usual))))

    def as_completed(self):
        parts = [self.awaitable() for _ in range(self.random.randint(1, 3))]
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

    def cancel_self(self):
        message = '"self"' if self.chance(30) and self.minor >= 9 else ""
        self.put("asyncio.current_task().cancel(%s)" % message)
        self.put("try:")
        self.block(lambda: self.put("await asyncio.sleep(%s)" % self.time()))
        self.put("except asyncio.CancelledError as error:")

        def write():
            self.put("show(%s, told(error))" % self.tag())
            if self.minor >= 11:
                self.put("show(%s, asyncio.current_task().uncancel())" % self.tag())
            if self.chance(20):
                self.put("raise")

        self.block(write)

    def misuse(self):
        line = self.choose("lock0.release()", "semaphore1.release()", "condition.notify()",
                           "await condition.wait()", "queue0.task_done()", "queue2.get_nowait()",
                           "asyncio.current_task().set_result(1)", "await asyncio.wait([])",
                           "asyncio.Semaphore(-1)", "futures[0].result()", "tasks[-1].exception()",
                           "asyncio.get_running_loop().run_until_complete(asyncio.sleep(0))",
                           "await asyncio.gather(1)", "asyncio.current_task().uncancel(1)",
                           "asyncio.Future().set_exception(StopIteration)",
                           "asyncio.get_running_loop().call_soon(leaf)", "await leaf",
                           "asyncio.create_task(leaf)", "asyncio.run(leaf(0, 0))",
                           "await asyncio.wait({leaf(0, 0)})", "await asyncio.wait_for(1, 1)",
                           "async with lock0, lock0: pass", "tasks[0].add_done_callback(1)",
                           "await asyncio.current_task()", "asyncio.Queue().task_done()")
        self.put("try:")
        self.block(lambda: self.put(line))
        self.put("except (Exception, asyncio.CancelledError) as error:")
        self.block(lambda: self.put("show(%s, type(error).__name__)" % self.tag()))

    def context(self):
        kind = self.number(4)
        loop = "asyncio.get_running_loop()"
        if kind == 0:
            self.put("variable.set(%s)" % self.tag())
        elif kind == 1:
            self.put("show(%s, variable.get())" % self.tag())
        elif kind == 2:
            self.put("context = contextvars.copy_context()")
            self.put("context.run(variable.set, %s)" % self.tag())
            self.put("%s.call_soon(lambda: show(%s, variable.get()), context=context)"
                     % (loop, self.tag()))
        elif self.minor >= 11:
            self.put("context = contextvars.copy_context()")
            self.put("tasks.append(asyncio.create_task(%s, context=context))" % self.call())
            self.put("show(%s, tasks[-1].get_context().get(variable))"
                     % self.tag() if self.minor >= 12 else "show(%s, variable.get())" % self.tag())

    def wait_known(self):
        kind = self.number(3)
        if kind == 0:
            options = self.choose("", ", timeout=%s" % self.time())
            options += self.choose("", ", return_when=asyncio.FIRST_COMPLETED",
                                   ", return_when=asyncio.FIRST_EXCEPTION")
            self.put("some = [task for task in tasks[%d:%d] if task is not asyncio.current_task()]"
                     % (self.number(3), self.number(6)))
            self.put("if some:")

            def write():
                self.put("ready, rest = await asyncio.wait(some%s)" % options)
                self.put("show(%s, len(ready), len(rest))" % self.tag())

            self.block(write)
        else:
            self.put("if (task := %s) and task is not asyncio.current_task():" % self.known_task())
            call = self.choose("asyncio.wait_for(task, %s)" % self.time(), "asyncio.shield(task)",
                               "asyncio.gather(task, task, return_exceptions=True)")
            self.block(lambda: self.guarded("show(%s, told(await %s))" % (self.tag(), call)))

    def forget(self):
        self.put(self.choose("tasks.clear()", "del tasks[:1]", "futures.clear()",
                             "del futures[-1:]", "handles.clear()"))

    def reprs(self):
        things = self.choose("tasks", "tasks", "futures", "handles")
        self.put("if thing := pick(%s, %d):" % (things, self.number()))
        self.block(lambda: self.put("show(%s, thing)" % self.tag()))

    def own_manager(self):
        self.put("async with Manager(%s, %d):" % (self.tag(), self.number(4)))
        self.block(lambda: self.statements(2))

    def comprehension(self):
        line = self.choose(
            "[n async for n in numbers(%s, %d, %s)]" % (self.tag(), self.number(4), self.time()),
            "[await leaf(n, %s) for n in range(3)]" % self.time(),
            "{n: await leaf(n, 0) async for n in numbers(%s, 2, %s)}" % (self.tag(), self.time()))
        self.guarded("show(%s, %s)" % (self.tag(), line))

    def conversation(self):
        self.put("source = echo(%s)" % self.tag())
        for _ in range(self.random.randint(1, 3)):
            line = self.choose("source.asend(None)", "source.asend(%s)" % self.tag(),
                               'source.athrow(Trouble("said"))', 'source.asend("end")',
                               "source.aclose()", "spawn(leaf(1, 0))", "source.__anext__()")
            self.guarded("show(%s, await %s)" % (self.tag(), line))

    def handle_errors(self):
        self.put("asyncio.get_running_loop().set_exception_handler(%s)"
                 % self.choose("handler", "handler", "None"))

    def block_loop(self):
        self.put("time.sleep(%s)" % self.time())

    def eager(self):
        kind = self.number(3)
        if kind == 0:
            self.put("asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)")
        elif kind == 1:
            self.put("asyncio.get_running_loop().set_task_factory(None)")
        else:
            self.put("tasks.append(asyncio.Task(%s, loop=asyncio.get_running_loop(), "
                     "eager_start=True))" % self.call())

    def shut_down(self):
        name = "queue%d" % self.number(3)
        self.put("%s.shutdown(%s)" % (name, self.choose("", "immediate=True")))

    def timeout_at(self):
        self.put("try:")

        def write():
            self.put("async with asyncio.timeout_at(%s) as limit:"
                     % self.choose("now() + %s" % self.time(), "None"))

            def inner():
                if self.chance(50):
                    self.put("limit.reschedule(%s)" % self.choose("now() - 1", "None", "now() + 1"))
                self.put("show(%s, limit.when(), limit)" % self.tag())
                self.statements(3)

            self.block(inner)

        self.block(write)
        self.put("except TimeoutError as error:")
        self.block(self.caught)

    def as_completed_async(self):
        parts = ["spawn(%s)" % self.call() for _ in range(self.random.randint(1, 3))]
        limit = self.choose("", ", timeout=%s" % self.time())
        self.put("try:")

        def write():
            self.put("async for task in asyncio.as_completed([%s]%s):" % (", ".join(parts), limit))
            self.block(lambda: self.guarded("show(%s, task in tasks, await task)" % self.tag()))

        self.block(write)
        self.put("except TimeoutError as error:")
        self.block(self.caught)

    def loop(self):
        self.put("for _ in range(%d):" % self.random.randint(2, 3))
        self.block(lambda: self.statements(2))

    # -- the program

    def program(self):
        text = head("generate_head")
        if self.minor >= 10:
            text = text.replace("import AsyncExitStack,", "import AsyncExitStack, aclosing,")
        for part in self.parts:
            text = text.rstrip("\n") + "\n\n\n" + head("generate_%s_head" % part)
        self.lines = text.rstrip("\n").split("\n")
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
        if "network" in self.parts:
            self.function = 0
            self.handler()
        self.main()
        return "\n".join(self.lines) + "\n"

    def main(self):
        self.function = -1
        self.budget = self.random.randint(6, 14)
        names = ("lock0", "lock1", "semaphore0", "semaphore1", "condition", "event0", "event1",
                 "queue0", "queue1", "queue2", "barrier")
        makers = ("Lock()", "Lock()", "Semaphore(%d)" % self.number(3), "BoundedSemaphore(1)",
                  "Condition()", "Event()", "Event()", "Queue(%d)" % self.number(3),
                  "PriorityQueue(1)", "LifoQueue()", "Barrier(%d)" % self.random.randint(2, 3))
        if self.minor < 11:
            names, makers = names[:-1], makers[:-1]
        self.put("")
        self.put("")
        self.put("async def main():")

        def write():
            self.put("global " + ", ".join(names))
            for name, maker in zip(names, makers):
                self.put("%s = asyncio.%s" % (name, maker))
            self.put("n = 0")
            if "network" in self.parts:
                for _ in range(self.random.randint(1, 2)):
                    self.choose(self.listen, self.listen, self.own_server)()
            self.statements(8)
            if self.chance(60):
                self.put("await asyncio.sleep(%s)" % self.choose("1", "5"))

        self.block(write)
        self.put("")
        self.put("")
        if "rare" in self.parts:
            self.rare_runs()
        else:
            self.runs()

    def runs(self):
        """How the loop is run: at once, by a Runner, several times, or by hand."""
        kind = self.number(8)
        if kind == 0 and self.minor >= 11:
            self.put("with asyncio.Runner() as runner:")
            self.put("    for coroutine in (main(), leaf(%d, 1), main()):" % self.number(4))
            self.put("        try:")
            self.put("            print(runner.run(coroutine))")
            self.put("        except BaseException as error:")
            self.put("            print(told(error))")
        elif kind == 1:
            self.by_hand()
        else:
            for _ in range(2 if kind == 2 else 1):
                self.put("try:")
                self.put("    asyncio.run(main())")
                self.put("except BaseException as error:")
                self.put("    print(told(error))")

    def by_hand(self):
        self.put("loop = asyncio.new_event_loop()")
        self.put("asyncio.set_event_loop(loop)")
        for _ in range(self.random.randint(1, 3)):
            line = self.choose("loop.run_until_complete(main())", "loop.run_forever()")
            self.put("loop.call_later(%s, loop.stop)" % self.choose("0", "1", "2", "5"))
            self.put("try:")
            self.put("    " + line)
            self.put("except BaseException as error:")
            self.put("    print(told(error))")
            self.put("print(loop.time(), loop.is_running(), len(asyncio.all_tasks(loop)))")
        self.put("left = asyncio.all_tasks(loop)")
        self.put("for task in left:")
        self.put("    task.cancel()")
        self.put("loop.run_until_complete(asyncio.sleep(3))")
        if self.chance(50):
            self.put("loop.run_until_complete(loop.shutdown_asyncgens())")
        self.put("loop.close()")


def main(arguments):
    minor = int(arguments[0].split(".")[1])
    json.dump([Writer(seed, minor).program() for seed in arguments[1:]], sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1:])

"""More statements of random programs: what is rarer, and what joins things that others made.

A part of generate.py's Writer.
"""


class MoreStatements:
    def more_kinds(self):
        """(weight, writer) of each."""
        new = int(self.minor >= 11)
        return (
            (4, self.consume), (3, self.nested), (2, self.coroutine_by_hand), (2, self.unawaited),
            (2, self.own_classes), (2, self.outside), (2, self.countdown), (3 * new, self.join_group),
            (2, self.condition_wait_for), (1, self.stop), (2, self.several_managers),
            (2, self.show_primitives), (1, self.stack_of), (1, self.names), (2, self.generator_in_task),
            (2, self.suppressed), (1, self.shut_generators), (2, self.threadsafe), (2, self.else_of_loop),
            (2, self.callback_context), (1 * new, self.barrier_manager), (2, self.expression),
        )

    def generator_made(self):
        return "numbers(%s, %d, %s)" % (self.tag(), self.random.randint(1, 4), self.time())

    def known_source(self):
        return "pick(sources, %d)" % self.number()

    def consume(self):
        """Several tasks may take from one asynchronous generator."""
        if self.chance(60):
            self.put("sources.append(%s)" % self.choose(
                self.generator_made(), self.generator_made(), "echo(%s)" % self.tag()))
        kind = self.number(6)
        call = "consume(%s, %s, %d)" % (self.tag(), self.known_source(), self.random.randint(1, 3))
        if kind < 2:
            self.put("if sources:")
            self.block(lambda: self.put("spawn(%s)" % call))
        elif kind == 2:
            self.put("if sources:")
            self.block(lambda: self.guarded("show(%s, await %s)" % (self.tag(), call)))
        elif kind == 3:
            self.put("if source := %s:" % self.known_source())
            line = self.choose("source.aclose()", 'source.athrow(Trouble("shared"))',
                               "source.asend(%s)" % self.tag(), "source.__anext__()")
            self.block(lambda: self.guarded("show(%s, await %s)" % (self.tag(), line)))
        elif kind == 4:
            self.put("if source := %s:" % self.known_source())
            self.block(lambda: self.put("show(%s, source.ag_running, source.ag_frame is None)"
                                        % self.tag()))
        else:
            self.put(self.choose("sources.clear()", "del sources[:1]", "del sources[-1:]"))

    def generator_in_task(self):
        """A task that is at a generator, and something happens to either."""
        self.put("source = %s" % self.generator_made())
        self.put("spawn(consume(%s, source, %d))" % (self.tag(), self.random.randint(1, 3)))
        if self.chance(60):
            self.put("await asyncio.sleep(%s)" % self.time())
        line = self.choose("await source.aclose()", "tasks[-1].cancel()", "del source",
                           "show(%s, await source.__anext__())" % self.tag(),
                           'await source.athrow(Trouble("from outside"))',
                           "source.aclose()", "source.__anext__()")
        if "await" in line:
            self.guarded(line)
        else:
            self.put(line)

    def nested(self):
        """Awaitables inside of others, by which a cancellation goes down."""
        inner = self.awaitable()
        for _ in range(self.random.randint(1, 2)):
            wrap = self.choose("asyncio.wait_for(%%s, %s)" % self.time(), "asyncio.shield(%s)",
                               "asyncio.gather(%%s, %s)" % self.call(), "asyncio.ensure_future(%s)",
                               "asyncio.gather(%%s, %s, return_exceptions=True)" % self.call())
            inner = wrap % inner
        if self.chance(40) and "wait_for" not in inner[:16]:
            self.put("whole = remember(%s)" % inner)
            self.put("handles.append(asyncio.get_running_loop().call_later(%s, whole.cancel))"
                     % self.time())
            inner = "whole"
        self.guarded("show(%s, await %s)" % (self.tag(), inner))

    def own_awaitable(self):
        return "Twice(%s, %s)" % (self.tag(), self.time())

    def coroutine_by_hand(self):
        self.put("by_hand(%s, %d)" % (self.call(), self.number(3)))

    def unawaited(self):
        call = self.choose(self.call(), self.call(), "numbers(%s, 1, 0).__anext__()" % self.tag())
        self.put(self.choose("%s", "left = %s", "%s.close()") % call)

    def own_classes(self):
        loop = "asyncio.get_running_loop()"
        kind = self.number(4)
        if kind == 0:
            self.put("%s.set_task_factory(%s)" % (loop, self.choose("own_factory", "None")))
        elif kind == 1:
            self.put("tasks.append(OwnTask(%s))" % self.call())
        elif kind == 2:
            self.put("own = remember(OwnFuture())")
            self.put("%s.call_later(%s, settle, own, %d)" % (loop, self.time(), self.settling()))
            self.guarded("show(%s, await own)" % self.tag())
        else:
            self.guarded("show(%s, await %s)" % (self.tag(), self.own_awaitable()))

    def outside(self):
        if self.chance(25):
            self.put("other = asyncio.run_coroutine_threadsafe(%s, asyncio.get_running_loop())"
                     % self.call())
            if self.chance(30):
                self.put("show(%s, other.cancel())" % self.tag())
            self.put("await asyncio.sleep(%s)" % self.time())
            self.put("show(%s, other.done(), other.cancelled())" % self.tag())
            return
        self.put("wrapped = remember(asyncio.wrap_future(outside(%s, %d)))"
                 % (self.time(), self.number(4)))
        if self.chance(30):
            self.put("handles.append(asyncio.get_running_loop().call_later(%s, wrapped.cancel))"
                     % self.time())
        self.guarded("show(%s, await asyncio.wait_for(wrapped, %s))" % (self.tag(), self.time()))

    def countdown(self):
        self.put("async for n in Countdown(%s, %d, %s):" % (self.tag(), self.number(4), self.time()))
        self.block(lambda: self.statements(2))
        if self.chance(40):
            self.put("else:")
            self.block(lambda: self.put("show(%s)" % self.tag()))

    def else_of_loop(self):
        self.put("async for n in %s:" % self.generator_made())
        self.block(lambda: self.put("if n == %d:" % self.number(3)))
        self.level += 1
        self.block(lambda: self.put(self.choose("break", "continue", "await asyncio.sleep(0)")))
        self.level -= 1
        self.put("else:")
        self.block(lambda: self.statements(1))

    def join_group(self):
        """Whoever wants to may add a child to a group that has begun, or is over."""
        if self.chance(50):
            self.put("join(pick(groups, %d), %s)" % (self.number(), self.call()))
            return
        self.put("try:")

        def write():
            self.put("async with asyncio.TaskGroup() as group:")

            def children():
                self.put("groups.append(group)")
                name = self.choose("", ', name="child"')
                self.put("child = group.create_task(%s%s)" % (self.call(), name))
                self.put("tasks.append(child)")
                self.statements(2)
                if self.chance(30):
                    self.put(self.choose("child.cancel()", "show(%s, await child)" % self.tag(),
                                         "raise Trouble(%s)" % self.tag()))

            self.block(children)

        self.block(write)
        self.put("except BaseException as error:")
        self.block(self.caught)

    def condition_wait_for(self):
        self.put("async with condition:")

        def write():
            wait = self.choose("condition.wait_for(event0.is_set)",
                               "condition.wait_for(lambda: len(tasks) > %d)" % self.number(9))
            self.guarded("show(%s, await asyncio.wait_for(%s, %s))"
                         % (self.tag(), wait, self.time()))

        self.block(write)

    def barrier_manager(self):
        self.put("async with barrier as position:")
        self.block(lambda: self.put("show(%s, position, barrier.n_waiting, barrier.broken)"
                                    % self.tag()))

    def stop(self):
        self.put("asyncio.get_running_loop().%s" % self.choose(
            "stop()", "call_soon(asyncio.get_running_loop().stop)",
            "call_later(%s, asyncio.get_running_loop().stop)" % self.time()))

    def several_managers(self):
        managers = ["lock%d" % self.number(2), "semaphore%d" % self.number(2),
                    "managed(%s, %s, %s)" % (self.tag(), self.time(), self.time()),
                    "Manager(%s, %d)" % (self.tag(), self.number(4))]
        if self.minor >= 11:
            managers.append("asyncio.timeout(%s)" % self.time())
        if self.minor >= 10:
            managers += ["nullcontext()", "aclosing(%s)" % self.generator_made()]
        self.put("async with %s:" % ", ".join(self.random.sample(managers, 2)))
        self.block(lambda: self.statements(2))

    def suppressed(self):
        self.put("with suppress(%s):" % self.choose("Trouble", "asyncio.CancelledError", "Exception",
                                                    "asyncio.TimeoutError"))
        self.block(lambda: self.statements(3))

    def show_primitives(self):
        things = ["lock0", "lock1", "semaphore0", "semaphore1", "condition", "event0", "queue0",
                  "queue1", "queue2"] + ["barrier"] * (self.minor >= 11)
        self.put("show(%s, %s)" % (self.tag(), self.choose(*things)))

    def stack_of(self):
        """Not that of the task which runs: it goes on through the event loop and the recorder."""
        self.put("if (task := %s) and task is not asyncio.current_task():" % self.known_task())
        self.block(lambda: self.put(
            "show(%s, [frame.f_code.co_name for frame in task.get_stack()])" % self.tag()))

    def names(self):
        self.put("if task := %s:" % self.known_task())

        def write():
            self.put("task.set_name(%s)" % self.tag())
            self.put("show(%s, task.get_name(), inspect.getcoroutinestate(task.get_coro()))"
                     % self.tag())

        self.block(write)

    def shut_generators(self):
        self.put("await asyncio.get_running_loop().shutdown_asyncgens()")

    def threadsafe(self):
        loop = "asyncio.get_running_loop()"
        self.put("handles.append(%s.call_soon_threadsafe(%s))" % (loop, self.choose(
            "show, %s" % self.tag(), "fail, %s" % self.tag(),
            "settle, pick(futures, %d), %d" % (self.number(), self.settling()))))

    def callback_context(self):
        self.put("context = contextvars.copy_context()")
        self.put("context.run(variable.set, %s)" % self.tag())
        self.put("if future := pick(%s, %d):" % (self.choose("tasks", "futures"), self.number()))
        tag = self.tag()
        self.block(lambda: self.put("future.add_done_callback(lambda future: "
                                    "show(%s, variable.get()), context=context)" % tag))

    def expression(self):
        first = "(n async for n in %s)" % self.generator_made()
        kind = self.number(3)
        if kind == 0:
            self.guarded("show(%s, [n async for n in %s])" % (self.tag(), first))
        elif kind == 1:
            self.put("sources.append((n async for n in %s if n != 1))" % self.generator_made())
        elif self.minor >= 10:
            self.guarded('show(%s, await anext(%s, "none"))' % (self.tag(), first))
        else:
            self.guarded("show(%s, await %s.__anext__())" % (self.tag(), first))

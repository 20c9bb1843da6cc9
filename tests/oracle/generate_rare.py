"""Statements of random programs about what is seldom used: lifetimes, own classes, policies, debug mode.

A part of generate.py's Writer, for the families "rare" and "mixed".
"""

LOOP = "asyncio.get_running_loop()"


class RareStatements:
    def rare_kinds(self):
        new = int(self.minor >= 11)
        return (
            (6, self.held), (4, self.loop_context), (4, self.past_timers), (1, self.many_timers),
            (4, self.factories), (5, self.loud_classes), (4, self.tokens),
            (4, self.harsh), (4, self.raising_handlers), (4, self.exit_stack), (3, self.even_queue),
            (3, self.bad_yield), (4, self.printed_trace), (3, self.partials), (3, self.group_of_errors),
            (3, self.watched_tasks), (3, self.states), (2, self.own_report), (3, self.race),
            (4, self.cancelled_from_outside), (3, self.shielded_cancelled), (2, self.gather_gathers),
            (2, self.debug), (2, self.handles_shown), (3, self.stacks), (2, self.wrong_iteration),
            (4 * new, self.nested_timeouts), (4 * new, self.nested_groups), (3 * new, self.barrier_broken),
            (2 * (self.minor >= 12), self.eager_everything), (3, self.iterated_by_half),
            (3 * (self.minor >= 13), self.queue_ended), (2, self.other_loop), (2, self.logs),
        )

    def held(self):
        """Whatever a frame holds is gone when the frame is."""
        call = "hold(%s, %s)" % (self.tag(), self.call())
        kind = self.number(4)
        if kind == 0:
            self.put("spawn(%s)" % call)
        elif kind == 1:
            self.put("thing%d = watch(%s)" % (self.number(2), self.tag()))
        elif kind == 2:
            self.guarded("show(%s, await asyncio.wait_for(%s, %s))" % (self.tag(), call, self.time()))
        else:
            self.guarded("show(%s, await %s)" % (self.tag(), call))
        if self.chance(30):
            self.put("show(%s, sorted(watched))" % self.tag())

    def loop_context(self):
        self.put("context = contextvars.copy_context()")
        call = self.choose("call_soon(change, %s, context=context)",
                           "call_soon_threadsafe(change, %s, context=context)",
                           "call_later(" + self.time() + ", change, %s, context=context)",
                           "call_at(now() + " + self.time() + ", change, %s, context=context)",
                           "call_soon(change, %s)", "call_later(" + self.time() + ", change, %s)")
        self.put("handles.append(%s.%s)" % (LOOP, call % self.tag()))
        if self.chance(50):
            self.put("await asyncio.sleep(%s)" % self.time())
            self.put("show(%s, context.get(variable), variable.get())" % self.tag())

    def past_timers(self):
        call = self.choose("call_at(now() - 1, show, %s)", "call_later(-1, show, %s)",
                           "call_at(0, show, %s)", "call_later(1e-10, show, %s)",
                           "call_later(0.1 + 0.2, show, %s)", "call_at(now(), show, %s)")
        self.put("handles.append(%s.%s)" % (LOOP, call % self.tag()))
        if self.chance(40):
            self.put("show(%s, handles[-1].when() <= %s.time(), handles[-1].cancelled())"
                     % (self.tag(), LOOP))
        if self.chance(20):
            self.put("handles[-1].cancel(), handles[-1].cancel()")

    def many_timers(self):
        self.put("many = [%s.call_later(%s + n / 100, show, %s, n) for n in range(%d)]"
                 % (LOOP, self.time(), self.tag(), self.choose(60, 110, 130)))
        self.put("for handle in many[%d:]:" % self.choose(3, 40, 60))
        self.block(lambda: self.put("handle.cancel()"))

    def factories(self):
        factory = self.choose("loud_factory", "loud_factory", "future_factory", "broken_factory", "None")
        self.put("%s.set_task_factory(%s)" % (LOOP, factory))
        self.put("try:")
        self.block(lambda: self.put("show(%s, await spawn(%s))" % (self.tag(), self.call())))
        self.put("except Exception as error:")
        self.block(lambda: self.put("show(%s, told(error))" % self.tag()))
        if factory == "broken_factory" or self.chance(70):
            self.put("%s.set_task_factory(None)" % LOOP)

    def loud_classes(self):
        kind = self.number(5)
        task = "LoudTask(%s)" % self.call()
        if kind == 0:
            self.put("tasks.append(%s)" % task)
        elif kind == 1:
            self.guarded("show(%s, await %s)" % (self.tag(), task))
        elif kind == 2:
            call = self.choose("asyncio.gather(%s, return_exceptions=True)", "asyncio.shield(%s)",
                               "asyncio.wait([%s])", "asyncio.wait_for(%%s, %s)" % self.time())
            self.guarded("show(%s, bool(await %s))" % (self.tag(), call % task))
        else:
            self.put("loud = remember(LoudFuture())")
            self.put("%s.call_later(%s, settle, loud, %d)" % (LOOP, self.time(), self.settling()))
            call = self.choose("loud", "asyncio.gather(loud, loud)", "asyncio.shield(loud)",
                               "asyncio.wait_for(loud, %s)" % self.time())
            self.guarded("show(%s, await %s)" % (self.tag(), call))

    def tokens(self):
        kind = self.number(3)
        if kind == 0:
            self.put("token = variable.set(%s)" % self.tag())
            self.statements(2)
            self.put("variable.reset(token)")
        elif kind == 1:
            self.put("tokens.append(variable.set(%s))" % self.tag())
            self.put("handles.append(%s.call_soon(functools.partial(set_back, %s, tokens)))" % (LOOP, self.tag()))
        else:
            self.put("context = contextvars.copy_context()")
            self.put("spawned = context.run(spawn, %s)" % self.call())
            self.guarded("show(%s, await spawned, context.get(variable))" % self.tag())

    def harsh(self):
        """An exception that is no Exception leaves the loop, or ends a task."""
        kind = self.number(4)
        if kind == 0:
            self.put("handles.append(%s.call_later(%s, raise_harsh))" % (LOOP, self.time()))
        elif kind == 1:
            self.put("if n %% 3 == %d:" % self.number(3))
            self.block(lambda: self.put("raise Harsh(%s)" % self.tag()))
        elif kind == 2:
            self.put("future = remember(%s.create_future())" % LOOP)
            self.put("%s.call_later(%s, future.set_exception, Harsh(%s))"
                     % (LOOP, self.time(), self.tag()))
            self.put("try:")
            self.block(lambda: self.put("await future"))
            self.put("except Harsh as error:")
            self.block(self.caught)
        else:
            self.put("try:")
            self.block(self.statements)
            self.put("except Harsh as error:")
            self.block(lambda: self.put("show(%s, told(error))" % self.tag()))

    def raising_handlers(self):
        self.put("%s.set_exception_handler(%s)" % (LOOP, self.choose(
            "failing_handler", "failing_handler", "spawning_handler", "harsh_handler", "None")))
        if self.chance(60):
            self.put("handles.append(%s.call_soon(fail, %s))" % (LOOP, self.tag()))

    def exit_stack(self):
        self.put("async with AsyncExitStack() as stack:")

        def write():
            for _ in range(self.random.randint(1, 3)):
                self.put(self.choose(
                    "stack.callback(show, %s)" % self.tag(),
                    "stack.callback(fail, %s)" % self.tag(),
                    "stack.push_async_callback(hold, %s, %s)" % (self.tag(), self.call()),
                    "stack.push_async_exit(Manager(%s, %d))" % (self.tag(), self.number(4)),
                    "stack.enter_context(suppress(Trouble))",
                    "stack.push(lambda *error: show(%s, told(error[1])))" % self.tag(),
                    "thing%d = await stack.enter_async_context(Manager(%s, %d))"
                    % (self.number(2), self.tag(), self.number(4))))
            self.statements(2)
            if self.chance(30):
                self.put("await stack.pop_all().aclose()")

        self.block(write)

    def even_queue(self):
        self.put("even = EvenQueue(%d)" % self.number(3))
        self.put("%s.call_later(%s, even.put_nowait, %d)" % (LOOP, self.time(), self.number()))
        if self.chance(40):
            self.put("spawn(even.put(%d))" % self.number(9))
        self.guarded("show(%s, await asyncio.wait_for(even.get(), %s))" % (self.tag(), self.time()))

    def bad_yield(self):
        thing = self.choose("5", "None", "None", "%s.create_future()" % LOOP, "remember(asyncio.Future())",
                            "asyncio.current_task()", "leaf", "%s" % self.tag())
        self.guarded("show(%s, await bare(%s))" % (self.tag(), thing))

    def printed_trace(self):
        self.put("try:")
        self.block(lambda: self.statements(2))
        self.put("except %s as error:" % self.choose("Exception", "BaseException", "Trouble"))

        def write():
            self.put(self.choose("traceback.print_exc()",
                                 "traceback.print_exception(type(error), error, error.__traceback__)",
                                 "show(%s, told(error.__context__), told(error.__cause__))" % self.tag(),
                                 "show(%s, len(traceback.format_exc().splitlines()) > 1)" % self.tag()))
            if self.minor >= 11 and self.chance(30):
                self.put("error.add_note(%s)" % self.tag())
            if self.chance(25):
                self.put(self.choose("raise", "raise Trouble(%s) from None" % self.tag()))

        self.block(write)

    def partials(self):
        self.put("if future := pick(%s, %d):" % (self.choose("tasks", "futures"), self.number()))
        line = self.choose("future.add_done_callback(functools.partial(when_done, %s))" % self.tag(),
                           "future.add_done_callback(handles.append)",
                           "future.add_done_callback(futures.remove)",
                           "future.add_done_callback(tasks.append)",
                           "future.add_done_callback(asyncio.Future.done)")

        def write():
            self.put(line)
            if self.chance(50):
                self.put("show(%s, future)" % self.tag())

        self.block(write)

    def group_of_errors(self):
        if self.minor < 11:
            return self.statements(1)
        self.put("try:")
        self.block(lambda: self.put("raise %s(%s, [%s])" % (
            self.choose("ExceptionGroup", "BaseExceptionGroup"), self.tag(), ", ".join(
                self.choose("Trouble(1)", "ValueError(2)", "TimeoutError()",
                            "ExceptionGroup('inner', [Trouble(3), KeyError(4)])")
                for _ in range(self.random.randint(1, 3))))))
        for kind in self.random.sample(("Trouble", "ValueError", "TimeoutError", "LookupError"), 2):
            self.put("except* %s as errors:" % kind)

            def write():
                self.put("show(%s, told(errors))" % self.tag())
                if self.chance(40):
                    self.statements(1)
                if self.chance(25):
                    self.put(self.choose("raise", "raise Trouble(%s)" % self.tag()))

            self.block(write)
        self.put("except* Exception as errors:")
        self.block(lambda: self.put("show(%s, told(errors))" % self.tag()))

    def watched_tasks(self):
        """Weak references to tasks and futures: when they are gone."""
        tag = self.tag()
        kind = self.number(4)
        if kind == 0:
            self.put("weakref.finalize(spawn(hold(%s, %s)), print, \"finalized\", %s).atexit = False"
                     % (tag, self.call(), tag))
        elif kind == 1:
            self.put("seen = weakref.ref(%s.create_task(%s))" % (LOOP, self.call()))
            self.put("await asyncio.sleep(%s)" % self.time())
            self.put("show(%s, seen() is None)" % tag)
        elif kind == 2:
            self.put("if tasks:")
            self.block(lambda: self.put(
                "weakref.finalize(tasks.pop(0), print, \"finalized\", %s).atexit = False" % tag))
        else:
            self.put("thing%d = None" % self.number(2))

    def states(self):
        call = self.call()
        self.put("coroutine = %s" % call)
        self.put("show(%s, inspect.getcoroutinestate(coroutine), coroutine.cr_await)" % self.tag())
        self.put("child = spawn(coroutine)")
        self.put("await asyncio.sleep(0)")
        self.put("show(%s, inspect.getcoroutinestate(coroutine))" % self.tag())
        self.put("del coroutine, child")

    def own_report(self):
        extra = self.choose("", ', "exception": Trouble(%s)' % self.tag(), ', "future": pick(tasks, 0)',
                            ', "own": %s' % self.tag())
        self.put("%s.%s({\"message\": %s%s})" % (
            LOOP, self.choose("call_exception_handler", "default_exception_handler"), self.tag(), extra))

    def race(self):
        calls = [self.call() for _ in range(self.random.randint(1, 3))]
        self.guarded("winner, place, errors = await staggered(%s, %s, %s)"
                     % (self.tag(), self.choose("None", self.time()), ", ".join(calls)))
        self.put("show(%s)" % self.tag())

    def cancelled_from_outside(self):
        """Something within a task that is cancelled while it is in it, and once more."""
        self.put("%s.call_later(%s, asyncio.current_task().cancel)" % (LOOP, self.time()))
        if self.chance(30):
            self.put("%s.call_later(%s, asyncio.current_task().cancel)" % (LOOP, self.time()))
        self.put("try:")
        self.block(lambda: self.statements(3))
        self.put("except asyncio.CancelledError as error:")

        def write():
            self.caught()
            if self.minor >= 11 and self.chance(60):
                self.put("show(%s, asyncio.current_task().uncancel())" % self.tag())

        self.block(write)

    def shielded_cancelled(self):
        self.put("inner = spawn(%s)" % self.call())
        self.put("outer = remember(asyncio.shield(inner))")
        self.put("%s.call_later(%s, %s.cancel)" % (LOOP, self.time(), self.choose("inner", "outer")))
        self.guarded("show(%s, await asyncio.wait_for(outer, %s))" % (self.tag(), self.time()))
        if self.chance(50):
            self.guarded("show(%s, await inner)" % self.tag())
        self.put("del inner, outer")

    def gather_gathers(self):
        option = self.choose("", ", return_exceptions=True")
        self.put("inner = remember(asyncio.gather(%s, %s%s))" % (self.awaitable(), self.awaitable(), option))
        self.put("whole = remember(asyncio.gather(inner, %s, inner%s))"
                 % (self.awaitable(), self.choose("", ", return_exceptions=True")))
        if self.chance(50):
            self.put("%s.call_later(%s, %s.cancel)" % (LOOP, self.time(), self.choose("inner", "whole")))
        self.guarded("show(%s, await whole)" % self.tag())

    def debug(self):
        self.put("%s.set_debug(%s)" % (LOOP, self.choose("True", "False")))
        if self.chance(40):
            self.put("%s.slow_callback_duration = %s" % (LOOP, self.choose("0.1", "0.5", "10")))
        if self.chance(50):
            self.put("%s.call_soon(block, %s)" % (LOOP, self.time()))
        if self.chance(30):
            self.put("time.sleep(%s)" % self.time())

    def handles_shown(self):
        self.put("if handle := pick(handles, %d):" % self.number())
        self.block(lambda: self.put("show(%s, handle, handle.cancelled())" % self.tag()))

    def stacks(self):
        self.put("if (task := %s) and task is not asyncio.current_task():" % self.known_task())
        self.block(lambda: self.put(self.choose(
            "task.print_stack()",
            "show(%s, [frame.f_lineno for frame in task.get_stack()])" % self.tag())))

    def wrong_iteration(self):
        line = self.choose("async for _ in [1, 2]: pass", "async with nullcontext: pass",
                           "async for _ in leaf(0, 0): pass", "[n async for n in numbers]",
                           "async with suppress(Exception): pass", "await None", "await bare",
                           "await (yield_ for yield_ in [1])", "await asyncio.sleep",
                           "for n in numbers(1, 1, 1): pass", "with lock0: pass", "next(leaf(0, 0))")
        self.put("try:")
        self.block(lambda: self.put(line))
        self.put("except Exception as error:")
        self.block(lambda: self.put("show(%s, told(error))" % self.tag()))

    def nested_timeouts(self):
        self.put("try:")

        def outer():
            self.put("async with asyncio.timeout(%s) as far:" % self.time())

            def write():
                self.put("try:")

                def inner():
                    self.put("async with asyncio.timeout(%s) as near:" % self.time())

                    def innermost():
                        line = self.choose("far.reschedule(now() + %s)", "near.reschedule(now() + %s)",
                                           "near.reschedule(now() - %s)", "far.reschedule(now() - %s)",
                                           "show(far, %s)")
                        self.put(line % self.time())
                        self.statements(2)

                    self.block(innermost)

                self.block(inner)
                self.put("except TimeoutError as error:")
                self.block(self.caught)
                if self.chance(40):
                    self.statements(2)

            self.block(write)

        self.block(outer)
        self.put("except (TimeoutError, RuntimeError) as error:")
        self.block(lambda: self.put("show(%s, told(error), far, far.expired())" % self.tag()))

    def nested_groups(self):
        self.put("try:")

        def write():
            self.put("async with asyncio.TaskGroup() as outer:")

            def within():
                self.put("first = outer.create_task(%s)" % self.call())
                if self.chance(50):
                    self.put("%s.call_later(%s, %s)" % (LOOP, self.time(), self.choose(
                        "first.cancel", "asyncio.current_task().cancel")))
                self.put("async with asyncio.TaskGroup() as group:")

                def innermost():
                    self.put("group.create_task(%s)" % self.call())
                    self.put("outer.create_task(hold(%s, %s))" % (self.tag(), self.call()))
                    if self.chance(50):
                        self.statements(2)

                self.block(innermost)
                if self.chance(40):
                    self.statements(1)

            self.block(within)

        self.block(write)
        self.put("except %s as error:" % self.choose("Exception", "BaseException", "BaseExceptionGroup"))
        self.block(self.caught)
        if self.chance(30):
            self.put("first = outer = group = None")

    def barrier_broken(self):
        self.put("spawn(barrier.wait())")
        self.put("%s.call_later(%s, spawn, barrier.%s())"
                 % (LOOP, self.time(), self.choose("reset", "abort")))
        self.guarded("show(%s, await asyncio.wait_for(barrier.wait(), %s), barrier.broken)"
                     % (self.tag(), self.time()))

    def eager_everything(self):
        self.put("%s.set_task_factory(%s)" % (LOOP, self.choose(
            "asyncio.eager_task_factory", "asyncio.create_eager_task_factory(OwnTask)",
            "asyncio.create_eager_task_factory(LoudTask)")))
        call = self.choose("asyncio.gather(%s, %s)" % (self.call(), self.call()),
                           "asyncio.wait_for(%s, %s)" % (self.call(), self.time()),
                           "spawn(hold(%s, %s))" % (self.tag(), self.call()))
        self.guarded("show(%s, await %s)" % (self.tag(), call))
        if self.chance(50):
            self.put("%s.set_task_factory(None)" % LOOP)

    def iterated_by_half(self):
        """Of an iterator only the first is taken."""
        kind = self.number(3)
        parts = ", ".join("spawn(%s)" % self.call() for _ in range(self.random.randint(2, 3)))
        if kind == 0:
            self.put("steps = asyncio.as_completed([%s])" % parts)
            self.guarded("show(%s, await next(steps))" % self.tag())
            self.put("del steps")
        elif kind == 1:
            self.put("source = numbers(%s, 3, %s)" % (self.tag(), self.time()))
            self.put("async for n in source:")
            self.block(lambda: self.put("break"))
            self.put(self.choose("del source", "await source.aclose()", "sources.append(source)"))
        elif self.minor >= 13:
            self.put("async for task in asyncio.as_completed([%s]):" % parts)

            def write():
                self.put("show(%s, task.done())" % self.tag())
                self.put("break")

            self.block(write)
        else:
            self.put("next(asyncio.as_completed([%s])).close()" % parts)

    def queue_ended(self):
        name = "queue%d" % self.number(3)
        self.put("spawn(%s.%s)" % (name, self.choose("get()", "put(1)", "join()")))
        self.put("%s.call_later(%s, %s.shutdown, %s)"
                 % (LOOP, self.time(), name, self.choose("True", "False")))
        self.guarded("show(%s, await %s.%s)" % (self.tag(), name, self.choose("get()", "put(2)", "join()")))

    def other_loop(self):
        """Another loop beside the one that runs, and what belongs to it."""
        self.put("other = asyncio.new_event_loop()")
        line = self.choose("await other.create_future()", "await asyncio.shield(other.create_future())",
                           "other.run_until_complete(leaf(1, 0))", "other.call_soon(show, 1)",
                           "await asyncio.gather(other.create_future(), leaf(1, 0))",
                           "await asyncio.wait_for(other.create_future(), 1)")
        self.put("try:")
        self.block(lambda: self.put(line))
        self.put("except Exception as error:")
        self.block(lambda: self.put("show(%s, type(error).__name__)" % self.tag()))
        self.put("finally:")
        self.block(lambda: self.put("other.close()"))

    def logs(self):
        self.put(self.choose('logging.getLogger("asyncio").setLevel(logging.%s)'
                             % self.choose("DEBUG", "ERROR", "CRITICAL"),
                             'logging.basicConfig(format="%(levelname)s:%(message)s")',
                             "logging.getLogger(__name__).warning(%s)" % self.tag(),
                             "logging.getLogger(__name__).exception(%s)" % self.tag()))

    # -- how the loop is run

    def rare_runs(self):
        kind = self.number(5)
        if kind == 0:
            self.own_policy()
        elif kind == 1 and self.minor >= 11:
            self.runner_twice()
        elif kind == 2:
            self.run_after_failure()
        elif kind == 3:
            self.guarded_run("asyncio.run(main(), debug=True)")
        else:
            self.runs()

    def guarded_run(self, line):
        self.put("try:")
        self.block(lambda: self.put("print(%s)" % line))
        self.put("except BaseException as error:")
        self.block(lambda: self.put("print(told(error))"))

    def own_policy(self):
        self.put("class OwnPolicy(asyncio.DefaultEventLoopPolicy):")
        self.put("    def new_event_loop(self):")
        self.put('        print("new loop")')
        self.put("        loop = super().new_event_loop()")
        if self.chance(50):
            self.put("        loop.set_task_factory(own_factory)")
        self.put("        return loop")
        self.put("")
        self.put("")
        self.put("asyncio.set_event_loop_policy(OwnPolicy())")
        for _ in range(self.random.randint(1, 2)):
            self.guarded_run("asyncio.run(main())")

    def runner_twice(self):
        options = self.choose("", "debug=True", "loop_factory=asyncio.new_event_loop")
        self.put("runner = asyncio.Runner(%s)" % options)
        if self.chance(50):
            self.put("runner.get_loop().call_later(%s, show, %s)" % (self.time(), self.tag()))
        self.put("context = contextvars.copy_context()")
        for _ in range(2):
            self.guarded_run("runner.run(%s)" % self.choose("main()", "main(), context=context",
                                                            "leaf(1, 1)", "hold(1, main())"))
        self.put("print(context.get(variable))")
        self.put("runner.close()")
        self.guarded_run("runner.run(leaf(1, 0))")

    def run_after_failure(self):
        self.put("loop = asyncio.new_event_loop()")
        self.put("asyncio.set_event_loop(loop)")
        if self.chance(30):
            self.put("loop.set_debug(True)")
        self.put("handles.append(loop.call_soon(raise_harsh))")
        self.put("task = loop.create_task(main())")
        self.guarded_run("loop.run_forever()")
        self.put("loop.call_later(%s, loop.stop)" % self.time())
        self.guarded_run("loop.run_until_complete(task)")
        self.guarded_run("loop.run_until_complete(%s)" % self.choose(
            "task", "leaf(3, 1)", "asyncio.gather(task, leaf(1, 1))",
            "asyncio.wait([task], timeout=1)"))
        self.put("print(task)")
        self.put("loop.close()")
        self.guarded_run(self.choose("loop.call_soon(print)", "loop.run_forever()",
                                     "loop.create_task(leaf(1, 0))", "task.cancel()"))

"""Statements of random programs about executors and threads.

A part of generate.py's Writer, for the family "threads".
"""

LOOP = "asyncio.get_running_loop()"


class ThreadStatements:
    def thread_kinds(self):
        return (
            (14, self.await_work), (10, self.work_in_task), (4, self.own_executor), (4, self.submitted),
            (5, self.tell_from_thread), (5, self.call_from_thread), (3, self.loop_in_thread),
            (3, self.wait_in_thread), (2, self.shut_executor), (2, self.join_thread),
            (3, self.block_loop), (2, self.cancel_submitted), (1, self.shut_default), (2, self.set_flag),
        )

    def job(self):
        if self.chance(15):
            return "wait_for_flag, %s, %s" % (self.tag(), self.choose("0.1", "1", "2"))
        return "work, %s, %s, %d" % (self.tag(), self.time(), self.choose(0, 0, 0, 1, 2, 3, 4))

    def executor(self):
        return self.choose("None", "None", "None", "pick(executors, %d)" % self.number())

    def in_executor(self):
        if self.minor >= 9 and self.chance(50):
            return "asyncio.to_thread(%s)" % self.job()
        return "%s.run_in_executor(%s, %s)" % (LOOP, self.executor(), self.job())

    def await_work(self):
        call = self.in_executor()
        call = self.choose(call, call, "asyncio.wait_for(%s, %s)" % (call, self.time()),
                           "asyncio.gather(%s, %s)" % (call, self.in_executor()),
                           "asyncio.shield(%s)" % call,
                           "asyncio.gather(%s, %s, return_exceptions=True)" % (call, self.call()))
        self.guarded("show(%s, await %s)" % (self.tag(), call))

    def work_in_task(self):
        if self.minor >= 9 and self.chance(60):
            self.put("spawn(asyncio.to_thread(%s))" % self.job())
        else:
            self.put("remember(%s.run_in_executor(%s, %s))" % (LOOP, self.executor(), self.job()))
        if self.chance(30):
            self.put("handles.append(%s.call_later(%s, %s[-1].cancel))" % (
                LOOP, self.time(), "tasks" if "spawn" in self.lines[-1] else "futures"))

    def own_executor(self):
        if self.chance(60):
            self.put("executors.append(concurrent.futures.ThreadPoolExecutor(%d))"
                     % self.random.randint(1, 2))
            return
        self.put("with concurrent.futures.ThreadPoolExecutor(%d) as pool:" % self.random.randint(1, 2))
        self.block(lambda: self.guarded("show(%s, await %s.run_in_executor(pool, %s))"
                                        % (self.tag(), LOOP, self.job())))

    def submitted(self):
        self.put("if executor := pick(executors, %d):" % self.number())

        def write():
            self.put("others.append(executor.submit(%s))" % self.job())
            if self.chance(60):
                self.guarded("show(%s, await asyncio.wrap_future(others[-1]))" % self.tag())

        self.block(lambda: (self.put("try:"), self.block(write),
                            self.put("except Exception as error:"), self.block(self.caught)))

    def cancel_submitted(self):
        self.put("if other := pick(others, %d):" % self.number())
        self.block(lambda: self.put("show(%s, hasattr(other, 'cancel') and other.cancel())" % self.tag()))

    def tell_from_thread(self):
        what = self.choose("show, %s" % self.tag(), "fail, %s" % self.tag(),
                           "settle, pick(futures, %d), %d" % (self.number(), self.settling()),
                           "event%d.set" % self.number(2), "queue0.put_nowait, 1")
        self.put("begin(tell_loop, %s, %s, %s, %s)" % (self.tag(), LOOP, self.time(), what))

    def call_from_thread(self):
        self.put("begin(call_back, %s, %s, %s, %s)"
                 % (self.tag(), LOOP, self.choose("0.1", "1", "3"), self.call()))

    def loop_in_thread(self):
        call = "own_loop, %s, %s" % (self.tag(), self.time())
        if self.minor >= 9:
            self.guarded("show(%s, await asyncio.to_thread(%s))" % (self.tag(), call))
        else:
            self.put("begin(%s)" % call)

    def wait_in_thread(self):
        self.put("begin(wait_for_flag, %s, %s)" % (self.tag(), self.choose("0.1", "1", "2")))

    def set_flag(self):
        self.put(self.choose("flag.set()", "flag.clear()"))

    def shut_executor(self):
        options = self.choose("", "wait=False", "wait=False, cancel_futures=True")
        if self.minor < 9:
            options = options.split(",")[0]
        self.put("if executor := pick(executors, %d):" % self.number())
        self.block(lambda: self.put("executor.shutdown(%s)" % options))

    def shut_default(self):
        if self.minor >= 9:
            self.put("await %s.shutdown_default_executor()" % LOOP)

    def join_thread(self):
        self.put("if thread := pick([each for each in others if hasattr(each, 'join')], %d):"
                 % self.number())

        def write():
            self.put("thread.join(%s)" % self.choose("0", "0.1", "1"))
            self.put("show(%s, thread.is_alive())" % self.tag())

        self.block(write)

# Events by time and priority: planning, cancelling, running with and without waiting.
import sched, time
s = sched.scheduler(time.time, time.sleep)
t0 = time.time()
def say(*a, **k): print(round(time.time() - t0, 3), a, k)
e1 = s.enter(10, 1, say); e2 = s.enter(5, 2, say, argument=("p",)); s.enter(5, 1, say, kwargs={"a": "k"})
e4 = s.enterabs(t0 + 3, 1, say, (1, 2))
print([q.priority for q in s.queue], s.empty(), len(s.queue))
s.cancel(e4)
try: s.cancel(e4)
except ValueError as e: print(e)
print(s.run(blocking=False) is not None, e2[1:3], e2._fields)
s.run(); print(s.empty(), s.run(), round(time.time() - t0, 2))
print(sched.scheduler().timefunc is time.monotonic, sched.Event.time.__doc__ is not None)

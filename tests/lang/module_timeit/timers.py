# Timing statements and functions, in virtual time.
import timeit, time
print(round(timeit.timeit("time.sleep(0.5)", "import time", number=3), 3), [round(t, 3) for t in timeit.repeat(lambda: time.sleep(0.1), repeat=2, number=2)])
print(timeit.Timer("x = 1\nif x:\n    y = 2", setup="a = 1\nb = 2").timeit(10) == 0, timeit.default_timer is time.perf_counter, timeit.timeit("n.append(1)", number=4, globals={"n": (l := [])}) >= 0, l)
for f in (lambda: timeit.timeit(3), lambda: timeit.Timer(setup=3), lambda: timeit.timeit("1 +")):
    try: f()
    except (ValueError, SyntaxError) as e: print(type(e).__name__, e)

# interrupt: 10
"""Ctrl+C in a program without asyncio: it sleeps, tidies up, and shows its traceback."""
import time


class Lock:
    def __enter__(self):
        print("locked")

    def __exit__(self, kind, value, tb):
        print("unlocked by", kind.__name__, "after", round(time.monotonic(), 1))


def wait(n):
    for i in range(n):
        time.sleep(1.5)
        print("slept", i + 1)


def work():
    with Lock():
        try:
            wait(100)
        except Exception:
            print("Exception does not catch it")
        finally:
            print("tidy")


try:
    work()
except KeyboardInterrupt:
    print("once more")
    time.sleep(2)
    raise SystemExit(130) from None

# interrupt: 10
# A handler of the program's own interrupts a sleep, and the sleep goes on.
import signal
import time


def handler(number, frame):
    print("signal", number, "at", time.monotonic(), frame is not None)


def wait():
    time.sleep(30)
    print("slept until", time.monotonic())


print(signal.signal(signal.SIGINT, handler) is signal.default_int_handler)
wait()

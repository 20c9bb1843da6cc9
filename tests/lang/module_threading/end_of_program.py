# clock: real
# The program waits for its threads, but not for daemons; atexit comes after them.
import atexit
import threading
import time


def slow():
    time.sleep(0.1)
    print("slow ends")
    threading.Thread(target=late).start()


def late():
    time.sleep(0.05)
    print("late ends")


def for_ever():
    threading.Event().wait()


def never_said():
    time.sleep(5)
    print("never")


atexit.register(print, "atexit")
threading.Thread(target=for_ever, daemon=True).start()
threading.Thread(target=never_said, daemon=True).start()
threading.Thread(target=slow).start()
print("main ends")
raise RuntimeError("and this is told first")

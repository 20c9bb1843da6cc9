# clock: real
# A thread that computes gives way: waiting for a flag in a loop comes to an end.
import threading
import time

flag = False


def set_flag():
    global flag
    time.sleep(0.1)
    flag = True


thread = threading.Thread(target=set_flag)
thread.start()
turns = 0
while not flag:
    turns += 1
print(flag, turns > 10)
while thread.is_alive():
    pass


def count():
    global counted
    for _ in range(200000):
        counted += 1


counted = 0
other = threading.Thread(target=count)
other.start()
while other.is_alive():
    pass
print(counted)

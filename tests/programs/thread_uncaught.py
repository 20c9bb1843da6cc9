# clock: real
# An exception that a thread does not catch is told, and the program goes on.
import threading


def inner(n):
    return 10 // n


def work(n):
    print(inner(n))


for n in (5, 0):
    thread = threading.Thread(target=work, args=(n,), name=f"worker {n}")
    thread.start()
    thread.join()
print("main ends")

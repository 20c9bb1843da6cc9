# clock: real
# A semaphore lets a number in; a barrier waits for a number.
import threading
import time

inside = 0
most = 0
semaphore = threading.Semaphore(2)


def work():
    global inside, most
    with semaphore:
        inside += 1
        most = max(most, inside)
        time.sleep(0.02)
        inside -= 1


threads = [threading.Thread(target=work) for _ in range(6)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(most, semaphore.acquire(), semaphore.acquire(), semaphore.acquire(timeout=0.01))

barrier = threading.Barrier(3, action=lambda: print("all there"))
places = []


def meet(n):
    time.sleep(n * 0.05)
    places.append((n, barrier.wait()))


threads = [threading.Thread(target=meet, args=(n,)) for n in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(places), barrier.n_waiting, barrier.parties, barrier.broken)


def break_it():
    try:
        barrier.wait(0.05)
    except threading.BrokenBarrierError as error:
        print("broken", type(error).__mro__[1].__name__, error)


threads = [threading.Thread(target=break_it) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(barrier.broken)
barrier.reset()
print(barrier.broken)
barrier.abort()
print(barrier.broken)

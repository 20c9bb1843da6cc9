# clock: real
# A class of its own overrides run; what run is given can be asked for afterwards.
import threading
import time


class Worker(threading.Thread):
    def __init__(self, n):
        super().__init__(name=f"worker-{n}")
        self.n = n
        self.result = None

    def run(self):
        time.sleep(0.02 * self.n)
        self.result = self.n ** 2


workers = [Worker(n) for n in range(4)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
print([w.result for w in workers], [w.name for w in workers])

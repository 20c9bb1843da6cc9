# clock: real
# Each thread has its own attributes in a local.
import threading

data = threading.local()
data.x = "main"


class Counter(threading.local):
    kind = "counter"

    def __init__(self, start):
        self.count = start

    def add(self):
        self.count += 1
        return self.count


counter = Counter(10)


def work():
    print(hasattr(data, "x"), data.__dict__, counter.count, counter.add(), counter.kind)
    data.x = "thread"
    print(data.x, vars(data))
    del data.x
    try:
        del data.x
    except AttributeError as error:
        print(error)
    try:
        data.x
    except AttributeError as error:
        print(error)


counter.add()
thread = threading.Thread(target=work)
thread.start()
thread.join()
print(data.x, counter.count, vars(counter))

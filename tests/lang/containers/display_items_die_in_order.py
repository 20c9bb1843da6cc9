# In what order the items of a display die that the container does not keep, a collection meanwhile.
import gc


class Same:
    def __init__(self, number):
        self.number = number

    def __eq__(self, other):
        return True

    def __hash__(self):
        return 1

    def __del__(self):
        print("gone:", self.number)
        gc.collect()


def make_set():
    return {Same(1), Same(2), Same(3), Same(4)}


def make_dict():
    return {0: Same(1), 0: Same(2), 0: Same(3), 0: Same(4)}


print("set")
kept = make_set()
print(len(kept))
del kept
print("dict")
kept = make_dict()
print(len(kept))
del kept

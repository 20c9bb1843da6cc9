# Lists that stay sorted, and classes of one's own.
import bisect


class Version:
    def __init__(self, text):
        self.parts = tuple(map(int, text.split(".")))

    def __lt__(self, other):
        return self.parts < other.parts

    def __repr__(self):
        return ".".join(map(str, self.parts))


versions = []
for text in ("1.10", "1.2", "2.0", "1.2.1", "0.9"):
    bisect.insort(versions, Version(text))
print(versions, bisect.bisect_left(versions, Version("1.5")))


class Squares:
    def __len__(self):
        return 1000

    def __getitem__(self, i):
        return i * i


print(bisect.bisect_left(Squares(), 144), bisect.bisect_right(Squares(), 144), bisect.bisect(Squares(), 10**9))


class Log(list):
    def insert(self, at, item):
        print("insert", at, item)
        super().insert(at, item)


log = Log()
for item in (3, 1, 2, 2):
    bisect.insort_left(log, item)
print(log)

"""Method calls: plain, inherited, through super, with keywords, static and class methods."""


class Base:
    def __init__(self):
        self.count = 0

    def add(self, n):
        self.count += n
        return self

    def twice(self, n, *, extra=0):
        return self.add(n).add(n + extra)

    @staticmethod
    def halve(n):
        return n // 2

    @classmethod
    def make(cls):
        return cls()


class Derived(Base):
    def add(self, n):
        return super().add(n)

    @property
    def total(self):
        return self.count


def main():
    thing = Derived.make()
    for i in range(200_000):
        thing.add(1)
        thing.twice(i, extra=1)
        thing.add(Base.halve(thing.total) & 1)
    assert thing.count > 200_000


main()

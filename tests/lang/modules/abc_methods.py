from abc import ABC, ABCMeta, abstractmethod


class Store(ABC):
    @abstractmethod
    def get(self, key):
        """Finds."""

    @abstractmethod
    def put(self, key, value): ...

    def both(self):
        self.put(1, 2)
        return self.get(1)


class Memory(Store):
    def __init__(self):
        self.data = {}

    def get(self, key):
        return self.data[key]

    def put(self, key, value):
        self.data[key] = value


class Partly(Store):
    def get(self, key):
        return super().get(key)


print(Memory().both(), isinstance(Memory(), Store), issubclass(Memory, Store), issubclass(int, Store))
for cls in (Store, Partly):
    try:
        cls()
    except TypeError as e:
        print(e)
print(sorted(Store.__abstractmethods__), Partly.__abstractmethods__, Memory.__abstractmethods__)
print(type(Store), Store.get.__isabstractmethod__, type(ABC) is ABCMeta)


class Kinds(metaclass=ABCMeta):
    @classmethod
    @abstractmethod
    def make(cls): ...

    @staticmethod
    @abstractmethod
    def helper(): ...

    @property
    @abstractmethod
    def size(self): ...


print(sorted(Kinds.__abstractmethods__))


class Whole(Kinds):
    @classmethod
    def make(cls):
        return cls()

    @staticmethod
    def helper():
        return "helped"

    @property
    def size(self):
        return 3


print(Whole.make().size, Whole.helper())

"""What a loop's selector is made of, for tests that bring their own."""
from abc import ABCMeta, abstractmethod
from collections import namedtuple

EVENT_READ, EVENT_WRITE = 1, 2
SelectorKey = namedtuple("SelectorKey", ["fileobj", "fd", "events", "data"])


class BaseSelector(metaclass=ABCMeta):
    @abstractmethod
    def register(self, fileobj, events, data=None):
        raise NotImplementedError

    @abstractmethod
    def unregister(self, fileobj):
        raise NotImplementedError

    def modify(self, fileobj, events, data=None):
        self.unregister(fileobj)
        return self.register(fileobj, events, data)

    @abstractmethod
    def select(self, timeout=None):
        raise NotImplementedError

    def close(self):
        pass

    def get_key(self, fileobj):
        return self.get_map()[fileobj]

    @abstractmethod
    def get_map(self):
        raise NotImplementedError


class SelectSelector(BaseSelector):
    def register(self, fileobj, events, data=None):
        raise NotImplementedError("there are no files to wait for")

    unregister = register

    def select(self, timeout=None):
        return []

    def get_map(self):
        return {}


DefaultSelector = SelectSelector

import abc


class Shape(metaclass=abc.ABCMeta):
    @abc.abstractproperty
    def old(self): ...

    @property
    def size(self):
        return self._size

    @size.setter
    @abc.abstractmethod
    def size(self, value): ...


class Round(Shape):
    old = 1


try:
    Round()
except TypeError as e:
    print(e)
print(sorted(Shape.__abstractmethods__), sorted(Round.__abstractmethods__))


class Square(Round):
    @property
    def size(self):
        return 4


print(Square().size, Square().old, abc.ABC.__name__, abc.ABC.__subclasses__() is not None)


class Late(abc.ABC):
    @abc.abstractmethod
    def f(self): ...


Late.f = lambda self: "made"
print(abc.update_abstractmethods(Late) is Late, Late().f(), Late.__abstractmethods__)
before = abc.get_cache_token()
Late.register(int)
print(abc.get_cache_token() != before, isinstance(True, Late))

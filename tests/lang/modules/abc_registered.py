from abc import ABC, abstractmethod


class Sized(ABC):
    @classmethod
    def __subclasshook__(cls, C):
        if cls is Sized:
            return any("__len__" in B.__dict__ for B in C.__mro__)
        return NotImplemented


class Own:
    def __len__(self):
        return 1


print(isinstance(Own(), Sized), isinstance([], Sized), isinstance(3, Sized), issubclass(str, Sized))


class Number(ABC):
    pass


class Real(Number):
    pass


print(Real.register(float), isinstance(1.5, Number), isinstance(1.5, Real), isinstance(1, Number))


@Number.register
class Fraction:
    pass


class Mixed(Fraction):
    pass


print(issubclass(Mixed, Number), issubclass(Mixed, Real))
for bad in (3, "x"):
    try:
        Number.register(bad)
    except TypeError as e:
        print(e)
try:
    Real.register(Number)
except RuntimeError as e:
    print(e)
try:
    issubclass(3, Number)
except TypeError as e:
    print(e)


class Late(ABC):
    @abstractmethod
    def f(self): ...


Late.f = lambda self: 1
try:
    Late()
except TypeError as e:
    print(e)


class Count(ABC):
    total = 0

    def __init_subclass__(cls, /, step=1, **kwargs):
        super().__init_subclass__(**kwargs)
        Count.total += step


class A(Count): ...
class B(Count, step=5): ...


print(Count.total, type(B()).__name__)

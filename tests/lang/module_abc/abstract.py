# Abstract methods, properties, class and static methods; what cannot be instantiated.
from abc import ABC, ABCMeta, abstractclassmethod, abstractmethod, abstractproperty, abstractstaticmethod
import abc


class Shape(ABC):
    @abstractmethod
    def area(self):
        """The area."""
        return 0

    @property
    @abstractmethod
    def name(self): ...

    @classmethod
    @abstractmethod
    def make(cls): ...

    @staticmethod
    @abstractmethod
    def kind(): ...

    def describe(self):
        return f'{self.name} {self.area()}'


class Half(Shape):
    def area(self):
        return super().area() + 1


class Full(Half):
    name = 'full'

    @classmethod
    def make(cls):
        return cls()

    @staticmethod
    def kind():
        return 'k'


for cls in (Shape, Half, Full):
    try:
        print(cls().describe())
    except TypeError as error:
        print(error)
    print(sorted(cls.__abstractmethods__), abc._get_dump if False else '')
print(Full.make().kind(), type(Shape), isinstance(Full(), Shape), issubclass(Full, Shape), Shape.area.__isabstractmethod__)


class One(metaclass=ABCMeta):
    @abstractmethod
    def only(self): ...


try:
    One()
except TypeError as error:
    print(error)


class Prop(ABC):
    @property
    def x(self):
        return 1

    @x.setter
    @abstractmethod
    def x(self, value): ...


try:
    Prop()
except TypeError as error:
    print(error)


class Later(ABC):
    @abstractmethod
    def f(self): ...


Later.f = lambda self: 'now there'
try:
    print(Later().f())
except TypeError as error:
    print(error)
abc.update_abstractmethods(Later)
print(Later().f(), Later.__abstractmethods__)


class Plain:
    @abstractmethod
    def f(self):
        return 'not abstract here'


print(Plain().f())

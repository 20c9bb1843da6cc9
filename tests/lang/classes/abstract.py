from abc import ABC, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self): ...

    @property
    @abstractmethod
    def name(self): ...

    def describe(self):
        return f"{self.name} {self.area()}"


class Square(Shape):
    def __init__(self, s):
        self.s = s

    def area(self):
        return self.s**2

    name = "square"


class Half(Shape):
    def area(self):
        return 1


print(Square(3).describe(), sorted(Shape.__abstractmethods__))
for c in (Shape, Half):
    try:
        c()
    except TypeError as e:
        print(e)


class Registered:
    pass


Shape.register(Registered)
print(isinstance(Registered(), Shape), issubclass(Registered, Shape), isinstance(Square(1), Shape))

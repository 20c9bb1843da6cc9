# A dataclass that says it has a protocol gets its own __init__, and so does what is derived from it.
from dataclasses import dataclass, replace
from typing import Protocol, runtime_checkable


@runtime_checkable
class Shape(Protocol):
    name: str

    def area(self) -> float: ...


@dataclass
class Square(Shape):
    name: str
    side: float = 1.0

    def area(self) -> float:
        return self.side**2


@dataclass
class Tile(Square):
    colour: str = "white"


class Plain(Shape):
    def area(self):
        return 0


class Late(Shape):
    pass


print(Square("a"), Square("b", side=3).area(), isinstance(Square("c"), Shape))
print(replace(Tile("t", 2), colour="blue"))
for make in (Shape, lambda: Square(), lambda: Tile("x", 1, "red", 4)):
    try:
        make()
    except TypeError as error:
        print(error)
print("__init__" in Plain.__dict__, Plain().area())
Late.__init__ = lambda self, name: setattr(self, "name", name)
print(Late("later").name)

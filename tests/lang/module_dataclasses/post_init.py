# __post_init__, InitVar, ClassVar, fields without init.
import dataclasses
from dataclasses import InitVar, dataclass, field, fields, replace
from typing import ClassVar


@dataclass
class Box:
    width: float
    height: float
    scale: InitVar[int] = 1
    count: ClassVar[int] = 0
    area: float = field(init=False)
    history: list = field(default_factory=list, init=False)

    def __post_init__(self, scale):
        self.area = self.width * self.height * scale
        type(self).count += 1
        self.history.append(scale)


print(Box(2, 3), Box(2, 3, 10), Box.count, [f.name for f in fields(Box)], Box.scale)
print(Box.__doc__, InitVar[int], repr(InitVar[list[int]]))


@dataclass
class Strings:
    a: 'int'
    b: 'ClassVar[int]' = 5
    c: 'InitVar[str]' = 'c'
    d: 'dataclasses.InitVar[str]' = 'd'

    def __post_init__(self, c, d):
        print('post', c, d)


print(Strings(1, 'x'), [f.name for f in fields(Strings)])
print(replace(Box(1, 2), width=5, scale=3))


@dataclass
class Required:
    v: InitVar[int]
    w: int = 2

    def __post_init__(self, v):
        self.w += v


made = Required(5)
print(made)
for changes in ({}, {'v': 1}, {'v': 1, 'w': 10}, {'v': 1, 'nope': 2}):
    try:
        print(replace(made, **changes))
    except TypeError as error:
        print(error)
try:
    replace(Box(1, 2), area=4, scale=1)
except TypeError as error:
    print(error)
try:
    replace(Box, area=4)
except TypeError as error:
    print(error)


@dataclass
class Checked:
    age: int

    def __post_init__(self):
        if self.age < 0:
            raise ValueError(f'age {self.age} is negative')


print(Checked(1))
Checked(-1)

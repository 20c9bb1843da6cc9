# Names with two underscores in an Enum's body are the class's own; aliases of values.
from enum import Enum


class Planet(Enum):
    __count = 0
    __unit_ = "km"
    EARTH = 6371

    def __text(self):
        return f"{self.value} {self.__unit_}"

    def describe(self):
        Planet._Planet__count += 1
        return self.__text(), self.__count


print(list(Planet), Planet.EARTH.describe(), Planet.EARTH.describe())
try:
    class Wrong(Enum):
        _unit_ = "km"
except ValueError as error:
    print(error)


class Level(Enum):
    LOW = 1
    HIGH = 2

    def __init__(self, value):
        self._add_value_alias_(str(value))


Level.LOW._add_alias_("SLOW")
Level.HIGH._add_value_alias_([9])
print(Level("1"), Level("2"), Level.SLOW, Level([9]), "2" in Level)
try:
    Level.LOW._add_value_alias_(2)
except ValueError as error:
    print(error)

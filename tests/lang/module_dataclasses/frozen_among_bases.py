# Which bases a frozen dataclass may have when only some of them are frozen.
from dataclasses import dataclass


@dataclass(frozen=True)
class Frozen:
    x: int = 0


@dataclass
class Open:
    y: int = 0


class Plain:
    pass


for bases in ((Frozen,), (Open,), (Frozen, Open), (Open, Frozen), (Plain,), (Frozen, Plain)):
    for frozen in (True, False):
        names = "+".join([base.__name__ for base in bases])
        try:
            made = dataclass(frozen=frozen)(type("Made", bases, {}))
        except TypeError as error:
            print(names, frozen, error)
        else:
            print(names, frozen, made())

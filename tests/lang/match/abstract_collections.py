# Subclasses of Sequence and Mapping, and classes registered with them, match as lists and dicts do.
from collections.abc import Mapping, Sequence


class OwnMapping(Mapping):
    def __getitem__(self, key):
        return {"a": 1}[key]

    def __len__(self):
        return 1

    def __iter__(self):
        return iter("a")


class OwnSequence(Sequence):
    def __getitem__(self, index):
        return [1, 2][index]

    def __len__(self):
        return 2


class Registered:
    def __getitem__(self, index):
        return [3, 4][index]

    def __len__(self):
        return 2


class Child(Registered):
    pass


class Plain(Registered):
    pass


def kind(x):
    match x:
        case {"a": value}:
            return f"mapping {value}"
        case [a, b]:
            return f"sequence {a} {b}"
    return "neither"


print(kind(Registered()), kind("ab"), kind(b"ab"))
Sequence.register(Registered)
print(kind(OwnMapping()), kind(OwnSequence()), kind(Registered()), kind(Child()), kind("ab"))

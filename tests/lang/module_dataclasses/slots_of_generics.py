# Generic has neither a __dict__ nor weak references: classes with slots below it say so themselves.
import weakref
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(slots=True, weakref_slot=True)
class Box(Generic[T]):
    item: T


@dataclass(slots=True)
class Labelled(Box[int]):
    label: str


class Pair(Generic[T]):
    __slots__ = ("left", "right")


print(Box(1), Labelled(1, "a"), Box.__slots__, Labelled.__slots__)
for made in (Box(1), Labelled(2, "b"), Pair()):
    try:
        print(weakref.ref(made)() is made, hasattr(made, "__dict__"))
    except TypeError as error:
        print(error, hasattr(made, "__dict__"))

from typing import Generic, NewType, Protocol, TypeVar, final, overload, List

T = TypeVar("T")


class Box(Generic[T]):
    def __init__(self, value: T):
        self.value = value


class IntBox(Box[int]):
    pass


class Closes(Protocol):
    def close(self) -> None: ...


class Mine(List[int]):
    pass


print(Box(3).value, Box[int](4).value, IntBox(5).value, issubclass(IntBox, Box), Mine([1]))


class Door(Closes):
    def close(self):
        return "closed"


print(Door().close())
UserId = NewType("UserId", int)
print(UserId(5), UserId)


@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x):
    return x


print(f(1), f("a"))


@final
class Last:
    pass


print(Last.__final__)

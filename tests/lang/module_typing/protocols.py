# Protocol and runtime_checkable.
from typing import *
from abc import abstractmethod


@runtime_checkable
class Closeable(Protocol):
    def close(self) -> None: ...


@runtime_checkable
class Named(Protocol):
    name: str


class Quiet(Protocol):
    def quiet(self): ...


class File:
    def __init__(self):
        self.name = 'f'

    def close(self):
        print('closed')


class Explicit(Closeable):
    def close(self):
        super().close()
        print('explicit')


print(isinstance(File(), Closeable), isinstance(5, Closeable), issubclass(File, Closeable), issubclass(int, Closeable), isinstance(File(), Named), isinstance(1, Named))
Explicit().close()
print(isinstance(Explicit(), Closeable), Explicit.__mro__, Closeable._is_protocol, Explicit._is_protocol)
for action in (lambda: isinstance(File(), Quiet), lambda: issubclass(File, Quiet), lambda: issubclass(File, Named), lambda: Closeable(), lambda: Quiet(), lambda: runtime_checkable(File)):
    try:
        print(action())
    except TypeError as error:
        print(error)
try:
    class Wrong(File, Protocol):
        pass
except TypeError as error:
    print(error)
T = TypeVar('T')


class Getter(Protocol[T]):
    def get(self) -> T: ...


class IntGetter:
    def get(self) -> int:
        return 5


def use(getter: Getter[int]) -> int:
    return getter.get()


print(use(IntGetter()), Getter[int], Getter.__parameters__, is_protocol(Getter), is_protocol(IntGetter), sorted(get_protocol_members(Getter)))


class WithInit(Protocol):
    x: int

    def __init__(self, x):
        self.x = x


class Child(WithInit):
    pass


print(Child(3).x)


class Comparable(Protocol):
    @abstractmethod
    def __lt__(self, other: Any) -> bool: ...


class Number(Comparable):
    pass


try:
    Number()
except TypeError as error:
    print(error)
print(isinstance(1, SupportsInt), isinstance('x', SupportsInt), isinstance(1.5, SupportsFloat), isinstance(1, SupportsIndex), isinstance(1, SupportsAbs), issubclass(float, SupportsRound))


class Closer[T](Protocol):
    def close(self, value: T) -> None: ...


print(Closer[int], Closer.__parameters__)

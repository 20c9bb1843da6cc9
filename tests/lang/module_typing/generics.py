# Classes that derive from Generic, with old and new syntax.
from typing import *

K = TypeVar('K')
V = TypeVar('V')


class Stack(Generic[V]):
    def __init__(self) -> None:
        self.items: list[V] = []

    def push(self, item: V) -> None:
        self.items.append(item)


class Pair(Generic[K, V]):
    def __init__(self, key: K = None, value: V = None):
        self.key, self.value = key, value


class IntPair(Pair[int, V]):
    pass


class Both(Stack[K], Pair[K, V]):
    pass


class Plain(Stack[int]):
    pass


stack = Stack[int]()
stack.push(1)
print(stack.items, type(stack), stack.__orig_class__, Stack[int], Stack[V][int], isinstance(stack, Stack))
print(Pair[int, str](1, 'a').key, Pair.__parameters__, IntPair.__parameters__, IntPair[str], Both.__parameters__, Both[int, str], Plain.__parameters__, Plain.__orig_bases__)
print([c.__name__ for c in Both.__mro__], Stack.__orig_bases__, Stack[int].__args__, Stack[int].__origin__ is Stack, Stack[int].push is Stack.push)
print(Pair[K, int][str], get_type_hints(Stack.push), get_type_hints(Stack.__init__))


class New[T]:
    def __init__(self, value: T):
        self.value = value

    def map[U](self, f: Callable[[T], U]) -> 'New[U]':
        return New(f(self.value))


print(New[int], New(5).map(str).value, New.__type_params__, New.__parameters__, New.__orig_bases__, New[int](3).value, New.__mro__)


class Sub[T, *Ts, **P](New[T]):
    pass


print(Sub.__type_params__, Sub.__parameters__, Sub.__orig_bases__, Sub[int, str, bool, [int, str]])


class Bounded[T: (int, str), U: int]:
    pass


print([t.__bound__ for t in Bounded.__type_params__], Bounded.__type_params__[0].__constraints__, isinstance(Bounded.__type_params__[0], TypeVar))
for action in (lambda: New[int, str], lambda: Plain[int], lambda: Bounded[int]):
    try:
        print(action())
    except TypeError as error:
        print(error)
type Alias[T] = list[T] | None
print(Alias, Alias.__value__, Alias[int], Alias.__type_params__, type(Alias))


def first[T](items: list[T]) -> T:
    return items[0]


print(first([1]), first.__type_params__, first.__annotations__, get_type_hints(first))

# register, __subclasshook__, the cache's token.
from abc import ABC, ABCMeta, get_cache_token
from collections.abc import Iterable, Sized


class Drawable(ABC):
    pass


@Drawable.register
class Circle:
    pass


class Square:
    pass


class Small(Circle):
    pass


before = get_cache_token()
print(issubclass(Circle, Drawable), isinstance(Circle(), Drawable), issubclass(Square, Drawable), issubclass(Small, Drawable))
Drawable.register(Square)
print(issubclass(Square, Drawable), get_cache_token() != before, Drawable.__subclasses__(), Circle.__mro__)


class HasLen(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is HasLen:
            return any('__len__' in base.__dict__ for base in other.__mro__) or NotImplemented
        return NotImplemented


print(issubclass(list, HasLen), isinstance('x', HasLen), issubclass(int, HasLen), isinstance([], (Sized, Iterable)))
for action in (lambda: Drawable.register(5), lambda: issubclass(5, Drawable), lambda: Circle.register(int)):
    try:
        action()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)


class A(ABC):
    pass


class B(A):
    pass


try:
    B.register(A)
except RuntimeError as error:
    print(error)
A.register(B)
print(issubclass(B, A), isinstance(B(), A))


class Tuple(ABC):
    pass


Tuple.register(tuple)
print(isinstance((1,), Tuple), issubclass(tuple, Tuple), Tuple.register(list) is list)

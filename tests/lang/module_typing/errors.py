# What typing refuses, in words.
import typing
from typing import *

T = TypeVar('T')
S = TypeVar('S')


class Box(Generic[T]):
    pass


def attempt(action):
    try:
        print('made', action())
    except Exception as error:
        print(type(error).__name__, error)


def cls(*bases):
    return lambda: typing.types.new_class('Made', bases)


for action in (lambda: List[int, str], lambda: Dict[int], lambda: Optional[int, str], lambda: Union[()], lambda: Callable[int], lambda: Callable[int, str], lambda: Box[int, str], lambda: Box[int][str],
               lambda: Generic[int], lambda: Generic[T, T], lambda: Generic[()], lambda: ClassVar[int, str], lambda: Any(), lambda: List(), lambda: Union(), lambda: Optional(), lambda: List[int][str],
               lambda: isinstance(1, List[int]), lambda: issubclass(int, Any), lambda: isinstance(1, Any), lambda: isinstance(1, Literal[1]), lambda: isinstance(1, ClassVar), lambda: TypeVar('T', int), lambda: TypeVar('T', covariant=True, contravariant=True),
               lambda: TypeVar(5), lambda: TypeVar('T', int, str, bound=int), lambda: T(), lambda: Annotated[int], lambda: Any[int], lambda: Self[int], lambda: NoReturn(), lambda: ForwardRef('1 +'), lambda: ForwardRef(5),
               lambda: List[(int, str), 1], cls(Generic), cls(Any), cls(Union), cls(Union[int, str]), cls(Optional[int]), cls(Literal[1]), cls(T), cls(List[int]), cls(NewType('N', int)), cls(Generic[T], Box[S]), cls(Box[T], Generic[S]),
               lambda: cast(int, 'x'), lambda: assert_never('x'), lambda: assert_type(1, int), lambda: get_type_hints(5), lambda: Concatenate[int, str], lambda: typing.Nope, lambda: len(List[int]), lambda: iter(List[int]), lambda: get_protocol_members(int)):
    attempt(action)


@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...


attempt(lambda: f(1))

# What aliases, forms and variables look like, and what they are made of.
import collections.abc
import typing
from typing import *

T = TypeVar('T')
S = TypeVar('S', bound='int')
N = TypeVar('N', int, float)
C = TypeVar('C', covariant=True)
P = ParamSpec('P')
Ts = TypeVarTuple('Ts')


class Mine:
    class Inner:
        pass


for item in (List, List[int], Dict[str, List[int]], Optional[int], Union[int, str, None], Union[int, int], Union[None, int], Optional[Union[int, str]],
             Callable, Callable[[int, str], bool], Callable[..., Any], Callable[[], None], Callable[P, T], Tuple, Tuple[int, ...], Tuple[()], Tuple[int, str],
             Type[Mine], Literal['a', 1, True, None], Literal['a', 'a'], Literal[Literal[1], 2], Annotated[int, 'x', 5], Annotated[Annotated[int, 1], 2], ClassVar[int], Final[str], Any, NoReturn,
             Never, Self, LiteralString, TypeAlias, Concatenate[int, P], TypeGuard[int], TypeIs[str], Required[int], NotRequired[int], ReadOnly[int], Unpack[Ts],
             Generator[int, None, str], Generator[int], AsyncGenerator[int, None], Iterator[int], Awaitable[int], Mapping[str, Any], DefaultDict[str, int], Deque[int], Counter[str], OrderedDict[str, int],
             FrozenSet[int], Set[Mine.Inner], AbstractSet[int], Sequence['Later'], List['List[int]'], T, S, N, C, P, Ts, P.args, P.kwargs, AnyStr, Union[T, int], List[T], Dict[T, S], Generic[T], ForwardRef('X'), Text, Hashable, Sized, List[None], Union['A', 'B'], Pattern[str], ContextManager[int]):
    print(item, '|', get_origin(item), get_args(item))
print(S.__bound__, N.__constraints__, C.__covariant__, T.__name__, T.__module__, T.has_default(), TypeVar('D', default=int).__default__)
print(List[int] == List[int], List[int] == list[int], hash(List[int]) == hash(List[int]), Union[int, str] == Union[str, int], Optional[int] == Union[int, None], Literal[1] == Literal[True])
print(List[T][int], Dict[T, S][str, int], Dict[str, T][T], Callable[[T], S][int, str], Tuple[T, ...][int], Union[T, None][int], Callable[P, int][[str, bool]], List[T].__parameters__, Dict[T, T].__parameters__)
print(list[T][int], dict[str, T][int], list[T].__parameters__, list[int].__parameters__, list[list[T]][int])
print(int | None, List[int] | None, None | List[int], T | int, 'x' | T, Optional[int] | str)
print(List.__origin__, List[int].__origin__, Callable.__origin__ is collections.abc.Callable, DefaultDict[str, int](int)['x'])
print(isinstance([], List), isinstance((), Tuple), issubclass(list, Sequence), isinstance({}, Mapping), isinstance(print, Callable), isinstance(1, Union[int, str]), isinstance('x', Optional[int]))
print([name for name in typing.__all__ if not hasattr(typing, name)], typing.TYPE_CHECKING, len(typing.__all__))

# A decorator whose type parameters stand for another function's parameters and several types.
import functools
from collections.abc import Callable
from typing import Concatenate, get_args


def counted[**P, R, *Ts](f: Callable[P, R]) -> Callable[Concatenate[int, P], tuple[R, *Ts]]:
    @functools.wraps(f)
    def wrapper(n: int, *args: P.args, **kwargs: P.kwargs) -> list[R]:
        return [f(*args, **kwargs) for _ in range(n)]

    print(P.args, P.kwargs, type(P.args), type(P.kwargs))
    print(P.args == P.args, P.args == P.kwargs, P.args.__origin__ is P)
    print([type(part) for part in Ts], *Ts)
    try:
        hash(P.args)
    except TypeError as error:
        print(error)
    try:
        P.names
    except AttributeError as error:
        print(error)
    return wrapper


@counted
def shout(text: str, *, mark="!") -> str:
    return text.upper() + mark


print(shout(2, "stop", mark="?"))
print(shout.__annotations__)
print(counted.__annotations__["return"], get_args(counted.__annotations__["return"])[-1])


class Row[*Columns]:
    def put(self, *values: *Columns) -> tuple[*Columns]: ...


print(Row[int, str], Row.put.__annotations__)

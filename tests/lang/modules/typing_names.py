from typing import (TYPE_CHECKING, Any, Awaitable, Callable, Dict, List, Optional, Tuple, Union, cast, Literal)

print(Any, List, List[int], Dict[str, List[int]], Tuple[int, ...], Awaitable[None])
print(Optional[int], Union[int, str], Union[int], Union[int, None], Optional[Union[int, str]])
print(Callable[[int, str], bool], Callable[..., None], Callable, Literal["a", 1], List[Any])
print(TYPE_CHECKING, cast(int, "x"), List[int] == List[int], Optional[int] == Union[None, int])
print(List[int].__origin__, List[int].__args__, isinstance([], List))


class K: ...


print(List[K], Optional[K])

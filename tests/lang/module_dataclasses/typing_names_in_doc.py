# The docstring that a dataclass gets shows what typing has without its name.
from dataclasses import dataclass, InitVar
from typing import Any, List, Optional, Union


@dataclass
class C:
    a: Any
    b: List[int]
    c: Optional[str] = None
    d: Union[int, Any] = 3
    e: "Any" = 4
    f: InitVar[Any] = 5


print(C.__doc__)

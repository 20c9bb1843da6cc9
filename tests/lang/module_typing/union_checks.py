# isinstance() with a Union asks issubclass() of the object's class.
from typing import List, Optional, Union

for check in (lambda: isinstance(1, Optional[list[int]]), lambda: isinstance(1, Union[int, list[int]]),
              lambda: isinstance(1, Union[int, str]), lambda: isinstance(1, Optional[List[int]]),
              lambda: issubclass(bool, Union[int, str])):
    try:
        print(check())
    except TypeError as error:
        print(error)

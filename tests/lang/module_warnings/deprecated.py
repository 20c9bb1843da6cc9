# warnings.deprecated for functions and classes, and what filters refuse.
import asyncio
import inspect
import warnings
from warnings import deprecated

warnings.simplefilter("always")


@deprecated("use new()")
def old(n):
    """Doc."""
    return n


@deprecated("the class is old", category=FutureWarning)
class Old:
    def __init__(self, x):
        self.x = x


class Child(Old):
    pass


@deprecated("coroutine", stacklevel=1)
async def waits():
    return 1


@deprecated("silent", category=None)
def silent():
    return "silent"


print(old(1), old.__deprecated__, old.__name__, old.__doc__, old.__wrapped__(2))
print(Old(3).x, Child(4).x, Old.__deprecated__, Child.__deprecated__)
print(asyncio.run(waits()), inspect.iscoroutinefunction(waits), silent(), silent.__deprecated__)
for wrong in (lambda: deprecated(5), lambda: deprecated("x")(5), lambda: warnings.filterwarnings("ignore", 5), lambda: warnings.filterwarnings("ignore", "", int),
              lambda: warnings.filterwarnings("ignore", module=1), lambda: warnings.filterwarnings("ignore", lineno=-1), lambda: warnings.simplefilter("ignore", lineno="1"), lambda: warnings.simplefilter("never")):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)

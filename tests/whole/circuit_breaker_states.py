import asyncio
import enum
import functools
import time
from typing import Awaitable, Callable, TypeVar

T = TypeVar("T")


class State(enum.Enum):
    CLOSED = enum.auto()
    OPEN = enum.auto()
    HALF_OPEN = "half"

    def __str__(self):
        return self.name.lower().replace("_", "-")


class CircuitOpen(RuntimeError):
    pass


class Breaker:
    def __init__(self, limit: int = 2, reset: float = 5.0, *, clock=time.monotonic):
        self.limit, self.reset, self.clock = limit, reset, clock
        self.failures = 0
        self.opened_at = None
        self.state = State.CLOSED

    def __call__(self, fn: Callable[..., Awaitable[T]]) -> Callable[..., Awaitable[T]]:
        @functools.wraps(fn)
        async def wrapper(*args, **kwargs):
            if self.state is State.OPEN:
                if self.clock() - self.opened_at < self.reset:
                    raise CircuitOpen(f"{fn.__qualname__} is {self.state}")
                self.state = State.HALF_OPEN
            try:
                value = await fn(*args, **kwargs)
            except Exception:
                self.failures += 1
                if self.failures >= self.limit or self.state is State.HALF_OPEN:
                    self.state, self.opened_at = State.OPEN, self.clock()
                raise
            else:
                self.failures, self.state = 0, State.CLOSED
                return value

        wrapper.breaker = self
        return wrapper


outcomes = iter([ConnectionError("1"), TimeoutError("2"), 1, OSError(5, "I/O"), 42, 43])


@Breaker(limit=2, reset=3)
async def flaky(n: int) -> int:
    """Sometimes works."""
    await asyncio.sleep(0.25)
    out = next(outcomes)
    if isinstance(out, Exception):
        raise out
    return out


async def main():
    for i in range(9):
        try:
            r = await flaky(i)
        except CircuitOpen as e:
            r = f"open: {e}"
        except (ConnectionError, OSError) as e:
            r = f"{type(e).__name__}{e.args}"
        print(f"{i}: {r!s:<40}|{flaky.breaker.state!s:>10}|{flaky.breaker.state!r}")
        await asyncio.sleep(1)
    print(flaky.__name__, flaky.__doc__, flaky.__wrapped__.__qualname__, flaky.__annotations__)
    await flaky(100)


asyncio.run(main())

# trace: no
"""The circuit breaker pattern with an enum for its states and a log of transitions."""
import asyncio
import enum
import logging
import sys
from contextlib import asynccontextmanager, suppress
from datetime import datetime, timedelta, timezone

logging.basicConfig(level="INFO", stream=sys.stderr, format="{levelname:>7}|{name}|{message}", style="{")


class State(enum.Enum):
    CLOSED = "closed"
    OPEN = "open"
    HALF_OPEN = "half-open"

    def __str__(self):
        return self.value.upper()

    @property
    def lets_through(self):
        return self is not State.OPEN


class CircuitOpen(Exception):
    pass


class Breaker:
    transitions = {
        State.CLOSED: {State.OPEN},
        State.OPEN: {State.HALF_OPEN},
        State.HALF_OPEN: {State.CLOSED, State.OPEN},
    }

    def __init__(self, name, *, threshold=3, reset=timedelta(seconds=5)):
        self.name = name
        self.threshold = threshold
        self.reset = reset
        self.failures = 0
        self._state = State.CLOSED
        self.opened_at = None
        self.log = logging.getLogger(f"breaker.{name}")

    @property
    def state(self):
        if self._state is State.OPEN and self._now() - self.opened_at >= self.reset:
            self.state = State.HALF_OPEN
        return self._state

    @state.setter
    def state(self, new):
        if new not in self.transitions[self._state]:
            raise ValueError(f"{self._state!r} -> {new!r}")
        self.log.info("%s -> %s at %s", self._state, new, self._now().isoformat(timespec="milliseconds"))
        self._state = new
        if new is State.OPEN:
            self.opened_at = self._now()
        elif new is State.CLOSED:
            self.failures = 0

    @staticmethod
    def _now():
        return datetime.now(tz=timezone.utc)

    @asynccontextmanager
    async def guard(self):
        if not self.state.lets_through:
            left = self.reset - (self._now() - self.opened_at)
            raise CircuitOpen(f"{self.name} is open for {left} more")
        try:
            yield self
        except Exception as error:
            self.failures += 1
            self.log.warning("failure %d of %d: %r", self.failures, self.threshold, error)
            if self._state is State.HALF_OPEN or self.failures >= self.threshold:
                self.state = State.OPEN
            raise
        else:
            if self._state is State.HALF_OPEN:
                self.state = State.CLOSED
            self.failures = 0


class Service:
    """Down between second 1 and second 8."""

    async def call(self, n):
        loop = asyncio.get_running_loop()
        await asyncio.sleep(0.5)
        if 1 < loop.time() < 8:
            raise ConnectionResetError(104, "Connection reset by peer")
        return n ** 2


async def main():
    breaker = Breaker("squares")
    service = Service()
    for n in range(14):
        try:
            async with breaker.guard() as guard:
                print(n, await service.call(n), guard.state)
        except CircuitOpen as error:
            print(n, "refused:", error)
        except OSError as error:
            print(n, type(error).__name__, error.errno, error.strerror)
        await asyncio.sleep(0.4)
    with suppress(ValueError):
        breaker.state = State.HALF_OPEN
    print(State("open"), State["OPEN"].name, list(State), State.OPEN in Breaker.transitions)
    try:
        State("broken")
    except ValueError as error:
        print(error)
    breaker.state = State.CLOSED


asyncio.run(main())

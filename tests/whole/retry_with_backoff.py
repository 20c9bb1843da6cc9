"""How to retry: a decorator that works on functions and on coroutine functions alike."""
import asyncio
import functools
import inspect
import logging
import random
import sys
import time

logging.basicConfig(
    stream=sys.stdout,
    level=logging.DEBUG,
    format="%(asctime)s.%(msecs)03d %(levelname)-8s %(name)s:%(funcName)s:%(lineno)d - %(message)s",
    datefmt="%Y-%m-%d %H:%M:%S",
)
logging.getLogger("asyncio").setLevel(logging.WARNING)
log = logging.getLogger("retry.demo")


class Transient(Exception):
    """Goes away by itself."""


class GaveUp(RuntimeError):
    def __init__(self, attempts, last):
        super().__init__(f"gave up after {attempts} attempts: {last}")
        self.attempts = attempts


def delays(base, factor=2, limit=None, jitter=None):
    delay = base
    while True:
        extra = jitter.uniform(0, delay / 10) if jitter else 0
        yield (min(delay, limit) if limit is not None else delay) + extra
        delay *= factor


def retry(*exceptions, attempts=3, base=0.1, **options):
    if not exceptions:
        exceptions = (Exception,)

    def decorate(function):
        if inspect.iscoroutinefunction(function):
            @functools.wraps(function)
            async def wrapper(*args, **kwargs):
                for number, delay in enumerate(delays(base, **options), 1):
                    try:
                        return await function(*args, **kwargs)
                    except exceptions as error:
                        if number == attempts:
                            raise GaveUp(number, error) from error
                        log.warning("%s failed (%s), again in %.3f s", function.__name__, error, delay)
                        await asyncio.sleep(delay)
        else:
            @functools.wraps(function)
            def wrapper(*args, **kwargs):
                for number, delay in enumerate(delays(base, **options), 1):
                    try:
                        return function(*args, **kwargs)
                    except exceptions as error:
                        if number == attempts:
                            raise
                        log.info("%r, sleeping %g", error, delay)
                        time.sleep(delay)
        wrapper.attempts = attempts
        return wrapper

    return decorate


def flaky(failures):
    """A service that works after some failures."""
    state = {"calls": 0}

    def call():
        state["calls"] += 1
        if state["calls"] <= failures:
            raise Transient(f"call {state['calls']} failed")
        return state["calls"]

    return call


unstable = flaky(2)
hopeless = flaky(10)
slow_start = flaky(1)


@retry(Transient, attempts=5, base=0.5, jitter=random.Random(7))
async def download(name: str, *, size: int = 10) -> str:
    """Download something."""
    unstable()
    return f"{name}: {'#' * size}"


@retry(Transient, ConnectionError, base=1, limit=1.5)
async def never():
    hopeless()


@retry()
def connect():
    return slow_start()


@retry(KeyError)
async def wrong():
    return [][1]


async def main():
    print(await download("a.bin", size=4))
    print(download.__name__, download.__doc__, download.attempts, inspect.signature(download))
    try:
        await never()
    except GaveUp as error:
        log.exception("no luck")
        print(error.attempts, repr(error.__cause__), error.__suppress_context__)
    print(connect())
    try:
        await wrong()
    except IndexError as error:
        log.error("not retried: %s", error, exc_info=True)
    log.log(25, "between two levels")
    await asyncio.sleep(0.25)
    log.critical("done at %(when).2f", {"when": time.monotonic()})


asyncio.run(main())

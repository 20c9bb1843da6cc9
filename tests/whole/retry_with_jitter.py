import asyncio
import functools
import logging
import random
import sys

logging.basicConfig(level=logging.INFO, stream=sys.stderr, format="%(asctime)s %(levelname)s %(module)s.%(funcName)s:%(lineno)d %(message)s", datefmt="%H:%M:%S")
log = logging.getLogger(__name__)
rng = random.Random(7)


def retry(*exceptions, attempts=4, base=0.5, cap=5):
    def decorate(fn):
        @functools.wraps(fn)
        async def inner(*a, **k):
            for n in range(1, attempts + 1):
                try:
                    return await fn(*a, **k)
                except exceptions as e:
                    if n == attempts:
                        log.error("giving up on %s", fn.__name__)
                        raise
                    delay = min(cap, base * 2 ** n) * rng.random()
                    log.warning("attempt %d failed: %r, sleeping %.3f", n, e, delay)
                    await asyncio.sleep(delay)
        inner.attempts = attempts
        return inner
    return decorate


class Flaky(Exception):
    pass


calls = 0


@retry(Flaky, OSError, attempts=3)
async def fetch(url, *, fail=2):
    global calls
    calls += 1
    if calls <= fail:
        raise Flaky(f"{url} #{calls}")
    return {"url": url, "calls": calls}


async def main():
    print(await fetch("http://a"), asyncio.get_running_loop().time())
    try:
        await fetch("http://b", fail=99)
    except Flaky as e:
        print("failed", e, asyncio.get_running_loop().time())
        log.exception("oh no")
    await fetch("http://c", fail=99)

asyncio.run(main(), debug=False)

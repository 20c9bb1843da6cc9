# python: 3.8 3.11 3.12 3.13
# trace: no
"""A service that stops on SIGTERM, finishing what it has begun; the signal comes from itself."""
import asyncio
import functools
import logging
import os
import signal
import sys
from signal import SIGINT, SIGTERM, Signals

logger = logging.getLogger(__name__)
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("%(relativeCreated)6d %(taskName)s %(message)s"
                                       if sys.version_info >= (3, 12) else "%(relativeCreated)6d %(message)s"))
logger.addHandler(handler)
logger.setLevel(logging.INFO)


class Service:
    def __init__(self):
        self.stopping = asyncio.Event()
        self.jobs = set()

    def install(self, loop):
        for sig in (SIGINT, SIGTERM, signal.SIGUSR1):
            loop.add_signal_handler(sig, functools.partial(self.on_signal, sig, loop))

    def on_signal(self, sig, loop):
        logger.info("received %s (%d) at %.2f", sig.name, sig, loop.time())
        if sig == signal.SIGUSR1:
            logger.info("%d jobs are running", len(self.jobs))
        else:
            self.stopping.set()
            loop.remove_signal_handler(SIGTERM)

    async def job(self, number, seconds):
        await asyncio.sleep(seconds)
        logger.info("job %d is done", number)

    async def accept(self):
        number = 0
        while not self.stopping.is_set():
            number += 1
            task = asyncio.create_task(self.job(number, number * 0.4), name=f"job-{number}")
            self.jobs.add(task)
            task.add_done_callback(self.jobs.discard)
            try:
                await asyncio.wait_for(self.stopping.wait(), 0.5)
            except asyncio.TimeoutError:
                pass

    async def drain(self, limit):
        if not self.jobs:
            return
        logger.info("waiting for %d jobs", len(self.jobs))
        done, pending = await asyncio.wait(self.jobs, timeout=limit)
        for task in sorted(pending, key=asyncio.Task.get_name):
            logger.warning("cancelling %s", task.get_name())
            task.cancel()
        await asyncio.gather(*pending, return_exceptions=True)


async def main():
    service = Service()
    loop = asyncio.get_running_loop()
    service.install(loop)
    loop.call_later(1.2, os.kill, os.getpid(), signal.SIGUSR1)
    loop.call_later(2.2, signal.raise_signal, SIGTERM)
    await service.accept()
    await service.drain(0.5)
    print(signal.getsignal(SIGTERM) is signal.SIG_DFL, signal.getsignal(SIGINT) != signal.SIG_DFL)
    print(loop.remove_signal_handler(SIGTERM), loop.remove_signal_handler(SIGINT))
    print(repr(Signals(15)), str(SIGINT) in ("2", "Signals.SIGINT"), signal.strsignal(SIGTERM))
    try:
        loop.add_signal_handler(signal.SIGKILL, print)
    except (RuntimeError, ValueError) as error:
        print(type(error).__name__, error)
    try:
        loop.add_signal_handler(SIGTERM, service.accept)
    except TypeError as error:
        print(error)
    logger.info("bye")
    return 3


sys.exit(asyncio.run(main()))

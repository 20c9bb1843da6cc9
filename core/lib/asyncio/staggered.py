"""Coroutines that start one after the other; the first that succeeds ends the others."""

from . import events
from .exceptions import TimeoutError
from .locks import Event
from .tasks import wait, wait_for

__all__ = ("staggered_race",)


async def staggered_race(coro_fns, delay, *, loop=None):
    """Starts each when the one before has failed, or `delay` seconds after it.

    Gives the winner's result and place, and the exceptions of those that were started.
    """
    loop = loop or events.get_running_loop()
    left = enumerate(coro_fns)
    result = None
    winner = None
    exceptions = []
    running = []

    async def run_one_coro(previous_failed):
        nonlocal result, winner
        if previous_failed is not None:
            try:
                await wait_for(previous_failed.wait(), delay)
            except TimeoutError:
                pass
        try:
            place, start = next(left)
        except StopIteration:
            return
        failed = Event()
        running.append(loop.create_task(run_one_coro(failed)))
        exceptions.append(None)
        try:
            value = await start()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            exceptions[place] = exc
            failed.set()
        else:
            winner, result = place, value
            # All but this one, which is about to end by itself.
            for number, task in enumerate(running):
                if number != place:
                    task.cancel()

    running.append(loop.create_task(run_one_coro(None)))
    try:
        done_count = 0
        while done_count != len(running):
            done, _ = await wait(running)
            done_count = len(done)
            for task in done:
                if task.done() and not task.cancelled() and task.exception():
                    raise task.exception()
        return result, winner, exceptions
    finally:
        for task in running:
            task.cancel()

"""Coroutines that start one after the other; the first that succeeds ends the others."""

import contextlib
import sys

from . import events, futures, tasks
from .exceptions import CancelledError, TimeoutError
from .locks import Event

__all__ = ("staggered_race",)


# Since 3.14 each waits until it is known as one of those that run, so that eager tasks can race.
async def staggered_race(coro_fns, delay, *, loop=None):
    """Starts each when the one before has failed, or `delay` seconds after it.

    Gives the winner's result and place, and the exceptions of those that were started.
    """
    loop = loop or events.get_running_loop()
    parent = tasks.current_task(loop)
    left = enumerate(coro_fns)
    result = winner = all_ended = cancelled = None
    exceptions = []
    unhandled = []
    running = {}

    def task_done(task):
        running.pop(task, None)
        futures.future_discard_from_awaited_by(task, parent)
        if not running and all_ended is not None and not all_ended.done():
            all_ended.set_result(None)
        if not task.cancelled() and task.exception() is not None:
            unhandled.append(task.exception())

    def begin(previous_failed):
        known = Event()
        task = loop.create_task(run_one_coro(known, previous_failed))
        futures.future_add_to_awaited_by(task, parent)
        running[task] = None
        task.add_done_callback(task_done)
        known.set()

    async def run_one_coro(known, previous_failed):
        nonlocal result, winner
        await known.wait()
        if previous_failed is not None:
            with contextlib.suppress(TimeoutError):
                await tasks.wait_for(previous_failed.wait(), delay)
        try:
            place, start = next(left)
        except StopIteration:
            return
        failed = Event()
        begin(failed)
        exceptions.append(None)
        assert len(exceptions) == place + 1
        try:
            value = await start()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            exceptions[place] = exc
            failed.set()
        else:
            assert winner is None
            winner, result = place, value
            this = tasks.current_task(loop)
            for task in running:
                if task is not this:
                    task.cancel()

    try:
        begin(None)
        while running:
            all_ended = loop.create_future()
            try:
                await all_ended
            except CancelledError as exc:
                cancelled = exc
                for task in running:
                    task.cancel(*exc.args)
            all_ended = None
        if unhandled:
            raise ExceptionGroup("staggered race failed", unhandled)
        if cancelled is not None:
            raise cancelled
        return result, winner, exceptions
    finally:
        del exceptions, cancelled, unhandled, parent


if sys.version_info < (3, 14):

    async def staggered_race(coro_fns, delay, *, loop=None):
        """Starts each when the one before has failed, or `delay` seconds after it.

        Gives the winner's result and place, and the exceptions of those that were started.
        """
        loop = loop or events.get_running_loop()
        left = enumerate(coro_fns)
        result = winner = None
        exceptions = []
        running = []

        async def run_one_coro(previous_failed):
            nonlocal result, winner
            if previous_failed is not None:
                with contextlib.suppress(TimeoutError):
                    await tasks.wait_for(previous_failed.wait(), delay)
            try:
                place, start = next(left)
            except StopIteration:
                return
            failed = Event()
            running.append(loop.create_task(run_one_coro(failed)))
            assert len(running) == place + 2
            exceptions.append(None)
            assert len(exceptions) == place + 1
            try:
                value = await start()
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as exc:
                exceptions[place] = exc
                failed.set()
            else:
                assert winner is None
                winner, result = place, value
                # All but this one, which is about to end by itself.
                for number, task in enumerate(running):
                    if number != place:
                        task.cancel()

        running.append(loop.create_task(run_one_coro(None)))
        try:
            done_count = 0
            while done_count != len(running):
                done, _ = await tasks.wait(running)
                done_count = len(done)
                for task in done:
                    if task.done() and not task.cancelled() and task.exception():
                        raise task.exception()
            return result, winner, exceptions
        finally:
            for task in running:
                task.cancel()

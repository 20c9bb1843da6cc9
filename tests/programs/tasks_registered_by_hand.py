# Tasks of another kind can be registered by hand, with a loop of another kind.
import asyncio
from asyncio.tasks import _enter_task, _leave_task, _register_task, _unregister_task


class Loop:
    pass


class TaskLike:
    def __init__(self, loop, done):
        self._loop, self._done = loop, done

    def done(self):
        return self._done


loop = Loop()
first, second = TaskLike(loop, False), TaskLike(loop, True)
print(asyncio.all_tasks(loop), asyncio.current_task(loop))
for task in (first, second):
    _register_task(task)
print(asyncio.all_tasks(loop) == {first}, asyncio.all_tasks(Loop()))
_unregister_task(first)
_unregister_task(first)
print(asyncio.all_tasks(loop))
_enter_task(loop, first)
print(asyncio.current_task(loop) is first)
for action in (lambda: _enter_task(loop, second), lambda: _leave_task(loop, second)):
    try:
        action()
    except RuntimeError as error:
        print(str(error).split(" <")[0])
_leave_task(loop, first)
print(asyncio.current_task(loop))

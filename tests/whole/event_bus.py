"""An event bus with decorators, priorities, once-handlers, async and plain handlers, and middleware."""
import asyncio
import functools
import inspect
from bisect import insort
from collections import defaultdict
from dataclasses import dataclass, field, fields
from typing import Any, Awaitable, Callable, ClassVar, Dict, List, Type, Union

Handler = Callable[["Event"], Union[None, Awaitable[None]]]


@dataclass
class Event:
    names: ClassVar[Dict[str, Type["Event"]]] = {}
    stopped: bool = field(default=False, init=False, repr=False)

    def __init_subclass__(cls, *, topic=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.names[topic or cls.__name__.lower()] = cls

    def stop(self):
        self.stopped = True


@dataclass
class UserCreated(Event, topic="user.created"):
    name: str = "anonymous"
    age: int = 0


@dataclass
class Shutdown(Event):
    reason: str = ""


@functools.total_ordering
class Subscription:
    __slots__ = ("handler", "priority", "once", "__weakref__")

    def __init__(self, handler, priority, once):
        self.handler, self.priority, self.once = handler, priority, once

    def __lt__(self, other):
        if not isinstance(other, Subscription):
            return NotImplemented
        return self.priority > other.priority

    def __eq__(self, other):
        return self.priority == other.priority


class Bus:
    def __init__(self):
        self._handlers = defaultdict(list)
        self._middleware = []
        self.errors: List[BaseException] = []

    def on(self, event, *, priority=0, once=False):
        def register(handler: Handler) -> Handler:
            insort(self._handlers[event], Subscription(handler, priority, once))
            return handler
        return register

    once = functools.partialmethod(on, once=True)

    def use(self, middleware):
        self._middleware.append(middleware)
        return middleware

    async def emit(self, event: Event) -> int:
        chain = self._deliver
        for middleware in reversed(self._middleware):
            chain = functools.partial(middleware, chain)
        return await chain(event)

    async def _deliver(self, event):
        called = 0
        for cls in type(event).__mro__:
            for subscription in self._handlers.get(cls, [])[:]:
                if event.stopped:
                    return called
                if subscription.once:
                    self._handlers[cls].remove(subscription)
                called += 1
                try:
                    result = subscription.handler(event)
                    if inspect.isawaitable(result):
                        await result
                except Exception as error:
                    self.errors.append(error)
        return called


bus = Bus()


@bus.use
async def timing(call_next, event):
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        return await call_next(event)
    finally:
        print(f"  [{type(event).__name__}] {loop.time() - start:.2f}s")


@bus.use
async def names(call_next, event):
    if any(f.name == "name" for f in fields(event)):
        event.name = event.name.capitalize()
    return await call_next(event)


@bus.on(UserCreated)
async def send_mail(event):
    await asyncio.sleep(0.3)
    print("mail to", event.name)


@bus.on(UserCreated, priority=10)
def check(event):
    print("check", event)
    if event.age < 18:
        event.stop()


@bus.once(UserCreated, priority=5)
def first_user(event):
    print("the first user is", event.name)


@bus.on(Event, priority=-1)
def log_everything(event):
    print("log", event)


@bus.on(Shutdown)
@bus.on(UserCreated, priority=-1)
def fails(event: Event):
    return event.nothing


async def main():
    for event in UserCreated("ann", 30), UserCreated("bob", 12), UserCreated(age=44), Shutdown("late"):
        print(f"{await bus.emit(event)} handlers")
    for error in bus.errors:
        print(type(error).__name__, error)
    print(Event.names)
    print([f"{f.name}: {getattr(f.type, '__name__', f.type)} = {f.default!r}" for f in fields(UserCreated)])
    print(inspect.signature(UserCreated), inspect.signature(bus.on), inspect.signature(bus.once))
    a, b = (Subscription(print, p, False) for p in (1, 2))
    print(a < b, a <= b, a > b, a >= b, a != b)
    try:
        a < 3
    except TypeError as error:
        print(error)
    try:
        hash(a)
    except TypeError as error:
        print(error)


asyncio.run(main())

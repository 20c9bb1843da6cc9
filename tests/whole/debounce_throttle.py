# trace: no
"""debounce and throttle as decorators, as known from user interfaces."""
import asyncio
import functools
import weakref


def debounce(wait):
    """Calls the function once the calls have stopped for `wait` seconds."""
    def decorator(function):
        handle = None

        @functools.wraps(function)
        def debounced(*args, **kwargs):
            nonlocal handle
            if handle is not None:
                handle.cancel()
            loop = asyncio.get_event_loop()
            handle = loop.call_later(wait, functools.partial(function, *args, **kwargs))
            return handle
        debounced.flush = lambda: handle and (handle._run(), handle.cancel())
        return debounced
    return decorator


class throttle:
    """At most one call in `interval` seconds; the last one of those that were refused is made up for."""

    def __init__(self, interval, *, trailing=True):
        self.interval, self.trailing = interval, trailing
        self.state = weakref.WeakKeyDictionary()

    def __call__(self, function):
        self.function = function
        functools.update_wrapper(self, function)
        return self

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return functools.partial(self.call, instance)

    def call(self, instance, *args):
        loop = asyncio.get_running_loop()
        state = self.state.setdefault(instance, {"last": float("-inf"), "timer": None, "args": ()})
        if loop.time() - state["last"] >= self.interval:
            state["last"] = loop.time()
            return self.function(instance, *args)
        state["args"] = args
        if self.trailing and state["timer"] is None:
            state["timer"] = loop.call_at(state["last"] + self.interval, self.late, instance)
        return NotImplemented

    def late(self, instance):
        state = self.state[instance]
        state["timer"], state["last"] = None, asyncio.get_running_loop().time()
        self.function(instance, *state["args"])


class Window:
    def __init__(self, title):
        self.title = title

    @throttle(1.0)
    def scroll(self, position):
        """Scrolls to the position."""
        print(f"{asyncio.get_running_loop().time():.2f} {self.title} scrolled to {position}")
        return position

    @throttle(0.5, trailing=False)
    def move(self, x, y):
        print(f"{asyncio.get_running_loop().time():.2f} {self.title} moved to {x, y}")


@debounce(0.3)
def search(term, *, limit=5):
    print(f"{asyncio.get_running_loop().time():.2f} searching for {term!r} ({limit=})")


async def typing(text, delays):
    for n, delay in zip(range(1, len(text) + 1), delays):
        search(text[:n], limit=n)
        await asyncio.sleep(delay)


async def main():
    await typing("python", [0.1, 0.1, 0.5, 0.1, 0.29, 0.3, 0.1])
    await asyncio.sleep(1)
    search("flushed")
    search.flush()
    a, b = Window("A"), Window("B")
    for position in range(0, 50, 10):
        a.scroll(position)
        if position % 20 == 0:
            b.scroll(-position)
        a.move(position, y := position * 2) if position else b.move(0, y := 1)
        await asyncio.sleep(0.3)
    await asyncio.sleep(2)
    print(a.scroll(99), a.scroll(100))
    print(Window.scroll.__name__, Window.scroll.__doc__, Window.scroll.interval, len(Window.scroll.state))
    del a
    print(len(Window.scroll.state), search.__wrapped__.__name__)
    print(repr(search("x")).split(" at ")[0])


asyncio.run(main())

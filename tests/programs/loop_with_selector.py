# Loops of the program's own class hand a selector on; one of the module selectors changes nothing.
# clock: real
import asyncio
import selectors


class Handing(asyncio.SelectorEventLoop):
    def __init__(self, selector=None):
        super().__init__(selector)
        self.extra = "extra"


class Plain(asyncio.SelectorEventLoop):
    pass


class Watching:
    """A selector of the program, which knows what is watched."""

    def __init__(self):
        self.inner = selectors.SelectSelector()
        self.seen = []

    def select(self, timeout=None):
        return []

    def close(self):
        self.inner.close()

    def register(self, fileobj, events, data=None):
        self.seen.append(("register", events))
        return self.inner.register(fileobj, events, data)

    def modify(self, fileobj, events, data=None):
        self.seen.append(("modify", events))
        return self.inner.modify(fileobj, events, data)

    def unregister(self, fileobj):
        self.seen.append(("unregister",))
        return self.inner.unregister(fileobj)

    def get_map(self):
        return self.inner.get_map()

    def get_key(self, fileobj):
        return self.inner.get_key(fileobj)


async def work():
    await asyncio.sleep(0.01)
    return "worked"


for kind in Handing, Plain, asyncio.SelectorEventLoop:
    loop = kind(selectors.SelectSelector())
    print(kind.__name__, type(loop._selector).__name__, loop.run_until_complete(work()))
    loop.close()
    loop = kind()
    print(getattr(loop, "extra", None), isinstance(loop._selector, selectors.BaseSelector))
    loop.close()

selector = Watching()
loop = Plain(selector)
selector.seen.clear()  # the loop's own pipe
print(loop._selector is selector)
loop.add_reader(77, print, "read")
loop.add_reader(77, print, "read again")
loop.add_writer(77, print, "write")
print(loop.remove_reader(77), loop.remove_reader(77), loop.remove_writer(77), loop.remove_writer(77))
print(selector.seen)
loop.close()

"""Publish and subscribe with wildcards, weak subscribers and slow consumers."""
import asyncio
import fnmatch
import weakref
from collections import ChainMap, Counter, OrderedDict
from contextlib import ExitStack, contextmanager
from types import MappingProxyType, SimpleNamespace


class Broker:
    def __init__(self, **defaults):
        self._subscriptions = OrderedDict()
        self._listeners = weakref.WeakSet()
        self.statistics = Counter()
        self.options = ChainMap({}, defaults, {"maxsize": 3, "drop": "oldest"})

    def listen(self, listener):
        self._listeners.add(listener)

    @contextmanager
    def subscribe(self, pattern, maxsize=None):
        queue = asyncio.Queue(maxsize or self.options["maxsize"])
        self._subscriptions.setdefault(pattern, []).append(queue)
        try:
            yield queue
        finally:
            self._subscriptions[pattern].remove(queue)
            if not self._subscriptions[pattern]:
                self._subscriptions.pop(pattern)
            print(f"unsubscribed from {pattern!r}, left: {list(self._subscriptions)}")

    def publish(self, topic, **payload):
        message = SimpleNamespace(topic=topic, payload=MappingProxyType(payload))
        delivered = 0
        for pattern, queues in self._subscriptions.items():
            if not fnmatch.fnmatchcase(topic, pattern):
                continue
            for queue in queues:
                if queue.full():
                    self.statistics["dropped"] += 1
                    if self.options["drop"] == "oldest":
                        queue.get_nowait()
                    else:
                        continue
                queue.put_nowait(message)
                delivered += 1
        self.statistics[topic.split("/", 1)[0]] += 1
        for listener in self._listeners:
            listener(message, delivered)
        return delivered


class Audit:
    def __init__(self, name):
        self.name = name

    def __call__(self, message, delivered):
        print(f"  {self.name}: {message.topic} -> {delivered}")


async def reader(broker, pattern, pause):
    with broker.subscribe(pattern) as queue:
        while True:
            try:
                message = await asyncio.wait_for(queue.get(), timeout=2)
            except asyncio.TimeoutError:
                print(f"{pattern}: nothing for 2 seconds")
                return
            print(f"{pattern:<12} {message.topic:<14} {dict(message.payload)}")
            await asyncio.sleep(pause)


async def main():
    broker = Broker(drop="oldest")
    audit = Audit("audit")
    broker.listen(audit)
    tasks = [
        asyncio.create_task(reader(broker, "home/*", 0.1)),
        asyncio.create_task(reader(broker, "*/temp", 1)),
        asyncio.create_task(reader(broker, "home/[!k]*/temp", 0)),
    ]
    await asyncio.sleep(0)
    for n, room in enumerate(["kitchen", "bath", "kitchen", "attic", "cellar", "bath"]):
        broker.publish(f"home/{room}/temp", value=18 + n / 2, n=n)
        if n == 2:
            del audit
        await asyncio.sleep(0.25)
    with ExitStack() as stack:
        queues = [stack.enter_context(broker.subscribe(p, 1)) for p in ("a", "b?", "c")]
        print([broker.publish(t) for t in ("a", "bb", "b", "c", "c")])
        try:
            queues[0].get_nowait().payload["x"] = 1
        except TypeError as error:
            print(error)
        print([q.qsize() for q in queues])
    await asyncio.gather(*tasks)
    print(broker.statistics.most_common(3))
    print(broker.statistics.total() if hasattr(broker.statistics, "total") else sum(broker.statistics.values()))
    print(dict(broker.options), broker.options.maps[0])
    print(SimpleNamespace(topic="t", payload=MappingProxyType({"a": 1})))


asyncio.run(main())

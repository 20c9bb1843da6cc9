import asyncio
import logging
import sys
from abc import ABC, abstractmethod
from typing import Any, ClassVar, Dict

logging.basicConfig(stream=sys.stdout, level=logging.DEBUG, format="%(relativeCreated)6.0f %(levelname)-8s %(name)-12s %(message)s")


class Actor(ABC):
    counter: ClassVar[int] = 0

    def __init_subclass__(cls, *, mailbox=0, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.mailbox_size = mailbox
        cls.log = logging.getLogger("actor." + cls.__name__.lower())

    def __init__(self, system):
        type(self).counter += 1
        self.system = system
        self.mailbox = asyncio.Queue(self.mailbox_size)

    @abstractmethod
    async def receive(self, sender, message):
        ...

    async def loop(self):
        self.log.debug("started with mailbox %d", self.mailbox.maxsize)
        try:
            while True:
                sender, message = await self.mailbox.get()
                try:
                    await self.receive(sender, message)
                except Exception:
                    self.log.exception("failed on %r", message)
        finally:
            self.log.info("stopped; %d left", self.mailbox.qsize())

    async def tell(self, sender, message):
        await self.mailbox.put((sender, message))


class Ping(Actor, mailbox=1):
    async def receive(self, sender, message):
        if message > 3:
            raise OverflowError(message)
        await asyncio.sleep(0.1)
        self.log.info("ping %s", message)
        await self.system["pong"].tell("ping", message)


class Pong(Actor):
    async def receive(self, sender, message):
        self.log.info("pong %(m)s from %(s)s", {"m": message, "s": sender})
        await self.system[sender].tell("pong", message + 1)


async def main():
    system: Dict[str, Actor] = {}
    system.update(ping=Ping(system), pong=Pong(system))
    tasks = [asyncio.create_task(a.loop(), name=n) for n, a in system.items()]
    await system["ping"].tell(None, 1)
    await asyncio.sleep(2)
    for t in tasks:
        t.cancel()
    await asyncio.wait(tasks)
    print([t.cancelled() for t in tasks], Ping.counter, Actor.counter)
    logging.getLogger("actor").warning("done %s", "now", extra={"user": "x"})
    logging.getLogger("actor.ping").log(15, "level fifteen")
    print(logging.getLevelName(15), logging.getLogger("actor.ping").getEffectiveLevel())
    try:
        Actor(system)
    except TypeError as e:
        print(e)
    logging.info("wrong %d", "x")

asyncio.run(main())
# trace: no

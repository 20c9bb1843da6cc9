"""An order as a state machine: transitions in a table, guards, async side effects, history."""
import asyncio
import enum
from collections import namedtuple
from functools import wraps

Transition = namedtuple("Transition", "source target trigger guard", defaults=[None])


class Status(enum.IntEnum):
    NEW = enum.auto()
    PAID = enum.auto()
    SHIPPED = 10
    DELIVERED = enum.auto()
    CANCELLED = -1


class Perks(enum.Flag):
    NONE = 0
    GIFT = enum.auto()
    EXPRESS = enum.auto()
    FRAGILE = enum.auto()
    SPECIAL = GIFT | FRAGILE


class InvalidTransition(Exception):
    def __init__(self, order, trigger):
        self.order, self.trigger = order, trigger

    def __str__(self):
        return f"cannot {self.trigger} an order that is {self.order.status.name}"


class Machine:
    table = []

    def __init_subclass__(cls):
        cls.table = list(cls.table)
        for name, value in list(vars(cls).items()):
            for transition in getattr(value, "_transitions", ()):
                cls.table.append(transition._replace(trigger=name))


def transition(source, target, guard=None):
    sources = source if isinstance(source, (list, tuple, set)) else [source]

    def decorate(function):
        known = getattr(function, "_transitions", [])

        @wraps(function)
        async def wrapper(self, *args, **kwargs):
            for t in type(self).table:
                if t.trigger == function.__name__ and t.source == self.status:
                    if t.guard and not t.guard(self):
                        continue
                    result = await function(self, *args, **kwargs)
                    self.history.append((self.status, t.target))
                    self.status = t.target
                    return result
            raise InvalidTransition(self, function.__name__)
        wrapper._transitions = [Transition(s, target, "", guard) for s in sources] + known
        return wrapper
    return decorate


class Order(Machine):
    def __init__(self, number, total, perks=Perks.NONE):
        self.number, self.total, self.perks = number, total, perks
        self.status = Status.NEW
        self.history = []

    @transition(Status.NEW, Status.PAID)
    async def pay(self, amount):
        await asyncio.sleep(0.1)
        if amount != self.total:
            raise ValueError("expected {0.total:,.2f}, got {1:,.2f}".format(self, amount))

    @transition(Status.PAID, Status.DELIVERED, guard=lambda self: Perks.EXPRESS in self.perks)
    @transition(Status.PAID, Status.SHIPPED)
    async def ship(self):
        await asyncio.sleep(0.2 if self.perks & Perks.FRAGILE else 0.1)
        return "packed carefully" if self.perks & Perks.FRAGILE else "packed"

    @transition(Status.SHIPPED, Status.DELIVERED)
    async def deliver(self):
        pass

    @transition([Status.NEW, Status.PAID], Status.CANCELLED)
    async def cancel(self):
        return self.total if self.history else 0


async def attempt(order, name, *args):
    try:
        print(f"#{order.number} {name}:", await getattr(order, name)(*args), "->", order.status.name)
    except (InvalidTransition, ValueError) as error:
        print(f"#{order.number} {name}: {type(error).__name__}: {error}")


async def main():
    plain, express, dropped = Order(1, 99.5), Order(2, 12345.678, Perks.EXPRESS | Perks.SPECIAL), Order(3, 1)
    await asyncio.gather(attempt(plain, "pay", 99.5), attempt(express, "pay", 1), attempt(dropped, "cancel"))
    for order in plain, express, dropped:
        for call in ("ship",), ("pay", order.total), ("ship",), ("deliver",), ("cancel",):
            await attempt(order, *call)
    print([tuple(s.name for s in step) for step in express.history])
    print(len(Order.table), Order.table[0]._asdict().keys(), Transition._field_defaults)
    print(*(f"{s.name}={s.value}" for s in Status), Status.PAID < Status.SHIPPED, Status(11) + 1, max(Status).name)
    print([p.name for p in (Perks.GIFT, Perks.EXPRESS)], bool(Perks.NONE), Perks.SPECIAL.value, ~Perks.SPECIAL == Perks.EXPRESS)
    print(Perks.GIFT in Perks.SPECIAL, Perks.EXPRESS in Perks.SPECIAL, (Perks.GIFT ^ Perks.SPECIAL).name)
    print(repr(Perks.SPECIAL | Perks.EXPRESS), str(Perks.SPECIAL), repr(Status.NEW), f"{Status.PAID}", "%d %s" % (Status.PAID, Status.PAID))
    for make in lambda: Status(5), lambda: Status["GONE"], lambda: Perks(64), lambda: setattr(Status, "NEW", 3):
        try:
            print(make())
        except (ValueError, KeyError, AttributeError) as error:
            print(type(error).__name__, error)


asyncio.run(main())

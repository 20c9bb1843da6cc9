"""A coffee shop: customers arrive, baristas work, the machine breaks, and the till balances."""
import asyncio
import random
from collections import Counter
from dataclasses import dataclass, field
from fractions import Fraction
from string import Template

MENU = {"espresso": (Fraction(9, 4), 1.0), "latte": (Fraction("3.35"), 2.5), "tea": (Fraction(175, 100), 0.5)}
RECEIPT = Template("$who paid $$${amount} for ${what}s $$")


class MachineBroken(Exception):
    pass


@dataclass
class Order:
    customer: str
    drink: str
    ready: "asyncio.Future[str]" = field(repr=False, compare=False)

    @property
    def price(self) -> Fraction:
        return MENU[self.drink][0]


class Shop:
    def __init__(self, rng, baristas):
        self.rng = rng
        self.orders = asyncio.Queue(maxsize=2)
        self.machine = asyncio.Lock()
        self.till = Fraction()
        self.served = Counter()
        self.baristas = [asyncio.create_task(self.barista(b), name=b) for b in baristas]

    async def barista(self, name):
        while True:
            order = await self.orders.get()
            try:
                async with self.machine:
                    await self.brew(order)
            except MachineBroken as error:
                order.ready.set_exception(error)
            except asyncio.CancelledError:
                order.ready.cancel()
                raise
            else:
                if not order.ready.done():
                    order.ready.set_result(f"{order.drink} by {asyncio.current_task().get_name()}")
                    self.served[name] += 1
            finally:
                self.orders.task_done()

    async def brew(self, order):
        await asyncio.sleep(MENU[order.drink][1])
        if self.rng.random() < 0.2:
            raise MachineBroken(f"steam everywhere ({order!r})")

    async def sell(self, customer, drink):
        order = Order(customer, drink, asyncio.get_running_loop().create_future())
        await self.orders.put(order)
        cup = await order.ready
        self.till += order.price
        print(RECEIPT.substitute(who=customer, amount=f"{float(order.price):.2f}", what=drink), "-", cup)


async def customer(shop, name, drink, arrives, patience):
    await asyncio.sleep(arrives)
    now = asyncio.get_running_loop().time
    try:
        await asyncio.wait_for(shop.sell(name, drink), patience)
    except asyncio.TimeoutError:
        print(f"{name} left angrily at {now():.2f}")
    except MachineBroken as error:
        print(f"{name}: {error}")
    except KeyError as error:
        print(f"{name} wanted {error}")


async def main():
    rng = random.Random(2024)
    shop = Shop(rng, ["Mia", "Noa"])
    drinks = rng.choices([*MENU, "cola"], weights=[4, 3, 2, 1], k=9)
    jobs = []
    clock = 0.0
    for name, drink in zip("ABCDEFGHI", drinks):
        clock += rng.expovariate(1)
        jobs.append(customer(shop, name, drink, clock, rng.uniform(2, 6)))
    await asyncio.gather(*jobs)
    await shop.orders.join()
    for task in shop.baristas:
        task.cancel()
    print(await asyncio.gather(*shop.baristas, return_exceptions=True))
    print(f"till: {shop.till} = {float(shop.till):.2f}, served {dict(sorted(shop.served.items()))}")
    print(shop.till.limit_denominator(7), Fraction.from_float(0.125), Fraction(3.35) == Fraction("3.35"), sum([Fraction(1, 3)] * 3))
    try:
        RECEIPT.substitute(who="X")
    except KeyError as error:
        print("missing", error, "|", RECEIPT.safe_substitute(who="X"))


asyncio.run(main())

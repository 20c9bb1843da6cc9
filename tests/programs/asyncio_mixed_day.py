# A longer program: orders of a small kitchen, with timeouts, cancellation and a report.
import asyncio

MENU = {"soup": 2, "noodles": 3, "cake": 5, "魚": 9}


class Kitchen:
    def __init__(self, cooks):
        self.free = cooks
        self.queue = []
        self.log = []

    def note(self, text):
        self.log.append(f"{asyncio.get_running_loop().time():4.1f} {text}")

    async def __aenter__(self):
        while not self.free:
            turn = asyncio.get_running_loop().create_future()
            self.queue.append(turn)
            await turn
        self.free -= 1
        return self

    async def __aexit__(self, kind, error, trace):
        self.free += 1
        if self.queue:
            self.queue.pop(0).set_result(None)

    async def cook(self, dish, guest):
        async with self:
            self.note(f"start {dish} for {guest}")
            try:
                await asyncio.sleep(MENU[dish])
            except asyncio.CancelledError:
                self.note(f"throw away {dish}")
                raise
            self.note(f"serve {dish} to {guest}")
            return dish


async def guest(kitchen, name, dishes, patience):
    eaten = []
    for dish in dishes:
        try:
            eaten.append(await asyncio.wait_for(kitchen.cook(dish, name), patience))
        except asyncio.TimeoutError:
            kitchen.note(f"{name} leaves")
            break
        except KeyError as error:
            kitchen.note(f"no {error} on the menu")
    return name, eaten


async def main():
    kitchen = Kitchen(cooks=2)
    orders = [("Ann", ["soup", "cake"], 6), ("Bob", ["noodles", "pizza", "soup"], 9), ("小美", ["魚"], 7)]
    report = await asyncio.gather(*[guest(kitchen, *order) for order in orders])
    print("\n".join(kitchen.log))
    for name, eaten in report:
        print(f"{name:<5}{len(eaten):>2} {', '.join(eaten) or '-'}")
    print("cooks free:", kitchen.free)


if __name__ == "__main__":
    asyncio.run(main())

"""Dining philosophers: a deadlock that is found by a timeout, then two solutions."""
import asyncio
import random

NAMES = ["Plato", "Kant", "Hume", "Marx", "Sartre"]


class Fork(asyncio.Lock):
    def __init__(self, number):
        super().__init__()
        self.number = number

    def __str__(self):
        return f"fork {self.number} ({'taken' if self.locked() else 'free'})"


class Table:
    def __init__(self, seats):
        self.forks = [Fork(n) for n in range(seats)]
        self.eating = 0
        self.most = 0

    def neighbours(self, seat):
        return self.forks[seat], self.forks[(seat + 1) % len(self.forks)]

    async def eat(self, name, seconds):
        self.eating += 1
        self.most = max(self.most, self.eating)
        print(f"  {asyncio.get_running_loop().time():4.1f} {name} eats")
        await asyncio.sleep(seconds)
        self.eating -= 1


async def naive(table, seat, meals):
    left, right = table.neighbours(seat)
    for _ in range(meals):
        async with left:
            await asyncio.sleep(0.1)
            async with right:
                await table.eat(NAMES[seat], 0.5)
    return NAMES[seat]


async def ordered(table, seat, meals):
    first, second = sorted(table.neighbours(seat), key=lambda fork: fork.number)
    for _ in range(meals):
        async with first, second:
            await table.eat(NAMES[seat], 0.5)
        await asyncio.sleep(random.random())
    return NAMES[seat]


async def waiter(table, seat, meals, permission):
    for _ in range(meals):
        async with permission:
            left, right = table.neighbours(seat)
            await left.acquire()
            try:
                await right.acquire()
                try:
                    await table.eat(NAMES[seat], 1)
                finally:
                    right.release()
            finally:
                left.release()
    return NAMES[seat]


async def dinner(title, philosopher, *more):
    print(title)
    table = Table(len(NAMES))
    tasks = [asyncio.create_task(philosopher(table, seat, 2, *more), name=NAMES[seat]) for seat in range(len(NAMES))]
    done, pending = await asyncio.wait(tasks, timeout=20)
    if pending:
        print("  deadlock:", ", ".join(task.get_name() for task in tasks if task in pending))
        print("  " + "; ".join(map(str, table.forks)))
        print("  waiting:", [len(fork._waiters) for fork in table.forks])
        for task in tasks:
            task.cancel()
        for task in tasks:
            try:
                await task
            except asyncio.CancelledError:
                pass
        print("  free again:", not any(fork.locked() for fork in table.forks))
    else:
        print(f"  all have eaten, {table.most} at once:", [task.result() for task in tasks])


async def main():
    random.seed(5)
    await dinner("naive", naive)
    await dinner("ordered forks", ordered)
    await dinner("with a waiter", waiter, asyncio.Semaphore(4))
    fork = Fork(9)
    try:
        fork.release()
    except RuntimeError as error:
        print(error)


asyncio.run(main())

# Objects that work together: methods that are coroutines, state that they share.
import asyncio


class Account:
    count = 0

    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        Account.count += 1

    def __repr__(self):
        return f"Account({self.owner!r}, {self.balance})"

    async def deposit(self, amount):
        seen = self.balance
        await asyncio.sleep(0.1)
        self.balance = seen + amount

    async def pay(self, other, amount):
        if amount > self.balance:
            raise ValueError(f"{self.owner} has only {self.balance}")
        self.balance -= amount
        await other.deposit(amount)


class Savings(Account):
    def __init__(self, owner, rate):
        Account.__init__(self, owner)
        self.rate = rate

    async def deposit(self, amount):
        await Account.deposit(self, amount)
        print(f"{self.owner} saves {amount} at {self.rate:.1%}")


async def main():
    ann, bob, cat = Account("Ann", 100), Account("Bob"), Savings("Cat", 0.025)
    await ann.pay(bob, 30)
    print(ann, bob, cat)
    await asyncio.gather(ann.pay(cat, 10), bob.pay(cat, 20))
    print("lost update:", cat)
    try:
        await bob.pay(ann, 1000)
    except ValueError as error:
        print("ValueError:", error)
    print(Account.count, isinstance(cat, Account), isinstance(ann, Savings), type(cat).__name__)


asyncio.run(main())

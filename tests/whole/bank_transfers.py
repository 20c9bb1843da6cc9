"""Race conditions at a bank, and the lock that helps: audit log, rollback, and a report."""
import asyncio
import contextlib
import itertools
import logging
import sys

audit = logging.getLogger("bank.audit")
audit.propagate = False
_handler = logging.StreamHandler(sys.stdout)
_handler.setFormatter(logging.Formatter("{asctime} [{levelname:^9}] {message}", "%H:%M:%S", style="{"))
audit.addHandler(_handler)
audit.setLevel(logging.DEBUG)


class BankError(Exception):
    """Base of all that can go wrong here."""


class InsufficientFunds(BankError):
    def __init__(self, account, missing):
        super().__init__(account, missing)
        self.account, self.missing = account, missing

    def __str__(self):
        return f"{self.account} lacks {self.missing:.2f}"


class Money:
    """A descriptor that keeps cents."""

    def __set_name__(self, owner, name):
        self.name = name
        self.slot = f"_{name}_cents"

    def __get__(self, instance, owner=None):
        return self if instance is None else getattr(instance, self.slot, 0) / 100

    def __set__(self, instance, value):
        if not isinstance(value, (int, float)):
            raise TypeError(f"{self.name} must be a number, not {type(value).__name__}")
        setattr(instance, self.slot, round(value * 100))

    def __delete__(self, instance):
        raise AttributeError(f"can't delete {self.name!r}")


class Account:
    balance = Money()
    _ids = itertools.count(1001)

    def __init__(self, owner, balance=0):
        self.id = next(self._ids)
        self.owner = owner
        self.balance = balance
        self.lock = asyncio.Lock()

    def __str__(self):
        return f"#{self.id} {self.owner}"

    def __repr__(self):
        return f"{type(self).__name__}({self.owner!r}, {self.balance:,})"


async def careless(source, target, amount):
    before = source.balance
    await asyncio.sleep(0.01)  # "the database"
    source.balance = before - amount
    target.balance += amount


@contextlib.asynccontextmanager
async def both_locked(*accounts):
    async with contextlib.AsyncExitStack() as stack:
        for account in sorted(accounts, key=lambda a: a.id):
            await stack.enter_async_context(account.lock)
        snapshot = [(account, account.balance) for account in accounts]
        try:
            yield
        except BankError:
            for account, balance in snapshot:
                account.balance = balance
            raise


async def careful(source, target, amount, *, limit=None):
    async with both_locked(source, target):
        target.balance += amount
        await asyncio.sleep(0.01)
        if source.balance < amount:
            raise InsufficientFunds(source, amount - source.balance)
        if limit and amount > limit:
            raise BankError("limit exceeded") from ValueError(amount)
        source.balance -= amount
        audit.info("%s -> %s: %8.2f", source, target, amount)


async def main():
    a, b = Account("Ann", 100), Account("Bob", 50.5)
    await asyncio.gather(*(careless(a, b, 10) for _ in range(5)))
    print("careless:", a, a.balance, b, b.balance, "sum", a.balance + b.balance)
    a, b, c = Account("Ann", 100), Account("Bob", 50.5), Account("Cyd")
    jobs = [careful(a, b, 30), careful(b, a, 20.25), careful(a, c, 500), careful(c, a, 0.01), careful(b, c, 40, limit=39)]
    for result in await asyncio.gather(*jobs, return_exceptions=True):
        if isinstance(result, Exception):
            audit.error("%s: %s (%r)", type(result).__name__, result, result.__cause__)
    print("careful:", [a, b, c], "sum", sum(x.balance for x in (a, b, c)))
    for wrong in lambda: setattr(a, "balance", "1"), lambda: delattr(a, "balance"), lambda: Account.balance.__get__(None):
        try:
            print(type(wrong()).__name__)
        except (TypeError, AttributeError) as error:
            print(type(error).__name__, error)
    audit.debug("end of day", extra={"unused": 1})
    try:
        async with both_locked(a, b):
            await careful(a, c, 1e6)
    except BankError as error:
        audit.exception("nested")


try:
    asyncio.run(asyncio.wait_for(main(), 5))
except asyncio.TimeoutError:
    print("the nested lock waits for itself")

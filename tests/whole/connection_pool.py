"""A pool of connections: async context managers of both kinds, an exit stack, limits and leaks."""
import asyncio
import contextlib
import warnings
from typing import AsyncIterator, List


class Connection:
    created = 0

    def __init__(self):
        type(self).created += 1
        self.id = self.created
        self.closed = False

    @classmethod
    async def connect(cls):
        await asyncio.sleep(0.05)
        return cls()

    async def execute(self, query, *params):
        if self.closed:
            raise RuntimeError("the connection is closed")
        await asyncio.sleep(0.1)
        if "DROP" in query:
            raise PermissionError(query)
        return [(self.id, query % params)]

    def close(self):
        self.closed = True

    def __repr__(self):
        return f"<Connection {self.id}{' closed' * self.closed}>"

    def __del__(self):
        if not self.closed:
            warnings.warn(f"unclosed {self!r}", ResourceWarning)


class Pool:
    def __init__(self, size: int):
        self._idle: List[Connection] = []
        self._slots = asyncio.Semaphore(size)
        self._used = set()

    @contextlib.asynccontextmanager
    async def acquire(self) -> AsyncIterator[Connection]:
        async with self._slots:
            connection = self._idle.pop() if self._idle else await Connection.connect()
            self._used.add(connection)
            try:
                yield connection
            except PermissionError:
                print("broken:", connection)
                connection.close()
                raise
            finally:
                self._used.discard(connection)
                if not connection.closed:
                    self._idle.append(connection)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        for connection in self._idle:
            connection.close()
        print("pool closed,", len(self._idle), "idle,", len(self._used), "in use")
        self._idle.clear()


class Transaction(contextlib.AbstractAsyncContextManager):
    def __init__(self, connection):
        self.connection = connection

    async def __aenter__(self):
        await self.connection.execute("BEGIN")
        return await super().__aenter__()

    async def __aexit__(self, kind, error, traceback):
        rows = await self.connection.execute("ROLLBACK" if kind else "COMMIT")
        print(rows[0], "after", repr(error))
        return kind is not None and issubclass(kind, LookupError)


async def query(pool, n):
    async with pool.acquire() as connection:
        rows = await connection.execute("SELECT %d, '%s'", n, "x" * n)
        print(f"{asyncio.get_event_loop().time():.2f}", rows)


async def main():
    warnings.simplefilter("always", ResourceWarning)
    async with Pool(2) as pool:
        await asyncio.gather(*(query(pool, n) for n in range(5)))
        try:
            async with pool.acquire() as connection:
                await connection.execute("DROP TABLE users")
        except PermissionError as error:
            print("error:", error)
        async with pool.acquire() as connection, Transaction(connection) as transaction:
            print(type(transaction).__name__, await connection.execute("INSERT %r", {"a": 1}))
            raise KeyError("rolled back and hidden")
        async with contextlib.AsyncExitStack() as stack:
            connections = [await stack.enter_async_context(pool.acquire()) for _ in range(2)]
            print(connections, pool._slots.locked())
            stack.push_async_exit(Transaction(connections[0]))
            kept = stack.pop_all()
        await kept.aclose()
    leak = await Connection.connect()
    del leak
    manager = Pool(1).acquire()
    print(type(manager).__name__, isinstance(manager, contextlib.AbstractAsyncContextManager))
    async with manager as connection:
        connection.close()
    try:
        async with manager:
            pass
    except (RuntimeError, AttributeError) as error:
        print(type(error).__name__)
    try:
        with Pool(1):
            pass
    except (AttributeError, TypeError) as error:
        print(type(error).__name__)


asyncio.run(main())

# AsyncMock: awaits are counted apart from calls.
import asyncio
from unittest.mock import AsyncMock, MagicMock, call, patch


class Client:
    async def get(self, path):
        return path

    def close(self):
        pass


async def main():
    fetch = AsyncMock(side_effect=["one", KeyError("two"), "three"])
    print(await fetch("a"))
    try:
        await fetch("b")
    except KeyError as error:
        print(repr(error))
    print(fetch.await_args_list == [call("a"), call("b")], fetch.await_count)
    pending = fetch("c")
    print(fetch.call_count, fetch.await_count)
    print(await pending)
    try:
        await fetch()
    except StopAsyncIteration as error:
        print(repr(error))
    client = MagicMock(Client)
    print(type(client.get).__name__, type(client.close).__name__)
    client.get.return_value = 5
    print(await client.get("x"))
    client.get.assert_awaited_once_with("x")
    with patch.object(Client, "get", return_value="patched") as get:
        print(await Client().get("y"), type(get).__name__)
    manager = AsyncMock()
    async with manager as inside:
        print(inside is manager.__aenter__.return_value)
    manager.__aexit__.assert_awaited_once()
    try:
        client.get.assert_not_awaited()
    except AssertionError as error:
        print(error)


asyncio.run(main())

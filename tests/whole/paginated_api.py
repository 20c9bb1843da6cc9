# trace: no
"""Reading pages of an API by async iterators: by a class, by an async generator, and merged."""
import asyncio
import json
from typing import Any, AsyncIterator, Dict, List, NamedTuple, Optional

USERS = [{"id": i, "name": name, "tags": ["new"] * (i % 3)} for i, name in enumerate(
    "ada bob cyd dan eve fay gus hal".split(), start=1)]


class Page(NamedTuple):
    items: List[Dict[str, Any]]
    cursor: Optional[str] = None

    @property
    def is_last(self) -> bool:
        return self.cursor is None


class FakeAPI:
    def __init__(self, per_page: int) -> None:
        self.per_page = per_page
        self.requests = 0

    async def get(self, cursor: Optional[str] = None) -> bytes:
        self.requests += 1
        await asyncio.sleep(0.2)
        start = int(cursor or "0", 16)
        stop = start + self.per_page
        body = {"items": USERS[start:stop], "cursor": f"{stop:x}" if stop < len(USERS) else None}
        return json.dumps(body, separators=(",", ":")).encode()


class PageIterator:
    def __init__(self, api: FakeAPI):
        self.api = api
        self.cursor: Optional[str] = None
        self.done = False

    def __aiter__(self) -> "PageIterator":
        return self

    async def __anext__(self) -> Page:
        if self.done:
            raise StopAsyncIteration
        page = Page(**json.loads(await self.api.get(self.cursor)))
        self.cursor, self.done = page.cursor, page.is_last
        return page


async def users(api: FakeAPI, *, limit: Optional[int] = None) -> AsyncIterator[Dict[str, Any]]:
    count = 0
    try:
        async for page in PageIterator(api):
            for item in page.items:
                if limit is not None and count >= limit:
                    return
                count += 1
                yield item
    finally:
        print(f"  closed after {count} users and {api.requests} requests")


async def numbered(aiterable, start=0):
    n = start
    async for item in aiterable:
        yield n, item
        n += 1


async def merge(*iterators):
    """Whatever comes first."""
    pending = {asyncio.ensure_future(it.__anext__()): it for it in iterators}
    while pending:
        done, _ = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
        for task in [task for task in pending if task in done]:
            iterator = pending.pop(task)
            try:
                yield task.result()
            except StopAsyncIteration:
                continue
            pending[asyncio.ensure_future(iterator.__anext__())] = iterator


async def ticks(name, delay, n):
    for i in range(n):
        await asyncio.sleep(delay)
        yield f"{name}{i}"


async def main():
    async for page in PageIterator(FakeAPI(3)):
        print(page.cursor, [user["name"] for user in page.items], page.is_last)
    print(Page([]), Page._fields, Page._field_defaults)

    names = [user["name"].title() async for user in users(FakeAPI(5)) if user["id"] % 2]
    print(names)
    by_id = {u["id"]: len(u["tags"]) async for u in users(FakeAPI(4), limit=5)}
    print(by_id)

    agen = users(FakeAPI(2))
    async for n, user in numbered(agen, start=10):
        print(n, user)
        if user["name"] == "cyd":
            break
    await agen.aclose()
    print(await agen.__anext__() if False else type(agen).__name__)

    try:
        async for x in users(FakeAPI(2)).__anext__():
            print(x)
    except TypeError as error:
        print("TypeError:", error)

    async for item in merge(ticks("a", 0.3, 4), ticks("b", 0.5, 2), ticks("c", 0.7, 1)):
        print(item, end=" ")
    print()
    print(sum([x["id"] async for x in users(FakeAPI(8))]))


asyncio.run(main())

# trace: no
"""Event sourcing: commands make events, events make state, projections and snapshots, replay."""
import asyncio
import copy
import dataclasses
import json
import typing
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import datetime, timezone
from functools import singledispatch
from typing import ClassVar, Dict, List, Optional, Tuple, Union
from weakref import WeakMethod


@dataclass(frozen=True)
class Event:
    stream: str
    version: int
    at: datetime = field(default_factory=lambda: datetime.now(timezone.utc), compare=False)
    kinds: ClassVar[Dict[str, type]] = {}

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        Event.kinds[cls.__name__] = cls

    def to_json(self):
        data = dataclasses.asdict(self)
        data["at"] = self.at.timestamp()
        return json.dumps({"type": type(self).__name__, **data}, sort_keys=True, default=list)

    @classmethod
    def from_json(cls, text):
        data = json.loads(text)
        kind = cls.kinds[data.pop("type")]
        data["at"] = datetime.fromtimestamp(data["at"], timezone.utc)
        return kind(**{f.name: tuple(data[f.name]) if isinstance(data[f.name], list) else data[f.name] for f in dataclasses.fields(kind)})


@dataclass(frozen=True)
class CartCreated(Event):
    customer: str = ""


@dataclass(frozen=True)
class ItemAdded(Event):
    item: str = ""
    price: float = 0.0
    tags: Tuple[str, ...] = ()


@dataclass(frozen=True)
class ItemRemoved(Event):
    item: str = ""


@dataclass(frozen=True)
class CheckedOut(Event):
    total: float = 0.0


class Conflict(Exception):
    def __init__(self, stream, expected, actual):
        super().__init__(f"{stream}: expected version {expected}, is at {actual}")


class Store:
    def __init__(self):
        self.streams: Dict[str, List[str]] = defaultdict(list)
        self.subscribers: List[WeakMethod] = []

    async def append(self, stream, expected, *events):
        await asyncio.sleep(0.01)
        actual = len(self.streams[stream])
        if actual != expected:
            raise Conflict(stream, expected, actual)
        for event in events:
            self.streams[stream].append(event.to_json())
            for reference in self.subscribers[:]:
                method = reference()
                if method is None:
                    self.subscribers.remove(reference)
                else:
                    method(event)

    async def read(self, stream, after=0):
        for text in self.streams[stream][after:]:
            await asyncio.sleep(0)
            yield Event.from_json(text)


@dataclass
class Cart:
    id: str = ""
    version: int = 0
    items: Counter = field(default_factory=Counter)
    total: float = 0.0
    open: bool = False
    prices: Dict[str, float] = field(default_factory=dict, repr=False)


@singledispatch
def apply(event, cart):
    raise TypeError(f"no rule for {type(event).__name__}")


@apply.register
def _(event: CartCreated, cart):
    return dataclasses.replace(cart, id=event.stream, open=True)


@apply.register
def _(event: ItemAdded, cart):
    cart.items[event.item] += 1
    cart.prices[event.item] = event.price
    cart.total += event.price
    return cart


@apply.register
def _(event: ItemRemoved, cart):
    cart.items[event.item] -= 1
    cart.items += Counter()
    cart.total -= cart.prices[event.item]
    return cart


@apply.register
def _(event: CheckedOut, cart):
    cart.open = False
    return cart


class Sales:
    """A projection."""

    def __init__(self):
        self.by_tag = Counter()

    def on_event(self, event):
        if isinstance(event, ItemAdded):
            self.by_tag.update(dict.fromkeys(event.tags, event.price))


class Carts:
    def __init__(self, store):
        self.store, self.snapshots = store, {}

    async def load(self, id):
        cart = copy.deepcopy(self.snapshots.get(id)) or Cart()
        replayed = 0
        async for event in self.store.read(id, cart.version):
            cart = apply(event, cart)
            cart.version = event.version
            replayed += 1
        if replayed >= 3:
            self.snapshots[id] = copy.deepcopy(cart)
        return cart, replayed

    async def change(self, id, *events):
        cart, _ = await self.load(id)
        made = [kind(id, cart.version + n, **values) for n, (kind, values) in enumerate(events, 1)]
        await self.store.append(id, cart.version, *made)
        return made


async def main():
    store = Store()
    sales, gone = Sales(), Sales()
    store.subscribers += [WeakMethod(sales.on_event), WeakMethod(gone.on_event)]
    carts = Carts(store)
    await carts.change("c1", (CartCreated, {"customer": "ann"}), (ItemAdded, {"item": "tea", "price": 3.5, "tags": ("food", "hot")}))
    del gone
    await asyncio.sleep(1.5)
    print((await carts.change("c1", (ItemAdded, {"item": "cup", "price": 8, "tags": ("ware",)})))[0])
    print(await carts.load("c1"), len(store.subscribers))
    results = await asyncio.gather(*(carts.change("c1", (ItemAdded, {"item": "tea", "price": 3.5})) for _ in range(3)), return_exceptions=True)
    print([type(r).__name__ if isinstance(r, Exception) else [e.version for e in r] for r in results], results[1])
    await carts.change("c1", (ItemRemoved, {"item": "cup"}), (CheckedOut, {"total": 7.0}))
    cart, replayed = await carts.load("c1")
    print(cart, "replayed", replayed, "snapshot at", carts.snapshots["c1"].version)
    print(*store.streams["c1"], sep="\n")
    print(sales.by_tag.most_common(), sorted(Event.kinds), CartCreated("x", 1) == CartCreated("x", 1, customer=""))
    for wrong in (lambda: apply(Event("s", 1), cart), lambda: setattr(CartCreated("x", 1), "version", 2), lambda: Event.from_json('{"type": "Nothing"}'), lambda: ItemAdded(), lambda: dataclasses.replace(cart, nope=1)):
        try:
            wrong()
        except Exception as error:
            print(type(error).__name__, error)


asyncio.run(main())

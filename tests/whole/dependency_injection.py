"""A small container for dependency injection by type hints, with scopes, factories and async start-up."""
import abc
import asyncio
import contextlib
import functools
import inspect
import typing
from typing import Any, Callable, Dict, List, Optional, Type, TypeVar, Union, get_type_hints

T = TypeVar("T")


class ResolutionError(LookupError):
    def __init__(self, chain, reason):
        self.chain = chain
        super().__init__(" -> ".join(c.__name__ if isinstance(c, type) else str(c) for c in chain) + f": {reason}")


class Provider:
    def __init__(self, factory: Callable[..., Any], scope: str):
        self.factory, self.scope = factory, scope

    @functools.cached_property
    def needs(self) -> Dict[str, Any]:
        target = self.factory.__init__ if inspect.isclass(self.factory) else self.factory
        if target is object.__init__:
            return {}
        hints = get_type_hints(target)
        return {name: (hints.get(name, Any), p.default) for name, p in inspect.signature(target).parameters.items()
                if name != "self" and p.kind not in (p.VAR_POSITIONAL, p.VAR_KEYWORD)}


class Container:
    def __init__(self, parent: Optional["Container"] = None):
        self.parent = parent
        self.providers: Dict[Any, Provider] = {}
        self.instances: Dict[Any, Any] = {}
        self.stack = contextlib.AsyncExitStack()

    def bind(self, interface: Type[T], factory: Optional[Callable[..., T]] = None, *, scope: str = "single") -> "Container":
        self.providers[interface] = Provider(factory or interface, scope)
        return self

    def provides(self, function):
        self.bind(get_type_hints(function)["return"], function)
        return function

    def provider(self, key):
        container = self
        while container is not None:
            if key in container.providers:
                return container, container.providers[key]
            container = container.parent
        return None, None

    async def get(self, key, chain=()):
        origin = typing.get_origin(key)
        if origin is Union:
            real = [a for a in typing.get_args(key) if a is not type(None)]
            try:
                return await self.get(real[0], chain)
            except ResolutionError:
                return None
        if key in chain:
            raise ResolutionError((*chain, key), "circular")
        owner, provider = self.provider(key)
        if provider is None:
            if inspect.isclass(key) and not inspect.isabstract(key) and key.__module__ == "__main__":
                owner, provider = self, Provider(key, "transient")
            else:
                raise ResolutionError((*chain, key), "nothing is bound")
        if provider.scope == "single" and key in owner.instances:
            return owner.instances[key]
        arguments = {}
        for name, (hint, default) in provider.needs.items():
            try:
                arguments[name] = await self.get(hint, (*chain, key))
            except ResolutionError:
                if default is inspect.Parameter.empty:
                    raise
        made = provider.factory(**arguments)
        if inspect.isasyncgen(made):
            made = await self.stack.enter_async_context(contextlib.asynccontextmanager(lambda: made)())
        elif inspect.isawaitable(made):
            made = await made
        elif hasattr(made, "__aenter__"):
            made = await self.stack.enter_async_context(made)
        if provider.scope == "single":
            owner.instances[key] = made
        return made

    async def call(self, function, **given):
        hints = get_type_hints(function)
        missing = inspect.signature(function).parameters.keys() - given.keys()
        result = function(**given, **{n: await self.get(hints[n]) for n in sorted(missing)})
        return await result if inspect.isawaitable(result) else result

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        return await self.stack.__aexit__(*exc)


class Clock(abc.ABC):
    @abc.abstractmethod
    def now(self) -> float: ...


class LoopClock(Clock):
    def now(self):
        return asyncio.get_running_loop().time()


class Database:
    def __init__(self, url: str, clock: Clock):
        self.url, self.clock, self.log = url, clock, []

    async def __aenter__(self):
        await asyncio.sleep(0.5)
        print(f"{self.clock.now():.1f} connected to {self.url}")
        return self

    async def __aexit__(self, *exc):
        print(f"{self.clock.now():.1f} disconnected, {len(self.log)} queries")


class Mailer:
    pass


class Users:
    def __init__(self, database: Database, mailer: Optional[Mailer] = None, cache: "Optional[Cache]" = None, page: int = 20):
        self.database, self.mailer, self.cache, self.page = database, mailer, cache, page

    def find(self, name):
        self.database.log.append(name)
        return f"<{name} of {len(self.database.log)}>"


class Cache(abc.ABC):
    @abc.abstractmethod
    def get(self, key): ...

    @property
    @abc.abstractmethod
    def size(self): ...


class Chicken:
    def __init__(self, egg: "Egg"):
        self.egg = egg


class Egg:
    def __init__(self, chicken: Chicken):
        self.chicken = chicken


async def handler(users: Users, name: str, clock: Clock) -> str:
    return f"{clock.now()} {users.find(name)} {type(users.mailer).__name__} {users.cache} {users.page}"


async def main():
    app = Container().bind(Clock, LoopClock).bind(Database).bind(Users, scope="transient")

    @app.provides
    async def url() -> str:
        await asyncio.sleep(0.1)
        return "db://local"

    @app.provides
    async def numbers() -> List[int]:
        print("numbers are made")
        yield [1, 2, 3]
        print("numbers are dropped")

    async with app:
        print(await app.call(handler, name="ann"))
        async with Container(app) as request:
            request.bind(Mailer, lambda: "fake mailer")
            print(await request.call(handler, name="bob"), await request.get(List[int]))
            print((await request.get(Users)) is (await request.get(Users)), (await request.get(Database)) is (await app.get(Database)))
        for key in (Chicken, Cache, int, Dict[str, int]):
            try:
                await app.get(key)
            except ResolutionError as error:
                print(type(error).__mro__[1].__name__, error.args[0], len(error.chain))
        for wrong in Cache, Clock:
            try:
                wrong()
            except TypeError as error:
                print(error)
    print(sorted(p.name if hasattr(p, "name") else p for p in Provider(Users, "x").needs), inspect.isabstract(Cache), sorted(Cache.__abstractmethods__))


asyncio.run(main())

# What things are.
import asyncio
import functools
import inspect


def function():
    pass


async def coroutine_function():
    pass


def generator_function():
    yield


async def async_generator_function():
    yield


class Class:
    def method(self):
        pass

    @property
    def prop(self):
        return 1

    @staticmethod
    def static():
        pass


names = [name for name in dir(inspect) if name.startswith("is") and name not in ("iskeyword",)]
coroutine, generator, asyncgen = coroutine_function(), generator_function(), async_generator_function()
things = {
    "function": function, "coroutine_function": coroutine_function,
    "partial": functools.partial(coroutine_function), "generator_function": generator_function,
    "async_generator_function": async_generator_function, "Class": Class, "method": Class().method,
    "prop": Class.prop, "static": Class.static, "coroutine": coroutine, "generator": generator,
    "asyncgen": asyncgen, "len": len, "module": asyncio, "code": function.__code__,
}
wanted = ["isfunction", "ismethod", "isclass", "isbuiltin", "ismodule", "iscode", "isroutine",
          "iscoroutinefunction", "iscoroutine", "isawaitable", "isgenerator", "isgeneratorfunction",
          "isasyncgen", "isasyncgenfunction", "isdatadescriptor", "isframe", "istraceback"]
for name, thing in things.items():
    print(name, [kind for kind in wanted if getattr(inspect, kind)(thing)])
coroutine.close()

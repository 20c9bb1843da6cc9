# new_class, prepare_class, resolve_bases, get_original_bases, DynamicClassAttribute, coroutine.
import asyncio
import types
from typing import Generic, TypeVar

T = TypeVar('T')
made = types.new_class('Made', (list,), {}, lambda names: names.update(x=5, f=lambda self: len(self)))
print(made, made.x, made([1, 2]).f(), made.__mro__, made.__module__)


class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        print('prepare', name, bases, kw)
        return {'prepared': True}

    def __new__(mcls, name, bases, names, **kw):
        return super().__new__(mcls, name, bases, names)

    def __init__(cls, name, bases, names, **kw):
        super().__init__(name, bases, names)


other = types.new_class('Other', (), {'metaclass': Meta, 'option': 1})
print(type(other), other.prepared)
print(types.prepare_class('P', (other,)))
print(types.resolve_bases((list[int], int)), types.resolve_bases((int,)), types.resolve_bases([Generic[T]]))


class G(Generic[T]):
    pass


class H(G[int]):
    pass


print(types.get_original_bases(H), types.get_original_bases(G), types.get_original_bases(int))
try:
    types.get_original_bases(5)
except TypeError as error:
    print(error)
try:
    types.new_class('X', (other,), {'metaclass': type('M2', (type,), {})})
except TypeError as error:
    print(error)


class WithDynamic:
    @types.DynamicClassAttribute
    def value(self):
        return 'instance'


print(WithDynamic().value)
try:
    WithDynamic.value
except AttributeError as error:
    print('AttributeError', error)


@types.coroutine
def old():
    yield from asyncio.sleep(1).__await__()
    return 'old style'


async def main():
    print(await old())


asyncio.run(main())

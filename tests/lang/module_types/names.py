# Names of types that have none among the builtins.
import asyncio
import types


class C:
    __slots__ = ('slot',)

    def method(self):
        pass


async def coroutine():
    pass


async def agen():
    yield


def gen():
    yield


def trace():
    try:
        1 / 0
    except ZeroDivisionError as error:
        return error.__traceback__


c = coroutine()
for value in (gen, lambda: 0, gen(), c, agen(), C().method, len, [].append, types, C.slot, int.__add__, str.join, (1).__add__, gen.__code__, trace(), trace().tb_frame,
              type.__dict__, list[int], int | str, None, ..., NotImplemented, type(gen).__code__, (lambda x: lambda: x)(1).__closure__[0]):
    print(type(value).__name__, [name for name in types.__all__ if isinstance(getattr(types, name), type) and type(value) is getattr(types, name)])
c.close()
print(sorted(set(types.__all__) - {'CapsuleType'}))
print(isinstance(gen, types.FunctionType), isinstance(C().method, types.MethodType), types.LambdaType is types.FunctionType)
bound = types.MethodType(lambda self, x: (self, x), 5)
print(bound(1), bound.__self__, types.MappingProxyType({'a': 1})['a'], types.ModuleType('made').__name__)
module = types.ModuleType('made', 'doc')
module.value = 5
print(module.value, module.__doc__, module)
proxy = types.MappingProxyType({'a': 1})
try:
    proxy['b'] = 2
except TypeError as error:
    print(error)
print(proxy, list(proxy), len(proxy), proxy.get('x', 0), 'a' in proxy, proxy | {'b': 2})

import types


def f():
    x = 1
    return lambda: x


def g():
    yield


async def c():
    pass


async def ag():
    yield


class K:
    def m(self): ...


coro = c()
for value, kind in ((f, types.FunctionType), (f(), types.LambdaType), (g(), types.GeneratorType),
                    (coro, types.CoroutineType), (ag(), types.AsyncGeneratorType), (K().m, types.MethodType),
                    (len, types.BuiltinFunctionType), (types, types.ModuleType), (f.__code__, types.CodeType),
                    (f().__closure__[0], types.CellType), (K.__dict__, types.MappingProxyType),
                    (None, types.NoneType), (..., types.EllipsisType), (int | str, types.UnionType),
                    (list[int], types.GenericAlias), (K.m, types.MethodType)):
    print(kind, isinstance(value, kind))
coro.close()
try:
    1 / 0
except ZeroDivisionError as e:
    print(isinstance(e.__traceback__, types.TracebackType), isinstance(e.__traceback__.tb_frame, types.FrameType))
k = K()
k.bound = types.MethodType(lambda self, x: (type(self).__name__, x), k)
print(k.bound(3))
proxy = types.MappingProxyType({"a": 1})
print(proxy, proxy["a"], dict(proxy))
try:
    proxy["b"] = 2
except TypeError as e:
    print(e)
print(types.GenericAlias(list, (int,)), isinstance(NotImplemented, types.NotImplementedType))

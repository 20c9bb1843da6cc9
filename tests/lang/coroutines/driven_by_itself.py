# A coroutine or generator that another one awaits may be driven or closed by itself.
import types
@types.coroutine
def pause(x):
    return (yield x)


async def inner():
    try:
        print('inner got', await pause(1))
        print('inner got', await pause(2))
    finally:
        print('inner ends')
    return 'value'
async def outer(c):
    try:
        return await c
    except BaseException as e:
        print('outer', type(e).__name__, e)
        raise
def drive(c, *how):
    try: return getattr(c, how[0])(*how[1:])
    except StopIteration as e: return ('stop', e.value)
    except BaseException as e: return (type(e).__name__, str(e))
i = inner(); o = outer(i)
print(drive(o, 'send', None))
print(drive(i, 'close'))
print(drive(o, 'send', None))
i = inner(); o = outer(i)
print(drive(o, 'send', None))
print(drive(i, 'send', 'x'))
print(drive(o, 'send', 'y'))
i = inner(); o = outer(i)
print(drive(o, 'send', None)); print(drive(i, 'close')); print(drive(o, 'throw', ValueError('v')))
i = inner(); o = outer(i)
print(drive(o, 'send', None)); print(drive(i, 'close')); print(drive(o, 'close'))
i = inner(); o = outer(i)
print(drive(o, 'send', None)); print(drive(i, 'throw', KeyError('k'))); print(drive(o, 'close'))
def g():
    yield 1
    yield 2
def h(x):
    r = yield from x
    return r
i = g(); o = h(i)
print(next(o), next(i), drive(o, 'send', None))
i = g(); o = h(i)
print(next(o), i.close(), drive(o, 'send', None))

# What a suspended frame waits for is closed or advanced by somebody else.
import types
@types.coroutine
def pause(): 
    yield 1
async def inner():
    try:
        await pause()
    finally:
        print('inner ends')
async def outer(i):
    try:
        await i
    except BaseException as e:
        print('outer', type(e), e)
        raise
def how(f):
    i = inner(); o = outer(i); print(o.send(None))
    i.close()
    try: print(f(o))
    except BaseException as e: print(type(e), e)
how(lambda o: o.send(None))
how(lambda o: o.throw(ValueError('x')))
how(lambda o: o.close())
def g(): 
    try: yield 1
    finally: print('g ends')
def h(x):
    r = yield from x
    print('h got', r)
    yield 5
for f in (lambda o: o.send(None), lambda o: o.throw(ValueError('x')), lambda o: o.close(), lambda o: next(o)):
    x = g(); o = h(x); next(o); x.close()
    try: print(f(o))
    except BaseException as e: print(type(e), e)
for f in (lambda o: o.send(None), lambda o: o.send(4)):
    x = g(); o = h(x); next(o); 
    try: print(next(x))
    except BaseException as e: print(type(e), e)
    try: print(f(o))
    except BaseException as e: print(type(e), e)

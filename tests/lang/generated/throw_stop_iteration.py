# StopIteration that is thrown into a generator: not begun, at a yield, at `yield from`.
def g():
    yield 1
for e in (StopIteration('o'), StopIteration, ValueError('v'), GeneratorExit()):
    x = g()
    try: x.throw(e)
    except BaseException as err: print(repr(err), repr(err.__cause__))
    x = g()
    next(x)
    try: x.throw(e)
    except BaseException as err: print(repr(err), repr(err.__cause__))
    try: x.throw(e)
    except BaseException as err: print(repr(err), repr(err.__cause__))
def h(x):
    try:
        got = yield None
    finally:
        print('closing')
def h2(x):
    yield None
def delegate(g):
    r = yield from g
    print('result', r)
for inner in (h, h2):
    for exc in (StopIteration('outside'), StopIteration):
        g = delegate(inner(1))
        next(g)
        try: g.throw(exc)
        except BaseException as e: print('raised', repr(e), repr(e.__cause__), repr(e.__context__))
        g = inner(1)
        next(g)
        try: g.throw(exc)
        except BaseException as e: print('raised', repr(e), repr(e.__cause__), repr(e.__context__))
def outer():
    try:
        yield from h2(1)
    except Exception as e:
        print('in outer', repr(e)); yield 5
g = outer(); next(g)
try: print(g.throw(StopIteration('o')))
except BaseException as e: print('raised', repr(e), repr(e.__cause__), repr(e.__context__))
def last():
    r = yield from [1, 2]
    print('got', r)
g = last(); next(g)
try: g.throw(StopIteration('into the list'))
except BaseException as e: print('raised', repr(e))

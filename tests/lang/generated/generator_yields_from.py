# What a generator delegates to, when that is not a generator.
def g():
    yield from 'pq'
def h():
    yield from g()
def k():
    yield from {1: 2}
def m():
    x = yield 5
    yield from x
for f in (g, h, k, m):
    i = f()
    print(i.gi_yieldfrom)
    print(next(i)); print(type(i.gi_yieldfrom).__name__)
    try: i.send([8] if f is m else None)
    except Exception as e: print(e)
    print(type(i.gi_yieldfrom).__name__)

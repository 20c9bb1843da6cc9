# The RuntimeError of a StopIteration that leaves a generator knows the generator's frame as its context's only.
import traceback, asyncio
def b():
    x = 1
    raise StopIteration(3)
    yield
def b2():
    yield 1
    raise StopIteration(3)
def outer():
    yield from b()
async def co():
    raise StopIteration(4)
async def ag():
    yield 1
    raise StopAsyncIteration(4)
async def ag2():
    yield 1
    raise StopIteration(4)
def t_list(): list(b())
def t_list2(): list(b2())
def t_next(): next(b())
def t_for():
    for x in b(): pass
def t_for2():
    for x in b2():
        pass
def t_send():
    g = b2()
    g.send(None)
    g.send(2)
def t_throw():
    g = b2()
    g.send(None)
    g.throw(StopIteration("t"))
def t_throw0():
    g = b2()
    g.throw(StopIteration("t"))
def t_from():
    for x in outer(): pass
def t_co():
    asyncio.run(co())
def t_await():
    async def main():
        await co()
    asyncio.run(main())
def t_coro():
    c = co()
    c.send(None)
def t_ag():
    async def main():
        async for x in ag():
            pass
    asyncio.run(main())
def t_ag2():
    async def main():
        async for x in ag2():
            pass
    asyncio.run(main())
def t_agt():
    async def main():
        a = ag()
        await a.__anext__()
        await a.athrow(StopAsyncIteration("y"))
    asyncio.run(main())
def t_genexp():
    list(next(iter([])) for x in [1])
for k, v in list(globals().items()):
    if k.startswith("t_"):
        try: v()
        except RuntimeError as e:
            print(k, e)
            while e is not None:
                t = e.__traceback__
                while t:
                    if "asyncio" not in t.tb_frame.f_code.co_filename:
                        print("   ", t.tb_frame.f_code.co_name, t.tb_lineno, t.tb_frame.f_lineno)
                    t = t.tb_next
                e = e.__context__
                if e: print("  ctx")

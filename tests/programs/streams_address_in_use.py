# python: 3.8 3.11 3.12 3.13
import asyncio


async def nothing(reader, writer):
    pass


async def main():
    first = await asyncio.start_server(nothing, '127.0.0.1', 18884)
    try:
        await asyncio.start_server(nothing, '127.0.0.1', 18884)
    except OSError as exc:
        print(type(exc).__name__, exc.errno, exc)
    first.close()
    await first.wait_closed()
    second = await asyncio.start_server(nothing, '127.0.0.1', 18884)
    print(second.sockets[0].getsockname())
    second.close()
    second.close()
    await second.wait_closed()
    print(second)
    try:
        await asyncio.start_server(nothing, '8.8.8.8', 18884)
    except OSError as exc:
        print(type(exc).__name__, exc.errno)
    try:
        await asyncio.start_server(nothing)
    except ValueError as exc:
        print(exc)
    await asyncio.start_server(nothing, '127.0.0.1', 70000)


asyncio.run(main())

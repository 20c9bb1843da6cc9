# python: 3.8 3.11 3.12 3.13
import asyncio


async def leave(reader, writer):
    writer.close()


async def main():
    server = await asyncio.start_server(leave, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection('127.0.0.1', port)
    await asyncio.sleep(0.1)
    for n in range(12):
        writer.write(b'to nobody')
        await asyncio.sleep(0.01)
        print(n, writer.is_closing())
    try:
        await writer.drain()
    except ConnectionError as exc:
        print(repr(exc))
    writer.close()
    server.close()


asyncio.run(main())

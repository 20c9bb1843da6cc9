# python: 3.8 3.11 3.12 3.13
import asyncio


async def handle(reader, writer):
    writer.write(b'bye')
    writer.close()
    print(writer.is_closing(), writer.transport.is_closing())
    writer.write(b'ignored')
    await writer.wait_closed()
    print('closed')
    writer.write(b'ignored, too')
    try:
        await writer.drain()
        print('drained')
    except ConnectionError as exc:
        print(type(exc).__name__, exc)
    writer.close()


async def main():
    server = await asyncio.start_server(handle, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection('127.0.0.1', port)
    print(await reader.read())
    await asyncio.sleep(0.1)
    # The other end is closed: the first write still goes out.
    for n in range(4):
        writer.write(b'hello?')
        try:
            await writer.drain()
            print('write', n, 'drained')
        except ConnectionError as exc:
            print('write', n, type(exc).__name__, exc)
        await asyncio.sleep(0.1)
    writer.close()
    try:
        await writer.wait_closed()
        print('client closed')
    except ConnectionError as exc:
        print(type(exc).__name__)
    for data in ('text', 3, None):
        try:
            (await asyncio.open_connection('127.0.0.1', port))[1].write(data)
        except TypeError as exc:
            print(exc)
    server.close()


asyncio.run(main())

# python: 3.8 3.11 3.12 3.13
import asyncio


async def feed(reader, writer):
    writer.write(b'first line\nsecond line\nno newline at the end')
    writer.write_eof()
    print('server waits for', await reader.read())
    writer.close()


async def main():
    server = await asyncio.start_server(feed, '127.0.0.1', 0)
    host, port = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(host, port)
    print(await reader.readline())
    print(await reader.read(4), await reader.readexactly(3))
    print(await reader.readuntil(b'ne\n'))
    print(await reader.readexactly(0), reader.at_eof())
    try:
        await reader.readuntil(b'\n')
    except asyncio.IncompleteReadError as exc:
        print(type(exc).__name__, exc, exc.partial, exc.expected)
    print(reader.at_eof(), await reader.read(10), await reader.readline(), await reader.read())
    try:
        await reader.readexactly(5)
    except asyncio.IncompleteReadError as exc:
        print(exc, exc.partial, exc.expected)
    for wrong in (lambda: reader.readexactly(-1), lambda: reader.readuntil(b'')):
        try:
            await wrong()
        except ValueError as exc:
            print('ValueError:', exc)
    writer.write(b'client says bye')
    print(writer.can_write_eof())
    writer.write_eof()
    try:
        writer.write(b'more')
    except RuntimeError as exc:
        print('RuntimeError:', exc)
    writer.close()
    await writer.wait_closed()
    await asyncio.sleep(0.1)
    server.close()
    await server.wait_closed()


asyncio.run(main())

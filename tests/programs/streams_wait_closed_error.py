# python: 3.8 3.11 3.12 3.13
import asyncio


async def abort(reader, writer):
    await reader.readline()
    writer.transport.abort()


async def main():
    server = await asyncio.start_server(abort, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection('127.0.0.1', port)
    writer.write(b'go\n')
    await asyncio.sleep(0.1)
    print(reader.at_eof(), await reader.read())
    writer.write(b'x')
    await asyncio.sleep(0.1)
    writer.write(b'y')
    await asyncio.sleep(0.1)
    print(writer.is_closing(), repr(reader.exception()))
    for wait in (writer.drain, writer.wait_closed, reader.read):
        try:
            print(await wait())
        except ConnectionError as exc:
            print(wait.__name__, repr(exc))
    server.close()


asyncio.run(main())

# python: 3.8 3.11 3.12 3.13
import asyncio


async def rude(reader, writer):
    await reader.readexactly(1)
    writer.transport.abort()
    print('server aborted')


async def main():
    server = await asyncio.start_server(rude, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection('127.0.0.1', port)
    writer.write(b'unread data')
    try:
        print(await reader.read())
    except ConnectionResetError as exc:
        print('read:', repr(exc))
    print(reader.exception(), reader.at_eof())
    try:
        await writer.drain()
        print('drained')
    except ConnectionResetError as exc:
        print('drain:', repr(exc))
    writer.close()
    try:
        await writer.wait_closed()
        print('closed')
    except ConnectionResetError as exc:
        print('wait_closed:', repr(exc))
    server.close()


asyncio.run(main())

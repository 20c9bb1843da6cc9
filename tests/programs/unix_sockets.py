# python: 3.8 3.11 3.12 3.13
import asyncio


async def handle(reader, writer):
    print('server:', await reader.readline(), writer.get_extra_info('peername') == '')
    writer.write(b'pong\n')
    writer.close()


async def main():
    path = 'talk.sock'
    server = await asyncio.start_unix_server(handle, path)
    print(server.sockets[0].getsockname())
    reader, writer = await asyncio.open_unix_connection(path)
    writer.write(b'ping\n')
    print('client:', await reader.read())
    writer.close()
    await writer.wait_closed()
    server.close()
    await server.wait_closed()
    try:
        await asyncio.open_unix_connection('nowhere.sock')
    except OSError as exc:
        print(type(exc).__name__, exc)


asyncio.run(main())

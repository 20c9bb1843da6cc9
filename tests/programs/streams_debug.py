# python: 3.8 3.11 3.12 3.13
import asyncio


async def handle(reader, writer):
    line = await reader.readline()
    writer.write(line)
    await writer.drain()
    writer.close()
    raise ValueError('after all')


async def main():
    server = await asyncio.start_server(handle, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection('127.0.0.1', port)
    writer.write(b'debug\n')
    print(await reader.read())
    writer.close()
    await writer.wait_closed()
    server.close()
    loop = asyncio.get_running_loop()
    import socket
    a, b = socket.socketpair()
    try:
        await loop.sock_recv(a, 1)
    except ValueError as exc:
        print(exc)
    a.close()
    b.close()


asyncio.run(main(), debug=True)

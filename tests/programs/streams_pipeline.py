# python: 3.8 3.11 3.12 3.13
"""A proxy between a client and a server, and a task that copies each way."""
import asyncio


async def upper(reader, writer):
    async for line in reader:
        writer.write(line.upper())
        await writer.drain()
    print('upper: end')
    writer.close()


async def copy(name, reader, writer):
    try:
        while not reader.at_eof():
            data = await reader.read(1024)
            print(f'proxy {name}: {data!r}')
            writer.write(data)
            await writer.drain()
    finally:
        writer.close()


def proxy(port):
    async def handle(reader, writer):
        remote_reader, remote_writer = await asyncio.open_connection('127.0.0.1', port)
        await asyncio.gather(copy('->', reader, remote_writer), copy('<-', remote_reader, writer))
        print('proxy: done')
    return handle


async def main():
    back = await asyncio.start_server(upper, '127.0.0.1', 0)
    front = await asyncio.start_server(proxy(back.sockets[0].getsockname()[1]), '127.0.0.1', 0)
    reader, writer = await asyncio.open_connection('127.0.0.1', front.sockets[0].getsockname()[1])
    for word in ('alpha', 'beta'):
        writer.write(word.encode() + b'\n')
        print('client:', await reader.readline())
        await asyncio.sleep(1)
    writer.write_eof()
    print('client:', await reader.read())
    writer.close()
    await writer.wait_closed()
    for server in (front, back):
        server.close()
        await server.wait_closed()


asyncio.run(main())

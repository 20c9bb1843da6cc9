# python: 3.8 3.11 3.12 3.13
# trace: no
import asyncio
import random

random.seed(7)
DATA = bytes(random.randrange(256) for _ in range(200_000)) * 5


async def handle(reader, writer):
    size = int(await reader.readline())
    data = await reader.readexactly(size)
    print('server has', len(data), data == DATA)
    writer.write(data[::-1])
    await writer.drain()
    writer.close()
    await writer.wait_closed()
    print('server has sent all')


async def main():
    server = await asyncio.start_server(handle, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection('127.0.0.1', port)
    writer.writelines([b'%d' % len(DATA), b'\n', DATA[:1000], DATA[1000:]])
    await writer.drain()
    answer = await reader.read()
    print('client has', len(answer), answer == DATA[::-1])
    writer.close()
    await writer.wait_closed()
    server.close()
    await server.wait_closed()


asyncio.run(main())

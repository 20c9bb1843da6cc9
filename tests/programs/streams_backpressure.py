# python: 3.8 3.11 3.12 3.13
# trace: no
import asyncio

CHUNK = b'x' * 65536
TOTAL = 20 * 1024 * 1024


async def slow_reader(reader, writer):
    received = 0
    while True:
        await asyncio.sleep(0.01)
        data = await reader.read(1024 * 1024)
        if not data:
            break
        received += len(data)
    print('received', received)
    writer.close()


async def main():
    server = await asyncio.start_server(slow_reader, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection('127.0.0.1', port)
    waited = 0
    most = 0
    for _ in range(TOTAL // len(CHUNK)):
        writer.write(CHUNK)
        most = max(most, writer.transport.get_write_buffer_size())
        before = asyncio.get_running_loop().time()
        await writer.drain()
        if asyncio.get_running_loop().time() > before:
            waited += 1
    print('drain had to wait:', waited > 0)
    low, high = 16384, 65536
    print('the buffer stayed small:', high < most <= high + len(CHUNK))
    writer.write_eof()
    print(await reader.read())
    writer.close()
    await writer.wait_closed()
    server.close()


asyncio.run(main())

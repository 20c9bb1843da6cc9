# python: 3.11 3.12 3.13
# trace: no
import asyncio


async def slow(reader, writer):
    await asyncio.sleep(2)
    total = 0
    while data := await reader.read(1 << 20):
        total += len(data)
    print('server read', total)
    writer.close()


async def main():
    server = await asyncio.start_server(slow, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection('127.0.0.1', port)

    async def produce(name):
        writer.write(name.encode() * 5_000_000)
        await writer.drain()
        print(name, 'drained at', asyncio.get_running_loop().time())

    await asyncio.gather(*(produce(name) for name in 'abc'))
    writer.write_eof()
    print(await reader.read())
    writer.close()
    await writer.wait_closed()
    server.close()


asyncio.run(main())

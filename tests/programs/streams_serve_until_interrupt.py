# python: 3.8 3.11 3.12 3.13
# interrupt: 10
import asyncio


async def handle(reader, writer):
    name = await reader.readline()
    print('serving', name)
    writer.write(b'hello ' + name)
    await writer.drain()
    writer.close()


async def visitor(n):
    await asyncio.sleep(n)
    reader, writer = await asyncio.open_connection('127.0.0.1', 18885)
    writer.write(b'visitor %d\n' % n)
    print(await reader.readline())
    writer.close()


async def main():
    server = await asyncio.start_server(handle, '127.0.0.1', 18885)
    visitors = [asyncio.create_task(visitor(n)) for n in (1, 2, 3)]
    async with server:
        await server.serve_forever()


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print('Server stopped.')

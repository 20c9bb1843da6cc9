# python: 3.8 3.11 3.12 3.13
import asyncio


async def hold(reader, writer):
    await asyncio.sleep(1)
    writer.write(b'at last\n')
    writer.close()


async def main():
    server = await asyncio.start_server(hold, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection('127.0.0.1', port)

    async def read(name):
        try:
            print(name, await reader.readline())
        except RuntimeError as exc:
            print(name, 'RuntimeError:', exc)

    await asyncio.gather(read('first'), read('second'))
    task = asyncio.ensure_future(reader.read())
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    print(task.cancelled(), await reader.read())
    writer.close()
    server.close()


asyncio.run(main())

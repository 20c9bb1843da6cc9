# python: 3.8 3.11 3.12 3.13
import asyncio


async def linger(reader, writer):
    print('server: client is there')
    await reader.read()
    print('server: client has ended')
    writer.close()


async def main():
    server = await asyncio.start_server(linger, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection('127.0.0.1', port)
    await asyncio.sleep(0.1)
    server.close()
    print('closing', server.is_serving(), server.sockets)

    async def leave():
        await asyncio.sleep(2)
        print('client leaves')
        writer.close()

    leaving = asyncio.create_task(leave())
    await server.wait_closed()
    print('wait_closed came back at', asyncio.get_running_loop().time())
    await leaving
    await asyncio.sleep(0.1)
    await server.wait_closed()
    print('end')


asyncio.run(main())

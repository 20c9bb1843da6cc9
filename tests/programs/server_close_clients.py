# python: 3.13
import asyncio


async def handle(reader, writer):
    try:
        print('server read', await reader.read())
    except ConnectionError as exc:
        print('server', repr(exc))


async def client(port, name):
    reader, writer = await asyncio.open_connection('127.0.0.1', port)
    try:
        print(name, await reader.read())
    except ConnectionError as exc:
        print(name, repr(exc))
    writer.close()


async def main():
    for end in ('close_clients', 'abort_clients'):
        server = await asyncio.start_server(handle, '127.0.0.1', 0)
        port = server.sockets[0].getsockname()[1]
        tasks = [asyncio.create_task(client(port, name)) for name in 'a']
        await asyncio.sleep(0.1)
        server.close()
        getattr(server, end)()
        await server.wait_closed()
        print(end, 'done')
        await asyncio.gather(*tasks)


asyncio.run(main())

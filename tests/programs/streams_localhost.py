# python: 3.8 3.11 3.12 3.13
# trace: no
"""The name localhost stands for two addresses."""
import asyncio


async def handle(reader, writer):
    host = writer.get_extra_info('sockname')[0]
    writer.write(f'you are talking to {host}\n'.encode())
    await writer.drain()
    writer.close()


async def ask(host, port):
    try:
        reader, writer = await asyncio.open_connection(host, port)
    except OSError as exc:
        print(f'{host}: {exc}')
        return
    print(f'{host}:', (await reader.readline()).decode().strip())
    writer.close()
    await writer.wait_closed()


async def main():
    print('nobody listens')
    await ask('localhost', 18887)
    print('both addresses')
    async with await asyncio.start_server(handle, 'localhost', 18887) as server:
        for sock in server.sockets:
            print(sock.getsockname())
        await ask('localhost', 18887)
        await ask('127.0.0.1', 18887)
        await ask('::1', 18887)
    print('one of them')
    async with await asyncio.start_server(handle, '127.0.0.1', 18887):
        await ask('localhost', 18887)
        await ask('::1', 18887)
    print('several hosts')
    async with await asyncio.start_server(handle, ['127.0.0.1', '::1'], 18887) as server:
        print(len(server.sockets))
        await asyncio.gather(*(ask(host, 18887) for host in ('localhost', '::1', '127.0.0.1')))


asyncio.run(main())

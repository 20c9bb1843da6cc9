# python: 3.8 3.11 3.12 3.13
"""asyncio.run cancels the handlers that are still at work."""
import asyncio


async def handle(reader, writer):
    name = (await reader.readline()).decode().strip()
    try:
        while True:
            await asyncio.sleep(1)
            writer.write(f'tick for {name}\n'.encode())
            await writer.drain()
    except asyncio.CancelledError:
        print('handler of', name, 'cancelled')
        raise
    finally:
        writer.close()


async def main():
    server = await asyncio.start_server(handle, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]
    for name in ('a', 'b'):
        reader, writer = await asyncio.open_connection('127.0.0.1', port)
        writer.write(f'{name}\n'.encode())
        print(await reader.readline(), await reader.readline())
    print('main ends')


asyncio.run(main())

# python: 3.8 3.11 3.12 3.13
import asyncio


async def handle(reader, writer):
    print('hello', await reader.readline())
    writer.close()


async def client(port):
    reader, writer = await asyncio.open_connection('127.0.0.1', port)
    writer.write(b'knock\n')
    print('client read', await reader.read())
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(handle, '127.0.0.1', 0, start_serving=False)
    print(server.is_serving())
    port = server.sockets[0].getsockname()[1]
    task = asyncio.create_task(server.serve_forever())
    await asyncio.sleep(0.1)
    print(server.is_serving())
    try:
        await server.serve_forever()
    except RuntimeError as exc:
        print('RuntimeError:', str(exc).split('>')[-1])
    await client(port)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print('serve_forever was cancelled')
    print(server.is_serving(), server.sockets)
    try:
        await server.serve_forever()
    except RuntimeError as exc:
        print('RuntimeError:', exc)


asyncio.run(main())

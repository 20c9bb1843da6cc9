# python: 3.8 3.11 3.12 3.13
"""client_connected_cb need not be a coroutine function."""
import asyncio

tasks = []


def connected(reader, writer):
    print('connected', type(reader).__name__, type(writer).__name__)
    tasks.append(asyncio.get_running_loop().create_task(serve(reader, writer), ))


async def serve(reader, writer):
    async for line in reader:
        writer.writelines([b'<', line.strip(), b'>', b'\n'])
    print('no more lines')
    writer.close()


async def main():
    server = await asyncio.start_server(connected, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection('127.0.0.1', port)
    writer.writelines([b'one\n', b'two\n', bytearray(b'three\n')])
    for _ in range(3):
        print(await reader.readline())
    writer.write_eof()
    print(await reader.readline())
    await tasks[0]
    writer.close()
    await writer.wait_closed()
    server.close()


asyncio.run(main())

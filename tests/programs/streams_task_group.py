# python: 3.11 3.12 3.13
import asyncio


async def handle(reader, writer):
    async with asyncio.timeout(5):
        size = int.from_bytes(await reader.readexactly(4), 'big')
        body = await reader.readexactly(size)
    writer.write(len(body).to_bytes(4, 'big'))
    await writer.drain()
    writer.close()


async def send(port, body, delay):
    reader, writer = await asyncio.open_connection('127.0.0.1', port)
    writer.write(len(body).to_bytes(4, 'big'))
    await asyncio.sleep(delay)
    writer.write(body)
    await writer.drain()
    answer = await reader.read()
    print(f'{asyncio.get_running_loop().time():.0f}: sent {len(body)}, answer {answer}')
    writer.close()
    await writer.wait_closed()


def report(loop, context):
    print('reported:', context['message'], repr(context.get('exception')))


async def main():
    asyncio.get_running_loop().set_exception_handler(report)
    server = await asyncio.start_server(handle, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]
    async with server, asyncio.TaskGroup() as group:
        for body, delay in ((b'abc', 1), (b'x' * 100_000, 2), (b'too late', 7)):
            group.create_task(send(port, body, delay))


asyncio.run(main())

# python: 3.8 3.11 3.12 3.13
import asyncio


async def slow(reader, writer):
    request = await reader.readline()
    delay = float(request)
    await asyncio.sleep(delay)
    writer.write(b'answer after %d ms\n' % (delay * 1000))
    try:
        await writer.drain()
        print('server: sent after', delay)
    except ConnectionError as exc:
        print('server:', type(exc).__name__)
    writer.close()


async def ask(port, delay):
    reader, writer = await asyncio.open_connection('127.0.0.1', port)
    writer.write(f'{delay}\n'.encode())
    try:
        line = await asyncio.wait_for(reader.readline(), timeout=1)
        print('client:', line)
    except asyncio.TimeoutError:
        print('client: no answer within a second to', delay)
    finally:
        writer.close()
        await writer.wait_closed()


async def main():
    server = await asyncio.start_server(slow, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]
    await asyncio.gather(ask(port, 0.25), ask(port, 3), ask(port, 0.75))
    print(asyncio.get_running_loop().time())
    await asyncio.sleep(3)
    server.close()


asyncio.run(main())

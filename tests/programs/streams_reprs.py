# python: 3.8 3.11 3.12 3.13
# trace: no
import asyncio

seen = []


async def handle(reader, writer):
    seen.append(writer)
    print('server side', writer)
    await reader.readline()
    writer.write(b'x' * 10)
    print(reader)
    writer.close()
    print(writer.transport)
    await writer.wait_closed()
    print(writer.transport, reader)


async def main():
    server = await asyncio.start_server(handle, '127.0.0.1', 18890)
    print(server)
    print(server.sockets[0].family, server.sockets[0].type, server.sockets[0].proto)
    reader, writer = await asyncio.open_connection('127.0.0.1', 18890, limit=100)
    print(reader)
    task = asyncio.ensure_future(reader.readexactly(5))
    await asyncio.sleep(0)
    print(reader)
    writer.write(b'go\n')
    print(await task, reader)
    print(await reader.read(), reader)
    print(writer)
    writer.close()
    await writer.wait_closed()
    print(writer.transport)
    print(writer.is_closing(), writer.transport.is_reading(), writer.transport.get_write_buffer_size())
    server.close()
    print(server)
    task = asyncio.create_task(server.wait_closed(), name='closing')
    print(task)
    await task
    try:
        writer.transport.pause_reading()
        print('paused?')
    except Exception as exc:
        print(type(exc).__name__, exc)


asyncio.run(main())

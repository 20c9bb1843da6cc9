# python: 3.8 3.11 3.12 3.13
# trace: no
import asyncio


async def handle(reader, writer):
    writer.write(writer.get_extra_info('sockname')[0].encode())
    writer.close()


async def main():
    for host in ('::1', '127.0.0.1', ['::1', '127.0.0.1']):
        server = await asyncio.start_server(handle, host, 18889)
        reader, writer = await asyncio.open_connection('localhost', 18889,
                                                       happy_eyeballs_delay=0.25)
        print(host, await reader.read())
        writer.close()
        await writer.wait_closed()
        server.close()
        await server.wait_closed()
    try:
        await asyncio.open_connection('localhost', 18889, happy_eyeballs_delay=0.25)
    except OSError as exc:
        print(exc)


asyncio.run(main())

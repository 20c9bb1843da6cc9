# python: 3.8 3.11 3.12 3.13
import asyncio


async def serve(reader, writer):
    writer.write(b'x' * 100 + b'\nshort\n' + b'y' * 50 + b'\n' + b'z' * 70)
    writer.close()


async def main():
    server = await asyncio.start_server(serve, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection('127.0.0.1', port, limit=30)
    await asyncio.sleep(0.1)
    try:
        await reader.readuntil(b'\n')
    except asyncio.LimitOverrunError as exc:
        print(type(exc).__name__, exc, exc.consumed)
    try:
        print(await reader.readline())
    except ValueError as exc:
        print('ValueError:', exc)
    print(await reader.readline())
    try:
        print(await reader.readline())
    except ValueError as exc:
        print('ValueError:', exc)
    try:
        await reader.readline()
    except ValueError as exc:
        print('ValueError:', exc)
    print(await reader.read(), reader.at_eof())
    writer.close()
    server.close()
    try:
        asyncio.StreamReader(limit=0)
    except ValueError as exc:
        print('ValueError:', exc)


asyncio.run(main())

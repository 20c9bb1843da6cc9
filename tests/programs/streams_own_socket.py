# python: 3.8 3.11 3.12 3.13
import asyncio
import socket


async def handle(reader, writer):
    data = await reader.read(100)
    writer.write(data[::-1])
    writer.close()


async def main():
    sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    sock.bind(('127.0.0.1', 0))
    server = await asyncio.start_server(handle, sock=sock)
    client = socket.socket()
    client.connect(sock.getsockname())
    client.setblocking(False)
    reader, writer = await asyncio.open_connection(sock=client)
    print(writer.get_extra_info('socket').fileno() == client.fileno())
    print(writer.get_extra_info('peername') == sock.getsockname())
    print(writer.get_extra_info('nothing'), writer.get_extra_info('nothing', 7))
    loop = asyncio.get_running_loop()
    for use, args in ((loop.add_reader, [print]), (loop.remove_writer, [])):
        try:
            use(client, *args)
        except RuntimeError as exc:
            print('RuntimeError:', str(exc).partition(' is used')[1])
    writer.write(b'stressed')
    print(await reader.read())
    writer.close()
    await writer.wait_closed()
    print(client.fileno())
    for wrong in (dict(), dict(host='127.0.0.1', port=1, sock=client)):
        try:
            await asyncio.open_connection(**wrong)
        except ValueError as exc:
            print(exc)
    server.close()

    a, b = socket.socketpair()
    reader, writer = await asyncio.open_connection(sock=a)
    other_reader, other_writer = await asyncio.open_connection(sock=b)
    writer.write(b'through a pair\n')
    print(await other_reader.readline(), other_writer.get_extra_info('peername') == '')
    other_writer.close()
    print(await reader.read())
    writer.close()


asyncio.run(main())

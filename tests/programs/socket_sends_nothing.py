# python: 3.8 3.11 3.12 3.13
"""Sending no bytes sends nothing: nobody becomes readable by it."""
import asyncio
import socket


class Noted(asyncio.Protocol):
    def connection_made(self, transport):
        print('made')

    def data_received(self, data):
        print('data', data)

    def eof_received(self):
        print('eof')


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Noted, '127.0.0.1', 0)
    plain = socket.socket()
    plain.setblocking(False)
    await loop.sock_connect(plain, server.sockets[0].getsockname())
    await loop.sock_sendall(plain, b'')
    print(plain.send(b''))
    await asyncio.sleep(1)
    await loop.sock_sendall(plain, b'one')
    await asyncio.sleep(1)
    plain.close()
    await asyncio.sleep(1)
    server.close()


asyncio.run(main())

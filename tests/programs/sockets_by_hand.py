# python: 3.8 3.11 3.12 3.13
import asyncio
import socket


async def main():
    loop = asyncio.get_running_loop()
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setblocking(False)
    listener.bind(('127.0.0.1', 0))
    listener.listen()

    async def serve():
        conn, addr = await loop.sock_accept(listener)
        print('accepted from', addr[0], conn.gettimeout())
        while True:
            data = await loop.sock_recv(conn, 1024)
            if not data:
                break
            await loop.sock_sendall(conn, data.upper())
        conn.close()
        print('served')

    task = asyncio.ensure_future(serve())
    sock = socket.socket()
    sock.setblocking(False)
    await loop.sock_connect(sock, listener.getsockname())
    for text in (b'one', b'two'):
        await loop.sock_sendall(sock, text)
        print(await loop.sock_recv(sock, 100))
    sock.shutdown(socket.SHUT_WR)
    print(await loop.sock_recv(sock, 100))
    await task
    sock.close()
    try:
        await loop.sock_connect(socket.socket(), listener.getsockname())
    except ValueError as exc:
        print(exc)
    listener.close()
    gone = socket.socket()
    gone.setblocking(False)
    try:
        await loop.sock_connect(gone, ('127.0.0.1', 1))
    except ConnectionRefusedError as exc:
        print(exc)
    gone.close()


asyncio.run(main())

# python: 3.8 3.11 3.12 3.13
import asyncio
import socket


async def main():
    loop = asyncio.get_running_loop()
    a, b = socket.socketpair()
    a.setblocking(False)
    b.setblocking(False)

    receiving = asyncio.ensure_future(loop.sock_recv(a, 10))
    await asyncio.sleep(0)
    b.send(b'now')
    print(await receiving)

    receiving = asyncio.ensure_future(loop.sock_recv(a, 10))
    await asyncio.sleep(0)
    receiving.cancel()
    try:
        await receiving
    except asyncio.CancelledError:
        print('cancelled')
    print('no reader is left:', loop.remove_reader(a))

    buffer = bytearray(5)
    filling = asyncio.ensure_future(loop.sock_recv_into(a, buffer))
    await asyncio.sleep(0.1)
    await loop.sock_sendall(b, b'12345678')
    print(await filling, buffer, await loop.sock_recv(a, 10))

    async def read_all():
        total = 0
        while total < 3_000_000:
            total += len(await loop.sock_recv(a, 65536))
        return total

    reading = asyncio.ensure_future(read_all())
    await loop.sock_sendall(b, b'x' * 3_000_000)
    print(await reading)
    b.close()
    print(await loop.sock_recv(a, 10))
    try:
        await loop.sock_sendall(a, b'x')
    except BrokenPipeError as exc:
        print(repr(exc))
    a.close()
    for wrong in (lambda: loop.add_reader('x', print), lambda: loop.remove_reader(-1)):
        try:
            wrong()
        except ValueError as exc:
            print(exc)


asyncio.run(main())

# python: 3.8 3.11 3.12 3.13
import asyncio


class Counter(asyncio.DatagramProtocol):
    def __init__(self):
        self.got = []

    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, addr):
        self.got.append(data)

    def error_received(self, exc):
        print('error_received', repr(exc))

    def connection_lost(self, exc):
        print('lost', exc)


async def main():
    loop = asyncio.get_running_loop()
    server, counter = await loop.create_datagram_endpoint(Counter, local_addr=('127.0.0.1', 0))
    address = server.get_extra_info('sockname')
    client, other = await loop.create_datagram_endpoint(Counter, remote_addr=address)
    for n in range(5):
        client.sendto(b'message %d' % n)
    await asyncio.sleep(0.1)
    print(counter.got)
    try:
        client.sendto(b'x', ('127.0.0.1', 1))
    except ValueError as exc:
        print('ValueError:', str(exc)[:30])
    server.close()
    await asyncio.sleep(0.1)
    client.sendto(b'nobody there')
    await asyncio.sleep(0.1)
    client.close()
    await asyncio.sleep(0.1)
    for wrong in (dict(), dict(local_addr='x'), dict(local_addr=('127.0.0.1', 1, 2))):
        try:
            await loop.create_datagram_endpoint(Counter, **wrong)
        except (ValueError, TypeError) as exc:
            print(type(exc).__name__, exc)


asyncio.run(main())

# python: 3.8 3.11 3.12 3.13
# trace: no
import asyncio


class Writer(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        transport.set_write_buffer_limits(high=100_000, low=10_000)
        print(transport.get_write_buffer_size())
        transport.write(b'x' * 12_000_000)
        print('paused after the write:', self.paused)
        print('buffered:', transport.get_write_buffer_size() > 100_000)

    paused = False

    def pause_writing(self):
        self.paused = True
        print('pause_writing')

    def resume_writing(self):
        self.paused = False
        print('resume_writing', self.transport.get_write_buffer_size() <= 10_000)
        self.transport.write_eof()

    def connection_lost(self, exc):
        print('writer lost', exc)


class Reader(asyncio.Protocol):
    def __init__(self, done):
        self.done = done
        self.size = 0

    def connection_made(self, transport):
        self.transport = transport
        transport.pause_reading()
        print('reading:', transport.is_reading())
        asyncio.get_running_loop().call_later(1, self.go_on)

    def go_on(self):
        print('go on at', asyncio.get_running_loop().time())
        self.transport.resume_reading()
        print('reading:', self.transport.is_reading())

    def data_received(self, data):
        self.size += len(data)

    def eof_received(self):
        print('eof after', self.size)

    def connection_lost(self, exc):
        print('reader lost', exc)
        self.done.set_result(None)


async def main():
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    server = await loop.create_server(lambda: Reader(done), '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]
    transport, _ = await loop.create_connection(Writer, '127.0.0.1', port)
    await done
    await asyncio.sleep(0.1)
    print(transport.is_closing())
    server.close()
    try:
        transport.set_write_buffer_limits(high=1, low=2)
    except ValueError as exc:
        print(exc)


asyncio.run(main())

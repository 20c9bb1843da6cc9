# python: 3.8 3.11 3.12 3.13
import asyncio


class Frames(asyncio.BufferedProtocol):
    def __init__(self):
        self.buffer = bytearray(8)
        self.got = []

    def connection_made(self, transport):
        print('made', type(transport).__name__)
        self.transport = transport

    def get_buffer(self, sizehint):
        return self.buffer

    def buffer_updated(self, nbytes):
        self.got.append(bytes(self.buffer[:nbytes]))

    def eof_received(self):
        print('got', self.got)
        self.transport.write(b'%d pieces' % len(self.got))
        return False

    def connection_lost(self, exc):
        print('lost', exc)


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Frames, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection('127.0.0.1', port)
    writer.write(b'abcdefghijklmnopqrst')
    writer.write_eof()
    print(await reader.read())
    writer.close()
    await writer.wait_closed()
    server.close()


asyncio.run(main())

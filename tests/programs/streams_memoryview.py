# python: 3.8 3.11 3.12 3.13
import asyncio
import socket


class IntoView(asyncio.BufferedProtocol):
    """Reads into a view of its own buffer, behind what is there already."""

    def __init__(self, done):
        self.buffer = bytearray(32)
        self.filled = 0
        self.done = done

    def get_buffer(self, sizehint):
        return memoryview(self.buffer)[self.filled:self.filled + 5]

    def buffer_updated(self, nbytes):
        print('updated', nbytes)
        self.filled += nbytes

    def eof_received(self):
        self.done.set_result(bytes(self.buffer[:self.filled]))


async def main():
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    server = await loop.create_server(lambda: IntoView(done), '127.0.0.1', 0)
    reader, writer = await asyncio.open_connection('127.0.0.1', server.sockets[0].getsockname()[1])
    data = memoryview(b'--through a view--')
    writer.write(data[2:9])
    writer.writelines([data[9:12], bytearray(b'a '), data[12:-2]])
    writer.write_eof()
    print(await done)
    for wrong in (lambda: writer.write('text'), lambda: writer.transport.write(5)):
        try:
            wrong()
        except (TypeError, RuntimeError) as exc:
            print(type(exc).__name__, exc)
    writer.close()
    server.close()

    a, b = socket.socketpair()
    b.sendall(memoryview(b'0123456789')[3:])
    space = bytearray(10)
    print(a.recv_into(memoryview(space)[2:6]), space, a.recv_into(space, 2), space)
    a.close()
    b.close()


asyncio.run(main())

# python: 3.8 3.11 3.12 3.13
"""What is called, and when: connection_made, data_received, eof_received, connection_lost."""
import asyncio

log = []


class Noted(asyncio.Protocol):
    def __init__(self, name, keep=False):
        self.name, self.keep = name, keep
        self.note('made by the factory')

    def note(self, text):
        log.append(f'{self.name}: {text}')

    def connection_made(self, transport):
        self.transport = transport
        self.note(f'connection_made, {transport.is_closing()}, {transport.can_write_eof()}')

    def data_received(self, data):
        self.note(f'data_received {data!r}')

    def eof_received(self):
        self.note('eof_received')
        return self.keep

    def connection_lost(self, exc):
        self.note(f'connection_lost {exc!r}')


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Noted('server', keep=True), '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]
    transport, protocol = await loop.create_connection(lambda: Noted('client'), '127.0.0.1', port)
    log.append('connected')
    print(transport.get_protocol() is protocol, transport.get_write_buffer_limits()
          if hasattr(transport, 'get_write_buffer_limits') else None)
    transport.write(b'one')
    transport.write(b'two')
    log.append('written')
    await asyncio.sleep(0.1)
    transport.write(b'')
    transport.write_eof()
    await asyncio.sleep(0.1)
    log.append('closing')
    transport.close()
    transport.close()
    await asyncio.sleep(0.1)
    other, second = await loop.create_connection(lambda: Noted('second'), '127.0.0.1', port)
    other.pause_reading()
    other.pause_reading() if other.is_reading() else None
    await asyncio.sleep(0.1)
    other.resume_reading()
    other.abort()
    await asyncio.sleep(0.1)
    server.close()
    await asyncio.sleep(0.1)
    print('\n'.join(log))


asyncio.run(main())

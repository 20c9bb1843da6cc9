# python: 3.8 3.11 3.12 3.13
import asyncio


class Broken(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        if data == b'eof':
            return
        raise ValueError(f'cannot handle {data!r}')

    def eof_received(self):
        raise KeyError('at the end')

    def connection_lost(self, exc):
        print('lost', repr(exc))


def on_error(loop, context):
    print('handler:', context['message'], repr(context['exception']), sorted(context))


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(on_error)
    server = await loop.create_server(Broken, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]
    for text in (b'data', b'eof'):
        reader, writer = await asyncio.open_connection('127.0.0.1', port)
        writer.write(text)
        writer.write_eof()
        try:
            print('client read', await reader.read())
        except ConnectionError as exc:
            print('client', repr(exc))
        writer.close()
        await asyncio.sleep(0.1)
    server.close()


asyncio.run(main())

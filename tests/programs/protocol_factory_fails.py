# python: 3.8 3.11 3.12 3.13
import asyncio


class Fails(asyncio.Protocol):
    def connection_made(self, transport):
        raise RuntimeError('in connection_made')

    def connection_lost(self, exc):
        print('lost', repr(exc))
        raise ZeroDivisionError('in connection_lost')


def no_protocol():
    raise LookupError('no protocol')


def report(loop, context):
    print('reported:', context['message'].split('(')[0], repr(context['exception']))


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(report)
    for factory in (no_protocol, Fails):
        server = await loop.create_server(factory, '127.0.0.1', 0)
        port = server.sockets[0].getsockname()[1]
        reader, writer = await asyncio.open_connection('127.0.0.1', port)
        writer.close()
        await asyncio.sleep(0.1)
        server.close()
        try:
            await loop.create_connection(factory, '127.0.0.1', port)
        except OSError as exc:
            print('client:', type(exc).__name__)
    listener = await loop.create_server(asyncio.Protocol, '127.0.0.1', 0)
    try:
        await loop.create_connection(no_protocol, '127.0.0.1',
                                     listener.sockets[0].getsockname()[1])
    except LookupError as exc:
        print('client:', repr(exc))
    listener.close()


asyncio.run(main())

# python: 3.8 3.11 3.12 3.13
import asyncio


async def handle(reader, writer):
    line = await reader.readline()
    value = int(line)
    writer.write(b'%d\n' % (100 // value))
    writer.close()


async def ask(port, text):
    reader, writer = await asyncio.open_connection('127.0.0.1', port)
    writer.write(text)
    try:
        print(text, await asyncio.wait_for(reader.readline(), 1))
    except asyncio.TimeoutError:
        print(text, 'timed out')
    writer.close()


def on_error(loop, context):
    print('handler:', context['message'], repr(context['exception']),
          sorted(key for key in context if key not in ('message', 'exception')))


async def main():
    asyncio.get_running_loop().set_exception_handler(on_error)
    server = await asyncio.start_server(handle, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]
    for text in (b'5\n', b'0\n', b'x\n'):
        await ask(port, text)
    server.close()


asyncio.run(main())

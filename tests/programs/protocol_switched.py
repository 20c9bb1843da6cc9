# python: 3.8 3.11 3.12 3.13
"""A transport gets another protocol in the middle, as servers do that upgrade a connection."""
import asyncio


class Upper(asyncio.Protocol):
    def __init__(self, transport):
        self.transport = transport

    def data_received(self, data):
        self.transport.write(data.upper())

    def connection_lost(self, exc):
        print('Upper lost', exc)


class Greeting(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        print('greeting got', data)
        self.transport.write(b'switching\n')
        self.transport.set_protocol(Upper(self.transport))

    def connection_lost(self, exc):
        print('never called')


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Greeting, '127.0.0.1', 0)
    reader, writer = await asyncio.open_connection('127.0.0.1', server.sockets[0].getsockname()[1])
    for word in (b'hello', b'some', b'words'):
        writer.write(word)
        print(await reader.read(100))
    writer.close()
    await asyncio.sleep(0.1)
    server.close()


asyncio.run(main())

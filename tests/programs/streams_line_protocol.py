# python: 3.8 3.11 3.12 3.13
import asyncio

STORE = {}


def execute(line):
    command, *args = line.split()
    command = command.upper()
    if command == 'SET' and len(args) == 2:
        STORE[args[0]] = args[1]
        return 'OK'
    if command == 'GET' and len(args) == 1:
        return STORE.get(args[0], '(nil)')
    if command == 'KEYS':
        return ' '.join(sorted(STORE)) or '(empty)'
    return f'ERR unknown command {command!r}'


async def serve(reader, writer):
    while True:
        line = await reader.readline()
        if not line:
            break
        text = line.decode().strip()
        if text == 'QUIT':
            writer.write(b'BYE\r\n')
            break
        writer.write(execute(text).encode() + b'\r\n')
        await writer.drain()
    await writer.drain()
    writer.close()
    await writer.wait_closed()
    print('connection done')


class Client:
    def __init__(self, reader, writer):
        self.reader, self.writer = reader, writer

    @classmethod
    async def connect(cls, port):
        return cls(*await asyncio.open_connection('127.0.0.1', port))

    async def ask(self, text):
        self.writer.write(f'{text}\r\n'.encode())
        await self.writer.drain()
        answer = await self.reader.readuntil(b'\r\n')
        return answer.decode().rstrip()


async def main():
    server = await asyncio.start_server(serve, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]
    client = await Client.connect(port)
    for text in ('KEYS', 'SET a 1', 'SET b two', 'GET a', 'GET c', 'KEYS', 'DANCE now'):
        print(f'{text} -> {await client.ask(text)}')
    print(await client.ask('QUIT'))
    print(await client.reader.read(), client.reader.at_eof())
    client.writer.close()
    await client.writer.wait_closed()
    server.close()
    await server.wait_closed()


asyncio.run(main())

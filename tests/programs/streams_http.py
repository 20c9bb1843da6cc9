# python: 3.8 3.11 3.12 3.13
import asyncio

PAGES = {'/': '<h1>Welcome</h1>', '/about': '<p>關於我們</p>'}


async def handle(reader, writer):
    request = (await reader.readuntil(b'\r\n\r\n')).decode()
    method, path, _ = request.split('\r\n')[0].split()
    headers = dict(line.split(': ', 1) for line in request.split('\r\n')[1:] if line)
    print(method, path, headers)
    if path in PAGES:
        status, body = '200 OK', PAGES[path].encode()
    else:
        status, body = '404 Not Found', b'no such page'
    head = f'HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n'
    writer.write(head.encode() + body)
    await writer.drain()
    writer.close()


async def get(port, path):
    reader, writer = await asyncio.open_connection('127.0.0.1', port)
    writer.write(f'GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n'.encode())
    status = (await reader.readline()).decode().strip()
    length = 0
    while True:
        line = (await reader.readline()).decode().strip()
        if not line:
            break
        name, _, value = line.partition(': ')
        if name.lower() == 'content-length':
            length = int(value)
    body = await reader.readexactly(length)
    writer.close()
    await writer.wait_closed()
    return status, body.decode()


async def main():
    server = await asyncio.start_server(handle, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        for result in await asyncio.gather(*(get(port, path) for path in ('/', '/about', '/x'))):
            print(result)


asyncio.run(main())

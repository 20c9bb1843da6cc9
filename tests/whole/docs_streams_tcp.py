# python: 3.8 3.11 3.12 3.13
# trace: no
"""Streams as the documentation shows them: an echo client and server, HTTP headers by hand, chat."""
import asyncio
import contextlib


async def handle_echo(reader, writer):
    data = await reader.read(100)
    message = data.decode()
    addr = writer.get_extra_info("peername")
    print(f"Received {message!r} from {addr[0]!r}")
    print(f"Send: {message!r}")
    writer.write(data)
    await writer.drain()
    print("Close the connection")
    writer.close()
    await writer.wait_closed()


async def tcp_echo_client(message, port):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    print(f"Send: {message!r}")
    writer.write(message.encode())
    await writer.drain()
    data = await reader.read(100)
    print(f"Received: {data.decode()!r}")
    print("Close the connection")
    writer.close()
    await writer.wait_closed()


async def http(reader, writer):
    request = (await reader.readuntil(b"\r\n")).split()
    headers = {}
    async for line in reader:
        if line in (b"\r\n", b""):
            break
        name, _, value = line.decode("latin-1").partition(":")
        headers[name.lower()] = value.strip()
    body = await reader.readexactly(int(headers.get("content-length", 0)))
    writer.writelines([b"HTTP/1.1 200 OK\r\n", b"Content-Length: %d\r\n\r\n" % len(body[::-1]), body[::-1]])
    print(request, headers)
    with contextlib.suppress(ConnectionError):
        await writer.drain()
    writer.write_eof()
    writer.close()


async def print_http_response(port):
    reader, writer = await asyncio.open_connection(host="localhost", port=port)
    writer.write("POST /reverse HTTP/1.0\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nstars".encode("latin-1"))
    while True:
        line = await reader.readline()
        if not line.rstrip():
            break
        print(f"HTTP header> {line.decode('latin1').rstrip()}")
    print(await reader.read(), reader.at_eof())
    writer.close()


class ChatServer:
    def __init__(self):
        self.clients = {}

    async def __call__(self, reader, writer):
        writer.write(b"name? ")
        name = (await reader.readline()).decode().strip()
        self.clients[name] = writer
        await self.tell(f"* {name} joined, {len(self.clients)} here")
        try:
            while line := await reader.readline():
                await self.tell(f"{name}: {line.decode().rstrip()}", but=name)
        finally:
            del self.clients[name]
            await self.tell(f"* {name} left")
            writer.close()

    async def tell(self, text, but=None):
        for name, writer in list(self.clients.items()):
            if name != but:
                writer.write(text.encode() + b"\n")
                await writer.drain()


async def chatter(name, port, lines, start):
    await asyncio.sleep(start)
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    print(name, "is asked:", await reader.readuntil(b"? "))
    writer.write(f"{name}\n".encode())

    async def listen():
        async for line in reader:
            print(f"[{name}] {line.decode()}", end="")

    listener = asyncio.create_task(listen())
    for line in lines:
        await asyncio.sleep(1)
        writer.write(line.encode() + b"\n")
    await asyncio.sleep(0.5)
    writer.write_eof()
    await listener
    writer.close()
    await writer.wait_closed()


def port_of(server):
    return server.sockets[0].getsockname()[1]


async def main():
    server = await asyncio.start_server(handle_echo, "127.0.0.1", 0)
    print(server.is_serving(), len(server.sockets))
    async with server:
        await tcp_echo_client("Hello World!", port_of(server))
    print(server.is_serving())
    async with await asyncio.start_server(http, "127.0.0.1", 0) as server:
        await print_http_response(port_of(server))
    async with await asyncio.start_server(ChatServer(), "127.0.0.1", 0) as server:
        port = port_of(server)
        await asyncio.gather(chatter("ann", port, ["hi", "anyone?", "bye"], 0), chatter("bob", port, ["yo"], 1.25))
        await asyncio.sleep(0.1)

    reader = asyncio.StreamReader(limit=8)
    reader.feed_data(b"abc\ndef\nthis line is much too long\n")
    print(await reader.readline(), await reader.readuntil(b"f\n"))
    try:
        await reader.readline()
    except ValueError as error:
        print("ValueError:", error)
    try:
        await reader.readuntil(b"")
    except ValueError as error:
        print("ValueError:", error)
    reader.feed_data(b"xy")
    reader.feed_eof()
    try:
        await reader.readexactly(50)
    except asyncio.IncompleteReadError as error:
        print(error, error.partial[-2:], error.expected)
    with contextlib.suppress(OSError):
        await asyncio.open_connection("127.0.0.1", port)
        print("never")


asyncio.run(main())

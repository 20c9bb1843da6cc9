import socket

servers = []
ports = []
pairs = []
transports = []
mailboxes = []


def brief(data):
    return data if len(data) < 30 else (len(data), data[:5])


def remember_server(server):
    servers.append(server)
    if server.sockets:
        ports.append(server.sockets[0].getsockname()[1])


async def handle_lines(reader, writer):
    try:
        while line := await asyncio.wait_for(reader.readline(), 3):
            writer.write(line.upper())
            await writer.drain()
    finally:
        show("lines", "over")
        writer.close()


async def handle_once(reader, writer):
    pairs.append((reader, writer))
    show("once", brief(await reader.read(10)))
    writer.write(b"once\n")


async def handle_fails(reader, writer):
    await reader.read(1)
    raise Trouble("handler")


async def handle_slowly(reader, writer):
    await asyncio.sleep(0.5)
    writer.write(b"slow;" * 3)
    await asyncio.sleep(1)
    writer.close()
    await writer.wait_closed()


def handle_plainly(reader, writer):
    show("plainly")
    writer.write(b"plain\n")
    writer.close()


async def talk(tag, port, words):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        for word in words:
            writer.write(word)
            await writer.drain()
            show(tag, brief(await asyncio.wait_for(reader.read(100), 1)))
    except (asyncio.TimeoutError, ConnectionError) as error:
        show(tag, told(error))
    finally:
        writer.close()
    await writer.wait_closed()
    return tag


class Talker(asyncio.Protocol):
    def __init__(self, tag, how):
        self.tag, self.how = tag, how

    def connection_made(self, transport):
        show(self.tag, "made")
        self.transport = transport
        transports.append(transport)
        if self.how == 1:
            transport.write(b"hello\n")
        elif self.how == 2:
            transport.close()

    def data_received(self, data):
        show(self.tag, "data", brief(data))
        if self.how == 3:
            self.transport.write(data)
        elif self.how == 4:
            raise Trouble("data")

    def eof_received(self):
        show(self.tag, "eof")
        return self.how == 5

    def connection_lost(self, error):
        show(self.tag, "lost", error and told(error))

    def pause_writing(self):
        show(self.tag, "paused")

    def resume_writing(self):
        show(self.tag, "resumed")


class Buffered(asyncio.BufferedProtocol):
    def __init__(self, tag, how):
        self.tag, self.how = tag, how
        self.buffer = bytearray(16)

    def connection_made(self, transport):
        show(self.tag, "made")
        transports.append(transport)
        if self.how == 1:
            transport.write(b"buffered\n")

    def get_buffer(self, hint):
        if self.how == 2:
            raise Trouble("buffer")
        return self.buffer

    def buffer_updated(self, count):
        show(self.tag, "updated", bytes(self.buffer[:count]))
        if self.how == 3:
            raise Trouble("updated")

    def eof_received(self):
        show(self.tag, "eof")

    def connection_lost(self, error):
        show(self.tag, "lost", error and told(error))


class Letters(asyncio.DatagramProtocol):
    def __init__(self, tag):
        self.tag = tag

    def connection_made(self, transport):
        show(self.tag, "made")

    def datagram_received(self, data, address):
        show(self.tag, brief(data), address[0])

    def error_received(self, error):
        show(self.tag, told(error))

    def connection_lost(self, error):
        show(self.tag, "lost", error and told(error))


def receive(tag, sock):
    show(tag, "received", sock.recv(10))


def writable(tag, sock):
    show(tag, "writable")
    asyncio.get_running_loop().remove_writer(sock)

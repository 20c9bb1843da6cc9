# python: 3.8 3.11 3.12 3.13
# trace: no
"""Transports and protocols: an echo pair, a line protocol with timeouts, datagrams, buffered reading."""
import asyncio


class EchoServerProtocol(asyncio.Protocol):
    def connection_made(self, transport):
        peername = transport.get_extra_info("peername")
        print("Connection from {}".format(peername[0]))
        self.transport = transport

    def data_received(self, data):
        message = data.decode()
        print("Data received: {!r}".format(message))
        self.transport.write(data)
        print("Close the client socket")
        self.transport.close()

    def connection_lost(self, exc):
        print("server lost", exc)


class EchoClientProtocol(asyncio.Protocol):
    def __init__(self, message, on_con_lost):
        self.message = message
        self.on_con_lost = on_con_lost

    def connection_made(self, transport):
        transport.write(self.message.encode())
        print("Data sent: {!r}".format(self.message))

    def data_received(self, data):
        print("Data received: {!r}".format(data.decode()))

    def eof_received(self):
        print("end of file")

    def connection_lost(self, exc):
        print("The server closed the connection")
        self.on_con_lost.set_result(True)


class Netstring(asyncio.Protocol):
    """Length-prefixed frames that may arrive in any pieces."""

    def __init__(self, idle=2):
        self.buffer = bytearray()
        self.idle = idle

    def connection_made(self, transport):
        self.transport = transport
        self.timer = asyncio.get_running_loop().call_later(self.idle, self.timed_out)

    def timed_out(self):
        print("idle for too long, buffer", bytes(self.buffer))
        self.transport.abort()

    def data_received(self, data):
        self.buffer += data
        while len(self.buffer) >= 4:
            size = int.from_bytes(self.buffer[:4], "big")
            if len(self.buffer) < 4 + size:
                break
            frame = bytes(self.buffer[4:4 + size])
            del self.buffer[:4 + size]
            print("frame", frame)
            self.transport.writelines([size.to_bytes(4, "big"), frame.upper()])

    def connection_lost(self, exc):
        self.timer.cancel()
        print("netstring server lost:", exc)


class EchoDatagram(asyncio.DatagramProtocol):
    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, addr):
        print("datagram", data)
        self.transport.sendto(data[::-1], addr)


class DatagramClient(asyncio.DatagramProtocol):
    def __init__(self, done):
        self.done = done

    def connection_made(self, transport):
        transport.sendto(b"stressed")

    def datagram_received(self, data, addr):
        self.done.set_result(data)

    def error_received(self, exc):
        self.done.set_exception(exc)


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(EchoServerProtocol, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        on_con_lost = loop.create_future()
        transport, protocol = await loop.create_connection(
            lambda: EchoClientProtocol("Hello World!", on_con_lost), "127.0.0.1", port)
        print(type(protocol).__name__, transport.is_closing(), transport.get_protocol() is protocol)
        try:
            await on_con_lost
        finally:
            transport.close()
    print(transport.get_write_buffer_size(), transport.is_closing())

    server = await loop.create_server(Netstring, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    message = (5).to_bytes(4, "big") + b"hello" + (2).to_bytes(4, "big") + b"ok" + b"\0\0"
    for start in range(0, len(message), 4):
        writer.write(message[start:start + 4])
        await asyncio.sleep(0.1)
    for _ in range(2):
        size = int.from_bytes(await reader.readexactly(4), "big")
        print(size, await reader.readexactly(size))
    try:
        print(await reader.read())
    except ConnectionError as error:
        print(type(error).__name__)
    writer.close()
    server.close()
    await server.wait_closed()

    transport, protocol = await loop.create_datagram_endpoint(EchoDatagram, local_addr=("127.0.0.1", 0))
    done = loop.create_future()
    client, _ = await loop.create_datagram_endpoint(
        lambda: DatagramClient(done), remote_addr=transport.get_extra_info("sockname"))
    print(await asyncio.wait_for(done, 1))
    client.close()
    transport.close()
    print(issubclass(asyncio.Protocol, asyncio.BaseProtocol), asyncio.Protocol().eof_received())


asyncio.run(main())

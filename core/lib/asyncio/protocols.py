"""What a transport calls: the base classes of protocols."""

__all__ = ("BaseProtocol", "Protocol", "DatagramProtocol", "SubprocessProtocol",
           "BufferedProtocol")


class BaseProtocol:
    """The calls that all kinds of connections make."""

    __slots__ = ()

    def connection_made(self, transport):
        """A connection is there; `transport` is its other side."""

    def connection_lost(self, exc):
        """The connection is over; `exc` is None after an orderly end."""

    def pause_writing(self):
        """The transport's buffer holds more than its high-water mark."""

    def resume_writing(self):
        """The transport's buffer is down at its low-water mark again."""


class Protocol(BaseProtocol):
    """For streams: data comes in pieces of any size."""

    __slots__ = ()

    def data_received(self, data):
        """Some bytes have come."""

    def eof_received(self):
        """The other end sends no more; a true answer keeps this end open."""


class BufferedProtocol(BaseProtocol):
    """For streams that are read into a buffer of the protocol's own."""

    __slots__ = ()

    def get_buffer(self, sizehint):
        """The buffer to read into."""

    def buffer_updated(self, nbytes):
        """So many bytes of the buffer were filled."""

    def eof_received(self):
        """The other end sends no more; a true answer keeps this end open."""


class DatagramProtocol(BaseProtocol):
    """For datagrams."""

    __slots__ = ()

    def datagram_received(self, data, addr):
        """A datagram has come from an address."""

    def error_received(self, exc):
        """Sending or receiving failed with an OSError."""


class SubprocessProtocol(BaseProtocol):
    """For the pipes of child processes."""

    __slots__ = ()

    def pipe_data_received(self, fd, data):
        """The child has written to one of its pipes."""

    def pipe_connection_lost(self, fd, exc):
        """A pipe of the child is closed."""

    def process_exited(self):
        """The child is over."""


def _feed_data_to_buffered_proto(proto, data):
    left = len(data)
    while left:
        buffer = proto.get_buffer(left)
        size = len(buffer)
        if not size:
            raise RuntimeError("get_buffer() returned an empty buffer")
        if size >= left:
            buffer[:left] = data
            proto.buffer_updated(left)
            return
        buffer[:size] = data[:size]
        proto.buffer_updated(size)
        data = data[size:]
        left = len(data)

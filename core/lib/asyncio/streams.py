"""Streams: reading and writing a connection with await."""

import sys
from _weakref import ref as _weak

from . import events
from .exceptions import IncompleteReadError, LimitOverrunError
from .protocols import Protocol
from .tasks import iscoroutine, sleep

__all__ = ("StreamReader", "StreamWriter", "StreamReaderProtocol", "open_connection",
           "start_server", "open_unix_connection", "start_unix_server")

_PYTHON = sys.version_info[1]
_DEFAULT_LIMIT = 65536


if _PYTHON >= 10:
    def _loop_for(kwds):
        return events.get_running_loop()
else:
    def _loop_for(kwds):
        """The loop of a function that may be given one."""
        loop = kwds.pop("loop", None)
        if loop is None:
            return events.get_event_loop()
        import warnings
        warnings.warn("The loop argument is deprecated since Python 3.8, "
                      "and scheduled for removal in Python 3.10.", DeprecationWarning, stacklevel=3)
        return loop


def _client_protocol(loop, limit):
    reader = StreamReader(limit=limit, loop=loop)
    return reader, StreamReaderProtocol(reader, loop=loop)


async def open_connection(host=None, port=None, *, limit=_DEFAULT_LIMIT, **kwds):
    """Connects to a server: gives a reader and a writer."""
    loop = _loop_for(kwds)
    reader, protocol = _client_protocol(loop, limit)
    transport, _ = await loop.create_connection(lambda: protocol, host, port, **kwds)
    return reader, StreamWriter(transport, protocol, reader, loop)


async def start_server(client_connected_cb, host=None, port=None, *, limit=_DEFAULT_LIMIT, **kwds):
    """Starts a server that calls back with a reader and a writer for each client."""
    loop = _loop_for(kwds)

    def factory():
        reader = StreamReader(limit=limit, loop=loop)
        return StreamReaderProtocol(reader, client_connected_cb, loop=loop)

    return await loop.create_server(factory, host, port, **kwds)


async def open_unix_connection(path=None, *, limit=_DEFAULT_LIMIT, **kwds):
    """As open_connection, to a path."""
    loop = _loop_for(kwds)
    reader, protocol = _client_protocol(loop, limit)
    transport, _ = await loop.create_unix_connection(lambda: protocol, path, **kwds)
    return reader, StreamWriter(transport, protocol, reader, loop)


async def start_unix_server(client_connected_cb, path=None, *, limit=_DEFAULT_LIMIT, **kwds):
    """As start_server, at a path."""
    loop = _loop_for(kwds)

    def factory():
        reader = StreamReader(limit=limit, loop=loop)
        return StreamReaderProtocol(reader, client_connected_cb, loop=loop)

    return await loop.create_unix_server(factory, path, **kwds)


class FlowControlMixin(Protocol):
    """What drain() waits for: that the transport's buffer is not too full."""

    def __init__(self, loop=None):
        self._loop = events.get_event_loop() if loop is None else loop
        self._paused = False
        self._drain_waiters = []
        self._connection_lost = False

    def pause_writing(self):
        assert not self._paused
        self._paused = True

    def resume_writing(self):
        assert self._paused
        self._paused = False
        self._end_drains(None)

    def connection_lost(self, exc):
        self._connection_lost = True
        if self._paused:
            self._end_drains(exc)

    def _end_drains(self, exc):
        for waiter in self._drain_waiters:
            if waiter.done():
                continue
            if exc is None:
                waiter.set_result(None)
            else:
                waiter.set_exception(exc)

    async def _drain_helper(self):
        if self._connection_lost:
            raise ConnectionResetError("Connection lost")
        if not self._paused:
            return
        if _PYTHON < 10:
            # Only one may wait.
            assert all(waiter.cancelled() for waiter in self._drain_waiters)
        waiter = self._loop.create_future()
        self._drain_waiters.append(waiter)
        try:
            await waiter
        finally:
            self._drain_waiters.remove(waiter)

    def _get_close_waiter(self, stream):
        raise NotImplementedError


class StreamReaderProtocol(FlowControlMixin, Protocol):
    """Feeds a reader with what the transport receives; calls back when a client has connected."""

    _source_traceback = None

    def __init__(self, stream_reader, client_connected_cb=None, loop=None):
        super().__init__(loop=loop)
        self._stream_reader_wr = None
        if stream_reader is not None:
            self._stream_reader_wr = _weak(stream_reader)
            self._source_traceback = stream_reader._source_traceback
        if client_connected_cb is not None:
            # Nobody else has the reader before the connection is there.
            self._strong_reader = stream_reader
        self._reject_connection = False
        if _PYTHON < 13:
            self._stream_writer = None
        self._task = None
        self._transport = None
        self._client_connected_cb = client_connected_cb
        self._over_ssl = False
        self._closed = self._loop.create_future()

    @property
    def _stream_reader(self):
        return None if self._stream_reader_wr is None else self._stream_reader_wr()

    if _PYTHON >= 13:
        def _replace_transport(self, transport):
            self._transport = transport
            self._over_ssl = transport.get_extra_info("sslcontext") is not None
    elif _PYTHON >= 11:
        def _replace_writer(self, writer):
            transport = writer.transport
            self._stream_writer = writer
            self._transport = transport
            self._over_ssl = transport.get_extra_info("sslcontext") is not None

    def connection_made(self, transport):
        if self._reject_connection:
            context = {"message": "An open stream was garbage collected prior to "
                                  "establishing network connection; "
                                  'call "stream.close()" explicitly.'}
            if self._source_traceback:
                context["source_traceback"] = self._source_traceback
            self._loop.call_exception_handler(context)
            transport.abort()
            return
        self._transport = transport
        reader = self._stream_reader
        if reader is not None:
            reader.set_transport(transport)
        self._over_ssl = transport.get_extra_info("sslcontext") is not None
        if self._client_connected_cb is not None:
            writer = StreamWriter(transport, self, reader, self._loop)
            if _PYTHON < 13:
                self._stream_writer = writer
            answer = self._client_connected_cb(reader, writer)
            if iscoroutine(answer):
                self._start_handler(answer, transport)
            self._strong_reader = None

    if _PYTHON >= 11:
        def _start_handler(self, coroutine, transport):
            def callback(task):
                if _PYTHON >= 13 and task.cancelled():
                    transport.close()
                    return
                exc = task.exception()
                if exc is not None:
                    self._loop.call_exception_handler({
                        "message": "Unhandled exception in client_connected_cb",
                        "exception": exc,
                        "transport": transport,
                    })
                    transport.close()

            callback.__qualname__ = "StreamReaderProtocol.connection_made.<locals>.callback"
            self._task = self._loop.create_task(coroutine)
            self._task.add_done_callback(callback)
    else:
        def _start_handler(self, coroutine, transport):
            self._loop.create_task(coroutine)

    def connection_lost(self, exc):
        reader = self._stream_reader
        if reader is not None:
            if exc is None:
                reader.feed_eof()
            else:
                reader.set_exception(exc)
        if not self._closed.done():
            if exc is None:
                self._closed.set_result(None)
            else:
                self._closed.set_exception(exc)
        super().connection_lost(exc)
        self._stream_reader_wr = None
        self._stream_writer = None
        self._task = None
        self._transport = None

    def data_received(self, data):
        reader = self._stream_reader
        if reader is not None:
            reader.feed_data(data)

    def eof_received(self):
        reader = self._stream_reader
        if reader is not None:
            reader.feed_eof()
        return not self._over_ssl

    def _get_close_waiter(self, stream):
        return self._closed

    def __del__(self):
        # Whoever has not asked why the connection ended is not told.
        closed = getattr(self, "_closed", None)
        if closed is not None and closed.done() and not closed.cancelled():
            closed.exception()


class StreamWriter:
    """Writes to a connection; drain() waits while the buffer is too full."""

    def __init__(self, transport, protocol, reader, loop):
        self._transport = transport
        self._protocol = protocol
        assert reader is None or isinstance(reader, StreamReader)
        self._reader = reader
        self._loop = loop
        self._complete_fut = self._loop.create_future()
        self._complete_fut.set_result(None)

    def __repr__(self):
        text = f"<{type(self).__name__} transport={self._transport!r}"
        if self._reader is not None:
            text += f" reader={self._reader!r}"
        return text + ">"

    @property
    def transport(self):
        return self._transport

    def write(self, data):
        self._transport.write(data)

    def writelines(self, data):
        self._transport.writelines(data)

    def write_eof(self):
        return self._transport.write_eof()

    def can_write_eof(self):
        return self._transport.can_write_eof()

    def close(self):
        return self._transport.close()

    def is_closing(self):
        return self._transport.is_closing()

    async def wait_closed(self):
        await self._protocol._get_close_waiter(self)

    def get_extra_info(self, name, default=None):
        return self._transport.get_extra_info(name, default)

    async def drain(self):
        """Waits until the buffer is small enough; raises what ended the connection."""
        if self._reader is not None:
            exc = self._reader.exception()
            if exc is not None:
                raise exc
        if self._transport.is_closing():
            # connection_lost() gets a chance to be called, so that its error is seen.
            await sleep(0)
        await self._protocol._drain_helper()

    if _PYTHON >= 11:
        async def start_tls(self, sslcontext, *, server_hostname=None, ssl_handshake_timeout=None,
                            ssl_shutdown_timeout=None):
            raise NotImplementedError("Loopscope does not have TLS")

    if _PYTHON >= 11:
        def __del__(self):
            if self._transport.is_closing():
                return
            import warnings
            if self._loop.is_closed():
                warnings.warn("loop is closed", ResourceWarning)
            else:
                self.close()
                warnings.warn(f"unclosed {self!r}", ResourceWarning)


class StreamReader:
    """What has come over a connection, to be read in pieces, lines or whole."""

    _source_traceback = None

    def __init__(self, limit=_DEFAULT_LIMIT, loop=None):
        if limit <= 0:
            raise ValueError("Limit cannot be <= 0")
        self._limit = limit
        self._loop = events.get_event_loop() if loop is None else loop
        self._buffer = bytearray()
        self._eof = False
        self._waiter = None
        self._exception = None
        self._transport = None
        self._paused = False

    def __repr__(self):
        parts = ["StreamReader"]
        if self._buffer:
            parts.append(f"{len(self._buffer)} bytes")
        if self._eof:
            parts.append("eof")
        if self._limit != _DEFAULT_LIMIT:
            parts.append(f"limit={self._limit}")
        if self._waiter:
            parts.append(f"waiter={self._waiter!r}")
        if self._exception:
            parts.append(f"exception={self._exception!r}")
        if self._transport:
            parts.append(f"transport={self._transport!r}")
        if self._paused:
            parts.append("paused")
        return f"<{' '.join(parts)}>"

    def exception(self):
        return self._exception

    def set_exception(self, exc):
        self._exception = exc
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.cancelled():
            waiter.set_exception(exc)

    def _wakeup_waiter(self):
        waiter = self._waiter
        if waiter is not None:
            self._waiter = None
            if not waiter.cancelled():
                waiter.set_result(None)

    def set_transport(self, transport):
        assert self._transport is None, "Transport already set"
        self._transport = transport

    def _maybe_resume_transport(self):
        if self._paused and len(self._buffer) <= self._limit:
            self._paused = False
            self._transport.resume_reading()

    def feed_eof(self):
        self._eof = True
        self._wakeup_waiter()

    def at_eof(self):
        return self._eof and not self._buffer

    def feed_data(self, data):
        assert not self._eof, "feed_data after feed_eof"
        if not data:
            return
        self._buffer.extend(data)
        self._wakeup_waiter()
        if self._transport is None or self._paused or len(self._buffer) <= 2 * self._limit:
            return
        try:
            self._transport.pause_reading()
        except NotImplementedError:
            self._transport = None  # it cannot pause: no need to ask it again
        else:
            self._paused = True

    async def _wait_for_data(self, func_name):
        """Waits until something, or the end, has been fed."""
        if self._waiter is not None:
            raise RuntimeError(f"{func_name}() called while another coroutine is "
                               "already waiting for incoming data")
        assert not self._eof, "_wait_for_data after EOF"
        if self._paused:
            self._paused = False
            self._transport.resume_reading()
        self._waiter = self._loop.create_future()
        try:
            await self._waiter
        finally:
            self._waiter = None

    async def readline(self):
        """The next line with its end; what is left when the end comes first."""
        newline = b"\n"
        try:
            line = await self.readuntil(newline)
        except IncompleteReadError as exc:
            return exc.partial
        except LimitOverrunError as exc:
            if self._buffer.startswith(newline, exc.consumed):
                del self._buffer[:exc.consumed + 1]
            else:
                self._buffer.clear()
            self._maybe_resume_transport()
            raise ValueError(exc.args[0])
        return line

    def _find(self, separators, start):
        """The match that ends first, as (start, end); None."""
        found = None
        for separator in separators:
            at = self._buffer.find(separator, start)
            if at != -1 and (found is None or at + len(separator) < found[1]):
                found = at, at + len(separator)
        return found

    async def readuntil(self, separator=b"\n"):
        """All up to a separator, which is part of it."""
        if _PYTHON >= 13 and isinstance(separator, tuple):
            separators = sorted(separator, key=len)
            if not separators:
                raise ValueError("Separator should contain at least one element")
        else:
            separators = [separator]
        shortest, longest = len(separators[0]), len(separators[-1])
        if shortest == 0:
            raise ValueError("Separator should be at least one-byte string")
        if self._exception is not None:
            raise self._exception

        searched = 0  # there is no separator that begins before this
        while True:
            size = len(self._buffer)
            if size - searched >= shortest:
                found = self._find(separators, searched)
                if found is not None:
                    break
                searched = max(0, size + 1 - longest)
                if searched > self._limit:
                    raise LimitOverrunError("Separator is not found, and chunk exceed the limit",
                                            searched)
            if self._eof:
                chunk = bytes(self._buffer)
                self._buffer.clear()
                raise IncompleteReadError(chunk, None)
            await self._wait_for_data("readuntil")

        start, end = found
        if start > self._limit:
            raise LimitOverrunError("Separator is found, but chunk is longer than limit", start)
        return self._take(end)

    def _take(self, size):
        if len(self._buffer) <= size:
            data = bytes(self._buffer)
            self._buffer.clear()
        else:
            data = bytes(self._buffer[:size])
            del self._buffer[:size]
        self._maybe_resume_transport()
        return data

    async def read(self, n=-1):
        """Up to n bytes as soon as there are some; all up to the end when n is negative."""
        if self._exception is not None:
            raise self._exception
        if n == 0:
            return b""
        if n < 0:
            blocks = []
            while True:
                block = await self.read(self._limit)
                if not block:
                    return b"".join(blocks)
                blocks.append(block)
        if not self._buffer and not self._eof:
            await self._wait_for_data("read")
        return self._take(n)

    async def readexactly(self, n):
        """n bytes, not fewer."""
        if n < 0:
            raise ValueError("readexactly size can not be less than zero")
        if self._exception is not None:
            raise self._exception
        if n == 0:
            return b""
        while len(self._buffer) < n:
            if self._eof:
                incomplete = bytes(self._buffer)
                self._buffer.clear()
                raise IncompleteReadError(incomplete, n)
            await self._wait_for_data("readexactly")
        return self._take(n)

    def __aiter__(self):
        return self

    async def __anext__(self):
        line = await self.readline()
        if line == b"":
            raise StopAsyncIteration
        return line

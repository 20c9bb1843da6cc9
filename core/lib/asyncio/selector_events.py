"""What the event loop does with sockets, and the transports on top of them.

The loop itself is native; the methods of the classes here and in base_events become its own when
one of them is asked for (see _METHODS). The handles that they make and queue are those of CPython,
in the same order.
"""

import _network
import collections
import itertools
import socket
import sys
from functools import partial

from . import _readers, constants, transports
from ._readers import _READ, _transports_of, _WRITE
from .log import logger
from .protocols import BufferedProtocol
from .trsock import TransportSocket
from .unix_events import SelectorEventLoop

__all__ = ("BaseSelectorEventLoop",)

_PYTHON = sys.version_info[1]
if _PYTHON >= 12:
    SC_IOV_MAX = 1024
    _HAS_SENDMSG = hasattr(socket.socket, "sendmsg")
_NOT_YET = (BlockingIOError, InterruptedError)
_ENDS_LOOP = (SystemExit, KeyboardInterrupt)
_BYTES_LIKE = (bytes, bytearray, memoryview)


def _test_selector_event(selector, fd, event):
    """Whether a selector of the program watches a descriptor for an event."""
    try:
        key = selector.get_key(fd)
    except KeyError:
        return False
    return bool(key.events & event)


def _set_result_unless_cancelled(fut, result):
    if not fut.cancelled():
        fut.set_result(result)


class BaseSelectorEventLoop:
    """Methods of the loop, under the names that CPython has for them."""

    def _check_nonblocking(self, sock):
        if self.get_debug() and sock.gettimeout() != 0:
            raise ValueError("the socket must be non-blocking")

    def _when_readable(self, fut, sock, callback, *args):
        """`callback` is called whenever there is something to read, until `fut` is done."""
        fd = sock.fileno()
        self._ensure_fd_no_transport(fd)
        handle = self._add_reader(fd, callback, *args)
        keywords = {"handle": handle} if _PYTHON >= 10 else {}
        fut.add_done_callback(partial(self._sock_read_done, fd, **keywords))

    def _when_writable(self, fut, sock, callback, *args):
        fd = sock.fileno()
        self._ensure_fd_no_transport(fd)
        if _PYTHON < 10:
            fut.add_done_callback(partial(self._sock_write_done, fd))
            self._add_writer(fd, callback, *args)
        else:
            handle = self._add_writer(fd, callback, *args)
            fut.add_done_callback(partial(self._sock_write_done, fd, handle=handle))

    def _later(self, watch, callback, sock, *args):
        """The future of what cannot be done at once: `callback` does it when the socket is ready."""
        fut = self.create_future()
        watch(fut, sock, callback, fut, sock, *args)
        return fut

    def _sock_read_done(self, fd, fut, handle=None):
        if handle is None or not handle.cancelled():
            self.remove_reader(fd)

    def _sock_write_done(self, fd, fut, handle=None):
        if handle is None or not handle.cancelled():
            self.remove_writer(fd)

    # ------------------------------------------------------------ sockets, with await

    async def sock_recv(self, sock, n):
        self._check_nonblocking(sock)
        try:
            return sock.recv(n)
        except _NOT_YET:
            pass
        return await self._later(self._when_readable, self._sock_recv, sock, n)

    def _sock_recv(self, fut, sock, n):
        _try(fut, sock.recv, n)

    async def sock_recv_into(self, sock, buf):
        self._check_nonblocking(sock)
        try:
            return sock.recv_into(buf)
        except _NOT_YET:
            pass
        return await self._later(self._when_readable, self._sock_recv_into, sock, buf)

    def _sock_recv_into(self, fut, sock, buf):
        _try(fut, sock.recv_into, buf)

    async def sock_sendall(self, sock, data):
        self._check_nonblocking(sock)
        try:
            n = sock.send(data)
        except _NOT_YET:
            n = 0
        if n == len(data):
            return None
        return await self._later(self._when_writable, self._sock_sendall, sock, bytes(data), [n])

    def _sock_sendall(self, fut, sock, data, pos):
        if fut.done():
            return
        try:
            pos[0] += sock.send(data[pos[0]:])
        except _NOT_YET:
            return
        except _ENDS_LOOP:
            raise
        except BaseException as exc:
            fut.set_exception(exc)
            return
        if pos[0] == len(data):
            fut.set_result(None)

    async def sock_connect(self, sock, address):
        self._check_nonblocking(sock)
        if sock.family != socket.AF_UNIX:
            kind = {} if _PYTHON < 10 else {"type": sock.type}
            resolved = await self._ensure_resolved(address, family=sock.family, proto=sock.proto,
                                                   loop=self, **kind)
            address = resolved[0][4]
        fut = self.create_future()
        self._sock_connect(fut, sock, address)
        try:
            return await fut
        finally:
            fut = None

    def _sock_connect(self, fut, sock, address):
        try:
            sock.connect(address)
        except _NOT_YET:
            self._when_writable(fut, sock, self._sock_connect_cb, fut, sock, address)
        except _ENDS_LOOP:
            raise
        except BaseException as exc:
            fut.set_exception(exc)
        else:
            fut.set_result(None)
        finally:
            fut = None

    def _sock_connect_cb(self, fut, sock, address):
        _try(fut, _check_connected, sock, address)

    async def sock_accept(self, sock):
        self._check_nonblocking(sock)
        fut = self.create_future()
        if _PYTHON < 10:
            self._sock_accept(fut, False, sock)
        else:
            self._sock_accept(fut, sock)
        return await fut

    if _PYTHON < 10:
        def _sock_accept(self, fut, registered, sock):
            fd = sock.fileno()
            if registered:
                self.remove_reader(fd)
            if fut.done():
                return
            try:
                accepted = _accept(sock)
            except _NOT_YET:
                self.add_reader(fd, self._sock_accept, fut, True, sock)
            except _ENDS_LOOP:
                raise
            except BaseException as exc:
                fut.set_exception(exc)
            else:
                fut.set_result(accepted)
    else:
        def _sock_accept(self, fut, sock):
            try:
                accepted = _accept(sock)
            except _NOT_YET:
                self._when_readable(fut, sock, self._sock_accept, fut, sock)
            except _ENDS_LOOP:
                raise
            except BaseException as exc:
                fut.set_exception(exc)
            else:
                fut.set_result(accepted)

    if _PYTHON >= 11:
        async def sock_recvfrom(self, sock, bufsize):
            self._check_nonblocking(sock)
            try:
                return sock.recvfrom(bufsize)
            except _NOT_YET:
                pass
            return await self._later(self._when_readable, self._sock_recvfrom, sock, bufsize)

        def _sock_recvfrom(self, fut, sock, bufsize):
            _try(fut, sock.recvfrom, bufsize)

        async def sock_recvfrom_into(self, sock, buf, nbytes=0):
            self._check_nonblocking(sock)
            nbytes = nbytes or len(buf)
            try:
                return sock.recvfrom_into(buf, nbytes)
            except _NOT_YET:
                pass
            return await self._later(self._when_readable, self._sock_recvfrom_into, sock, buf, nbytes)

        def _sock_recvfrom_into(self, fut, sock, buf, bufsize):
            _try(fut, sock.recvfrom_into, buf, bufsize)

        async def sock_sendto(self, sock, data, address):
            self._check_nonblocking(sock)
            try:
                return sock.sendto(data, address)
            except _NOT_YET:
                pass
            return await self._later(self._when_writable, self._sock_sendto, sock, data, address)

        def _sock_sendto(self, fut, sock, data, address):
            _try(fut, sock.sendto, data, 0, address)

    # ------------------------------------------------------------ servers

    def _start_serving(self, protocol_factory, sock, sslcontext=None, server=None, backlog=100,
                       *timeouts):
        self._add_reader(sock.fileno(), self._accept_connection, protocol_factory, sock,
                         sslcontext, server, backlog, *timeouts)

    def _accept_connection(self, protocol_factory, sock, sslcontext=None, server=None, backlog=100,
                           *timeouts):
        # All the connections that wait are taken at once.
        for _ in range(backlog):
            try:
                conn, addr = sock.accept()
                conn.setblocking(False)
            except (BlockingIOError, InterruptedError, ConnectionAbortedError):
                return
            self.create_task(self._accept_connection2(
                protocol_factory, conn, {"peername": addr}, sslcontext, server, *timeouts))

    async def _accept_connection2(self, protocol_factory, conn, extra, sslcontext=None,
                                  server=None, *timeouts):
        protocol = None
        transport = None
        try:
            protocol = protocol_factory()
            waiter = self.create_future()
            transport = self._make_socket_transport(conn, protocol, waiter=waiter, extra=extra,
                                                    server=server)
            try:
                await waiter
            except BaseException:
                transport.close()
                waiter = None
                raise
        except _ENDS_LOOP:
            raise
        except BaseException as exc:
            if self.get_debug():
                context = {"message": "Error on transport creation for incoming connection",
                           "exception": exc}
                if protocol is not None:
                    context["protocol"] = protocol
                if transport is not None:
                    context["transport"] = transport
                self.call_exception_handler(context)

    def _stop_serving(self, sock):
        self._remove_reader(sock.fileno())
        sock.close()

    # ------------------------------------------------------------ transports

    def _make_socket_transport(self, sock, protocol, waiter=None, *, extra=None, server=None):
        self._ensure_fd_no_transport(sock)
        return _SelectorSocketTransport(self, sock, protocol, waiter, extra, server)

    def _make_datagram_transport(self, sock, protocol, address=None, waiter=None, extra=None):
        self._ensure_fd_no_transport(sock)
        return _SelectorDatagramTransport(self, sock, protocol, address, waiter, extra)


def _check_connected(sock, address):
    """Raises why a connection that was begun was not made."""
    number = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
    if number != 0:
        raise OSError(number, f"Connect call failed {address}")


def _accept(sock):
    conn, address = sock.accept()
    conn.setblocking(False)
    return conn, address


def _try(fut, action, *args):
    """Does what is possible now, or else next time; the future is told."""
    if fut.done():
        return
    try:
        result = action(*args)
    except _NOT_YET:
        return
    except _ENDS_LOOP:
        raise
    except BaseException as exc:
        fut.set_exception(exc)
    else:
        fut.set_result(result)


class _SelectorTransport(transports._FlowControlMixin, transports.Transport):
    """What streams and datagrams have in common."""

    max_size = 262144  # bytes that are asked of the socket at a time
    _sock = None

    def __init__(self, loop, sock, protocol, extra=None, server=None):
        super().__init__(extra, loop)
        self._extra["socket"] = TransportSocket(sock)
        try:
            self._extra["sockname"] = sock.getsockname()
        except OSError:
            self._extra["sockname"] = None
        if "peername" not in self._extra:
            try:
                self._extra["peername"] = sock.getpeername()
            except OSError:
                self._extra["peername"] = None
        self._sock = sock
        self._sock_fd = sock.fileno()
        self._protocol_connected = False
        self.set_protocol(protocol)
        self._server = server
        self._buffer = collections.deque()  # pieces that are still to be sent
        self._conn_lost = 0  # how often it was said or tried since the end
        self._closing = False
        self._paused = False
        if server is not None:
            server._attach(self)
        _transports_of(loop)[self._sock_fd] = self

    def __repr__(self):
        parts = [type(self).__name__]
        if self._sock is None:
            parts.append("closed")
        elif self._closing:
            parts.append("closing")
        parts.append(f"fd={self._sock_fd}")
        loop = self._loop
        if loop is not None and not loop.is_closed():
            ways = ["polling" if _network.watched(loop, self._sock_fd, way) else "idle"
                    for way in (_READ, _WRITE)]
            parts.append(f"read={ways[0]}")
            parts.append(f"write=<{ways[1]}, bufsize={self.get_write_buffer_size()}>")
        return f"<{' '.join(parts)}>"

    def abort(self):
        self._force_close(None)

    def set_protocol(self, protocol):
        self._protocol = protocol
        self._protocol_connected = True

    def get_protocol(self):
        return self._protocol

    def is_closing(self):
        return self._closing

    def is_reading(self):
        return not self.is_closing() and not self._paused

    def pause_reading(self):
        if self.is_reading():
            self._paused = True
            self._loop._remove_reader(self._sock_fd)

    def resume_reading(self):
        if self._paused and not self._closing:
            self._paused = False
            self._add_reader(self._sock_fd, self._read_ready)

    def close(self):
        if self._closing:
            return
        self._closing = True
        self._loop._remove_reader(self._sock_fd)
        if not self._buffer:
            self._conn_lost += 1
            self._loop._remove_writer(self._sock_fd)
            self._loop.call_soon(self._call_connection_lost, None)

    def __del__(self):
        if self._sock is None:
            return
        import warnings
        warnings.warn(f"unclosed transport {self!r}", ResourceWarning, source=self)
        self._sock.close()
        if _PYTHON >= 13 and self._server is not None:
            self._server._detach(self)

    def _fatal_error(self, exc, message="Fatal error on transport"):
        if not isinstance(exc, OSError):
            self._loop.call_exception_handler({
                "message": message,
                "exception": exc,
                "transport": self,
                "protocol": self._protocol,
            })
        self._force_close(exc)

    def _force_close(self, exc):
        if self._conn_lost:
            return
        if self._buffer:
            self._buffer.clear()
            self._loop._remove_writer(self._sock_fd)
        if not self._closing:
            self._closing = True
            self._loop._remove_reader(self._sock_fd)
        self._conn_lost += 1
        self._loop.call_soon(self._call_connection_lost, exc)

    def _call_connection_lost(self, exc):
        try:
            if self._protocol_connected:
                self._protocol.connection_lost(exc)
        finally:
            self._sock.close()
            self._sock = None
            self._protocol = None
            self._loop = None
            server = self._server
            if server is not None:
                server._detach(self)
                self._server = None

    def get_write_buffer_size(self):
        return sum(map(len, self._buffer))

    def _add_reader(self, fd, callback, *args):
        # Up to 3.10 a pause before the connection was made was forgotten.
        if self.is_reading() if _PYTHON >= 11 else not self._closing:
            self._loop._add_reader(fd, callback, *args)

    def _begin(self, waiter):
        """The protocol learns of the connection first, then reading begins."""
        loop = self._loop
        loop.call_soon(self._protocol.connection_made, self)
        loop.call_soon(self._add_reader, self._sock_fd, self._read_ready)
        if waiter is not None:
            loop.call_soon(_set_result_unless_cancelled, waiter, None)

    def _lost_already(self):
        """Counts an attempt to send over a connection that is lost."""
        if self._conn_lost >= constants.LOG_THRESHOLD_FOR_CONNLOST_WRITES:
            logger.warning("socket.send() raised exception.")
        self._conn_lost += 1


def _check_bytes(data):
    if not isinstance(data, _BYTES_LIKE):
        raise TypeError("data argument must be a bytes-like object, "
                        f"not {type(data).__name__!r}")


def _piece(data):
    """The bytes of one item of writelines()."""
    if not isinstance(data, _BYTES_LIKE):
        raise TypeError("memoryview: a bytes-like object is required, "
                        f"not {type(data).__name__!r}")
    return bytes(data)


class _SelectorSocketTransport(_SelectorTransport):
    """The transport of a stream."""

    _start_tls_compatible = True

    def __init__(self, loop, sock, protocol, waiter=None, extra=None, server=None):
        self._read_ready_cb = None
        super().__init__(loop, sock, protocol, extra, server)
        self._eof = False
        self._empty_waiter = None
        if _PYTHON >= 12:
            self._write_ready = self._write_sendmsg if _HAS_SENDMSG else self._write_send
        if sock.family != socket.AF_UNIX:
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._begin(waiter)

    def set_protocol(self, protocol):
        if isinstance(protocol, BufferedProtocol):
            self._read_ready_cb = self._read_ready__get_buffer
        else:
            self._read_ready_cb = self._read_ready__data_received
        super().set_protocol(protocol)

    def _read_ready(self):
        self._read_ready_cb()

    def _ask_protocol(self, method, *args):
        """Calls the protocol. What it raises ends the connection: then None and False."""
        try:
            return getattr(self._protocol, method)(*args), True
        except _ENDS_LOOP:
            raise
        except BaseException as exc:
            self._fatal_error(exc, f"Fatal error: protocol.{method}() call failed.")
            return None, False

    def _attempt(self, kind, action, argument):
        """What the socket does now; None when it cannot yet, or an error has ended it."""
        try:
            return action(argument)
        except _NOT_YET:
            return None
        except _ENDS_LOOP:
            raise
        except BaseException as exc:
            self._fatal_error(exc, f"Fatal {kind} error on socket transport")
            return None

    def _read_ready__get_buffer(self):
        if self._conn_lost:
            return
        try:
            buffer = self._protocol.get_buffer(-1)
            if not len(buffer):
                raise RuntimeError("get_buffer() returned an empty buffer")
        except _ENDS_LOOP:
            raise
        except BaseException as exc:
            self._fatal_error(exc, "Fatal error: protocol.get_buffer() call failed.")
            return
        size = self._attempt("read", self._sock.recv_into, buffer)
        if size is None:
            return
        if size:
            self._ask_protocol("buffer_updated", size)
        else:
            self._read_ready__on_eof()

    def _read_ready__data_received(self):
        if self._conn_lost:
            return
        data = self._attempt("read", self._sock.recv, self.max_size)
        if data is None:
            return
        if data:
            self._ask_protocol("data_received", data)
        else:
            self._read_ready__on_eof()

    def _read_ready__on_eof(self):
        keep_open, answered = self._ask_protocol("eof_received")
        if not answered:
            return
        if keep_open:
            # It may still write.
            self._loop._remove_reader(self._sock_fd)
        else:
            self.close()

    def write(self, data):
        _check_bytes(data)
        if self._eof:
            raise RuntimeError("Cannot call write() after write_eof()")
        if self._empty_waiter is not None:
            raise RuntimeError("unable to write; sendfile is in progress")
        if not data:
            return
        if self._conn_lost:
            self._lost_already()
            return
        data = bytes(data)
        if not self._buffer:
            # What the socket takes at once need not wait.
            data = data[self._attempt("write", self._sock.send, data) or 0:]
            if self._conn_lost or not data:
                return
            self._loop._add_writer(self._sock_fd, self._write_ready)
        self._buffer.append(data)
        self._maybe_pause_protocol()

    def _send_pieces(self):
        """Sends as much as the socket takes."""
        sent = self._sock.sendmsg(list(itertools.islice(self._buffer, 1024)))
        while sent:
            first = self._buffer.popleft()
            if len(first) > sent:
                self._buffer.appendleft(first[sent:])
                break
            sent -= len(first)

    def _send_piece(self):
        """Sends one piece, or a part of it."""
        first = self._buffer.popleft()
        try:
            sent = self._sock.send(first)
        except BaseException:
            self._buffer.appendleft(first)
            raise
        if sent != len(first):
            self._buffer.appendleft(first[sent:])

    def _write_by(self, send):
        assert self._buffer, "Data should not be empty"
        if self._conn_lost:
            return
        try:
            send()
        except _NOT_YET:
            return
        except _ENDS_LOOP:
            raise
        except BaseException as exc:
            self._loop._remove_writer(self._sock_fd)
            self._buffer.clear()
            self._fatal_error(exc, "Fatal write error on socket transport")
            if self._empty_waiter is not None:
                self._empty_waiter.set_exception(exc)
            return
        self._written()

    def _write_sendmsg(self):
        self._write_by(self._send_pieces)

    def _write_send(self):
        self._write_by(self._send_piece)

    def _written(self):
        self._maybe_resume_protocol()  # which may write more
        if self._buffer:
            return
        self._loop._remove_writer(self._sock_fd)
        if self._empty_waiter is not None:
            self._empty_waiter.set_result(None)
        if self._closing:
            self._call_connection_lost(None)
        elif self._eof:
            self._sock.shutdown(socket.SHUT_WR)

    if _PYTHON < 12:
        def _write_ready(self):
            self._write_sendmsg()

    def write_eof(self):
        if self._closing or self._eof:
            return
        self._eof = True
        if not self._buffer:
            self._sock.shutdown(socket.SHUT_WR)

    def can_write_eof(self):
        return True

    if _PYTHON >= 12:
        def writelines(self, list_of_data):
            if self._eof:
                raise RuntimeError("Cannot call writelines() after write_eof()")
            if self._empty_waiter is not None:
                raise RuntimeError("unable to writelines; sendfile is in progress")
            if not list_of_data:
                return
            self._buffer.extend([_piece(data) for data in list_of_data])
            self._write_ready()
            if self._buffer:
                self._loop._add_writer(self._sock_fd, self._write_ready)

        def close(self):
            self._read_ready_cb = None
            self._write_ready = None
            super().close()

    def _call_connection_lost(self, exc):
        super()._call_connection_lost(exc)
        if self._empty_waiter is not None:
            self._empty_waiter.set_exception(ConnectionError("Connection is closed by peer"))


class _SelectorDatagramTransport(
        _SelectorTransport, *(() if _PYTHON < 12 else (transports.DatagramTransport,))):
    """The transport of a socket that sends and receives datagrams."""

    def __init__(self, loop, sock, protocol, address=None, waiter=None, extra=None):
        super().__init__(loop, sock, protocol, extra)
        self._address = address
        self._begin(waiter)

    def get_write_buffer_size(self):
        header = 8 if _PYTHON >= 13 else 0
        return sum(len(data) + header for data, _ in self._buffer)

    def _read_ready(self):
        if self._conn_lost:
            return
        try:
            data, addr = self._sock.recvfrom(self.max_size)
        except _NOT_YET:
            pass
        except OSError as exc:
            self._protocol.error_received(exc)
        except _ENDS_LOOP:
            raise
        except BaseException as exc:
            self._fatal_error(exc, "Fatal read error on datagram transport")
        else:
            self._protocol.datagram_received(data, addr)

    def _send_now(self, data, addr):
        """Sends a datagram, or has its error told; False: it must wait."""
        try:
            if self._extra["peername"]:
                self._sock.send(data)
            else:
                self._sock.sendto(data, addr)
        except _NOT_YET:
            return False
        except OSError as exc:
            self._protocol.error_received(exc)
        except _ENDS_LOOP:
            raise
        except BaseException as exc:
            self._fatal_error(exc, "Fatal write error on datagram transport")
        return True

    def sendto(self, data, addr=None):
        _check_bytes(data)
        if not data and _PYTHON < 13:
            return
        if self._address:
            if addr not in (None, self._address):
                raise ValueError(f"Invalid address: must be None or {self._address}")
            addr = self._address
        if self._conn_lost and self._address:
            self._lost_already()
            return
        if not self._buffer:
            if self._send_now(data, addr):
                return
            self._loop._add_writer(self._sock_fd, self._sendto_ready)
        self._buffer.append((bytes(data), addr))
        self._maybe_pause_protocol()

    def _sendto_ready(self):
        while self._buffer and self._send_now(*self._buffer[0]):
            self._buffer.popleft()
        self._maybe_resume_protocol()
        if not self._buffer:
            self._loop._remove_writer(self._sock_fd)
            if self._closing:
                self._call_connection_lost(None)


def _methods():
    from . import base_events
    found = {}
    for cls in (*base_events._METHODS, _readers.BaseSelectorEventLoop, BaseSelectorEventLoop):
        for name, value in vars(cls).items():
            if not name.startswith("__"):
                found[name] = value
    return found


_METHODS = _methods()
# Until run_in_executor makes one.
_METHODS["_default_executor"] = None
_METHODS["_clock_resolution"] = 1e-09
BaseSelectorEventLoop = SelectorEventLoop  # the native one

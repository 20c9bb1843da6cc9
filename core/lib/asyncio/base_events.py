"""Servers, and how the event loop makes connections. The loop itself is native and here already."""

import socket
import sys
from _weakref import ref as _weak

from . import events
from .events import AbstractServer
from .exceptions import CancelledError
from .futures import Future, _get_loop
from .log import logger
from .tasks import gather, sleep
from .trsock import TransportSocket

__all__ = "BaseEventLoop",

_PYTHON = sys.version_info[1]

# What the native loop has of its own; programs and tests look for it here.
_MIN_SCHEDULED_TIMER_HANDLES = 100
_MIN_CANCELLED_TIMER_HANDLES_FRACTION = 0.5
MAXIMUM_SELECT_TIMEOUT = 24 * 3600


_HAS_IPv6 = hasattr(socket, "AF_INET6")


def _set_nodelay(sock):
    if sock.family in (socket.AF_INET, socket.AF_INET6) and sock.type == socket.SOCK_STREAM:
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)


def _set_reuseport(sock):
    if not hasattr(socket, "SO_REUSEPORT"):
        raise ValueError("reuse_port not supported by socket module")
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)


def _format_handle(handle):
    """A handle as messages show it: the step of a task as its task."""
    task = getattr(handle._callback, "__self__", None)
    return repr(task) if isinstance(task, Future) else str(handle)


def _run_until_complete_cb(fut):
    if not fut.cancelled() and isinstance(fut.exception(), (SystemExit, KeyboardInterrupt)):
        return  # run_forever raises it by itself
    _get_loop(fut).stop()


class Server(AbstractServer):
    """Listening sockets, and the connections that came through them."""

    def __init__(self, loop, sockets, protocol_factory, ssl_context, backlog,
                 ssl_handshake_timeout, ssl_shutdown_timeout=None):
        self._loop = loop
        self._sockets = sockets
        self._clients = {}  # weak references to the transports, in order of connection
        self._waiters = []
        self._protocol_factory = protocol_factory
        self._backlog = backlog
        self._ssl_context = ssl_context
        self._ssl_handshake_timeout = ssl_handshake_timeout
        self._ssl_shutdown_timeout = ssl_shutdown_timeout
        self._serving = False
        self._serving_forever_fut = None

    def __repr__(self):
        return f"<{type(self).__name__} sockets={self.sockets!r}>"

    def _attach(self, transport):
        assert self._sockets is not None
        self._clients[id(transport)] = _weak(transport)

    def _detach(self, transport):
        self._clients.pop(id(transport), None)
        if not self._clients and self._sockets is None:
            self._wakeup()

    def _wakeup(self):
        waiters, self._waiters = self._waiters, None
        for waiter in waiters:
            if not waiter.done():
                waiter.set_result(waiter if _PYTHON < 12 else None)

    def _start_serving(self):
        if self._serving:
            return
        self._serving = True
        timeouts = [self._ssl_handshake_timeout]
        if _PYTHON >= 11:
            timeouts.append(self._ssl_shutdown_timeout)
        for sock in self._sockets:
            sock.listen(self._backlog)
            self._loop._start_serving(self._protocol_factory, sock, self._ssl_context, self,
                                      self._backlog, *timeouts)

    def get_loop(self):
        return self._loop

    def is_serving(self):
        return self._serving

    @property
    def sockets(self):
        if self._sockets is None:
            return ()
        return tuple(TransportSocket(sock) for sock in self._sockets)

    def close(self):
        sockets = self._sockets
        if sockets is None:
            return
        self._sockets = None
        for sock in sockets:
            self._loop._stop_serving(sock)
        self._serving = False
        waiter = self._serving_forever_fut
        if waiter is not None and not waiter.done():
            waiter.cancel()
            self._serving_forever_fut = None
        if not self._clients:
            self._wakeup()

    if _PYTHON >= 13:
        def _living_clients(self):
            return [client for client in (find() for find in list(self._clients.values()))
                    if client is not None]

        def close_clients(self):
            for transport in self._living_clients():
                transport.close()

        def abort_clients(self):
            for transport in self._living_clients():
                transport.abort()

    async def start_serving(self):
        self._start_serving()
        # The other handles of this iteration run before the caller goes on.
        await sleep(0)

    async def serve_forever(self):
        if self._serving_forever_fut is not None:
            raise RuntimeError(f"server {self!r} is already being awaited on serve_forever()")
        if self._sockets is None:
            raise RuntimeError(f"server {self!r} is closed")
        self._start_serving()
        self._serving_forever_fut = self._loop.create_future()
        try:
            await self._serving_forever_fut
        except CancelledError:
            try:
                self.close()
                await self.wait_closed()
            finally:
                raise
        finally:
            self._serving_forever_fut = None

    async def wait_closed(self):
        # Up to 3.11 a closed server did not wait for its connections.
        if self._waiters is None or (_PYTHON < 12 and self._sockets is None):
            return
        waiter = self._loop.create_future()
        self._waiters.append(waiter)
        await waiter


def _no_tls(ssl, *timeouts):
    if ssl:
        raise NotImplementedError("Loopscope does not have TLS")
    names = ("ssl_handshake_timeout", "ssl_shutdown_timeout")
    for name, value in zip(names, timeouts):
        if value is not None:
            raise ValueError(f"{name} is only meaningful with ssl")


def _ipaddr_info(host, port, family, type, proto, flowinfo=0, scopeid=0):
    """What getaddrinfo gives for an IP address; None: the host has to be looked up."""
    if proto not in (0, socket.IPPROTO_TCP, socket.IPPROTO_UDP) or host is None:
        return None
    if type == socket.SOCK_STREAM:
        proto = socket.IPPROTO_TCP
    elif type == socket.SOCK_DGRAM:
        proto = socket.IPPROTO_UDP
    else:
        return None
    if port is None or port == "" or port == b"":
        port = 0
    else:
        try:
            port = int(port)
        except (TypeError, ValueError):
            return None  # perhaps the name of a service
    if isinstance(host, bytes):
        host = host.decode("ascii")
    if "%" in host or not hasattr(socket, "inet_pton"):
        return None
    families = [family] if family != socket.AF_UNSPEC else [socket.AF_INET, socket.AF_INET6]
    for each in families:
        try:
            socket.inet_pton(each, host)
        except OSError:
            continue
        if each == socket.AF_INET6:
            return each, type, proto, "", (host, port, flowinfo, scopeid)
        return each, type, proto, "", (host, port)
    return None


def _interleave_addrinfos(addrinfos, first_address_family_count=1):
    """The addresses with their families in turn."""
    families = {}
    for info in addrinfos:
        families.setdefault(info[0], []).append(info)
    lines = list(families.values())
    mixed = []
    if first_address_family_count > 1:
        mixed.extend(lines[0][:first_address_family_count - 1])
        del lines[0][:first_address_family_count - 1]
    for i in range(max(map(len, lines))):
        mixed.extend(line[i] for line in lines if i < len(line))
    return mixed


def _raise_failed(exceptions, all_errors):
    """None of the addresses could be connected to."""
    if all_errors:
        raise ExceptionGroup("create_connection failed", exceptions)
    model = str(exceptions[0])
    if all(str(exc) == model for exc in exceptions):
        raise exceptions[0]
    texts = ", ".join(str(exc) for exc in exceptions)
    raise OSError(f"Multiple exceptions: {texts}")


def _check_stream(sock):
    if sock.type != socket.SOCK_STREAM:
        raise ValueError(f"A Stream Socket was expected, got {sock!r}")


def _check_unix_stream(sock):
    if sock.family != socket.AF_UNIX or sock.type != socket.SOCK_STREAM:
        raise ValueError(f"A UNIX Domain Stream Socket was expected, got {sock!r}")


_NativeLoop = BaseEventLoop


class BaseEventLoop:
    """Methods of the loop, under the names that CPython has for them."""

    # ------------------------------------------------------------ what it was given

    @property
    def _task_factory(self):
        return self.get_task_factory()

    @_task_factory.setter
    def _task_factory(self, factory):
        self.set_task_factory(factory)

    @property
    def _exception_handler(self):
        return self.get_exception_handler()

    @_exception_handler.setter
    def _exception_handler(self, handler):
        self.set_exception_handler(handler)

    # ------------------------------------------------------------ names

    async def getaddrinfo(self, host, port, *, family=0, type=0, proto=0, flags=0):
        look_up = getattr(self, "run_in_executor", None)
        if look_up is None:
            return socket.getaddrinfo(host, port, family, type, proto, flags)
        return await look_up(None, socket.getaddrinfo, host, port, family, type, proto, flags)

    async def getnameinfo(self, sockaddr, flags=0):
        look_up = getattr(self, "run_in_executor", None)
        if look_up is None:
            return socket.getnameinfo(sockaddr, flags)
        return await look_up(None, socket.getnameinfo, sockaddr, flags)

    async def _ensure_resolved(self, address, *, family=0, type=socket.SOCK_STREAM, proto=0,
                               flags=0, loop):
        host, port = address[:2]
        info = _ipaddr_info(host, port, family, type, proto, *address[2:])
        if info is not None:
            return [info]
        return await loop.getaddrinfo(host, port, family=family, type=type, proto=proto,
                                      flags=flags)

    # ------------------------------------------------------------ clients

    def _bind_local(self, sock, family, infos, failed):
        """Binds a client's socket to the first local address that can be had."""
        for each in infos:
            address = each[4]
            if _PYTHON >= 11 and each[0] != family:
                continue
            try:
                sock.bind(address)
                return
            except OSError as exc:
                reason = exc.strerror.lower() if _PYTHON < 11 else str(exc).lower()
                failed.append(OSError(exc.errno, "error while attempting to bind on address "
                                                 f"{address!r}: {reason}"))
        if failed or _PYTHON < 11:
            raise failed.pop()
        raise OSError(f"no matching local address with {family=} found")

    async def _connect_sock(self, exceptions, addr_info, local_addr_infos=None):
        failed = []
        exceptions.append(failed)
        family, type_, proto, _, address = addr_info
        sock = None
        try:
            sock = socket.socket(family=family, type=type_, proto=proto)
            sock.setblocking(False)
            if local_addr_infos is not None:
                self._bind_local(sock, family, local_addr_infos, failed)
            await self.sock_connect(sock, address)
            return sock
        except OSError as exc:
            failed.append(exc)
            if sock is not None:
                sock.close()
            raise
        except BaseException:
            if sock is not None:
                sock.close()
            raise
        finally:
            exceptions = failed = None

    async def create_connection(self, protocol_factory, host=None, port=None, *, ssl=None,
                                family=0, proto=0, flags=0, sock=None, local_addr=None,
                                server_hostname=None, ssl_handshake_timeout=None,
                                ssl_shutdown_timeout=None, happy_eyeballs_delay=None,
                                interleave=None, all_errors=False):
        """Connects to a server: gives a transport and a protocol."""
        if server_hostname is not None and not ssl:
            raise ValueError("server_hostname is only meaningful with ssl")
        _no_tls(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
        if happy_eyeballs_delay is not None and interleave is None:
            interleave = 1
        if host is not None or port is not None:
            if sock is not None:
                raise ValueError("host/port and sock can not be specified at the same time")
            infos = await self._ensure_resolved((host, port), family=family,
                                                type=socket.SOCK_STREAM, proto=proto, flags=flags,
                                                loop=self)
            if not infos:
                raise OSError("getaddrinfo() returned empty list")
            local_infos = None
            if local_addr is not None:
                local_infos = await self._ensure_resolved(local_addr, family=family,
                                                          type=socket.SOCK_STREAM, proto=proto,
                                                          flags=flags, loop=self)
                if not local_infos:
                    raise OSError("getaddrinfo() returned empty list")
            if interleave:
                infos = _interleave_addrinfos(infos, interleave)
            exceptions = []
            if happy_eyeballs_delay is None:
                for info in infos:
                    try:
                        sock = await self._connect_sock(exceptions, info, local_infos)
                        break
                    except OSError:
                        continue
            else:
                from .staggered import staggered_race
                from functools import partial
                sock, _, _ = await staggered_race(
                    (partial(self._connect_sock, exceptions, info, local_infos)
                     for info in infos), happy_eyeballs_delay, loop=self)
            if sock is None:
                exceptions = [exc for each in exceptions for exc in each]
                try:
                    _raise_failed(exceptions, all_errors)
                finally:
                    exceptions = None
        else:
            if sock is None:
                raise ValueError("host and port was not specified and no sock specified")
            _check_stream(sock)
        return await self._create_connection_transport(sock, protocol_factory, ssl,
                                                       server_hostname)

    async def _create_connection_transport(self, sock, protocol_factory, ssl, server_hostname,
                                           server_side=False, ssl_handshake_timeout=None,
                                           ssl_shutdown_timeout=None):
        sock.setblocking(False)
        protocol = protocol_factory()
        waiter = self.create_future()
        transport = self._make_socket_transport(sock, protocol, waiter)
        try:
            await waiter
        except BaseException:
            transport.close()
            raise
        return transport, protocol

    async def connect_accepted_socket(self, protocol_factory, sock, *, ssl=None,
                                      ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
        _check_stream(sock)
        _no_tls(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
        return await self._create_connection_transport(sock, protocol_factory, ssl, "",
                                                       server_side=True)

    # ------------------------------------------------------------ servers

    async def _create_server_getaddrinfo(self, host, port, family, flags):
        infos = await self._ensure_resolved((host, port), family=family, type=socket.SOCK_STREAM,
                                            flags=flags, loop=self)
        if not infos:
            raise OSError(f"getaddrinfo({host!r}) returned empty list")
        return infos

    def _bound_sockets(self, infos, reuse_address, reuse_port, keep_alive):
        """A socket for each address; none is left open when one of them cannot be bound."""
        sockets = []
        done = False
        try:
            for family, kind, proto, _, address in infos:
                sock = socket.socket(family, kind, proto)
                sockets.append(sock)
                if reuse_address:
                    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, True)
                if reuse_port:
                    _set_reuseport(sock)
                if keep_alive:
                    sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, True)
                if family == socket.AF_INET6:
                    sock.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, True)
                try:
                    sock.bind(address)
                except OSError as exc:
                    reason = exc.strerror.lower() if _PYTHON < 13 else str(exc).lower()
                    message = f"error while attempting to bind on address {address!r}: {reason}"
                    if _PYTHON >= 13 and exc.errno == 99:
                        sockets.pop()
                        sock.close()
                        continue
                    raise OSError(exc.errno, message) from None
            if not sockets:
                addresses = [info[4] for info in infos]
                raise OSError(f"could not bind on any address out of {addresses!r}")
            done = True
        finally:
            if not done:
                for sock in sockets:
                    sock.close()
        return sockets

    async def create_server(self, protocol_factory, host=None, port=None, *,
                            family=socket.AF_UNSPEC, flags=socket.AI_PASSIVE, sock=None,
                            backlog=100, ssl=None, reuse_address=None, reuse_port=None,
                            keep_alive=None, ssl_handshake_timeout=None,
                            ssl_shutdown_timeout=None, start_serving=True):
        """Makes a server that listens at an address, or at several."""
        if isinstance(ssl, bool):
            raise TypeError("ssl argument must be an SSLContext or None")
        _no_tls(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
        if host is not None or port is not None:
            if sock is not None:
                raise ValueError("host/port and sock can not be specified at the same time")
            if host == "":
                hosts = [None]
            elif isinstance(host, str) or not hasattr(type(host), "__iter__"):
                hosts = [host]
            else:
                hosts = host
            found = await gather(*[self._create_server_getaddrinfo(each, port, family=family,
                                                                   flags=flags)
                                   for each in hosts])
            infos = list(dict.fromkeys(info for infos in found for info in infos))
            sockets = self._bound_sockets(infos, reuse_address is None or reuse_address,
                                          reuse_port, keep_alive)
        else:
            if sock is None:
                raise ValueError("Neither host/port nor sock were specified")
            _check_stream(sock)
            sockets = [sock]
        for sock in sockets:
            sock.setblocking(False)
        return await self._server_of(sockets, protocol_factory, ssl, backlog, start_serving)

    async def _server_of(self, sockets, protocol_factory, ssl, backlog, start_serving):
        server = Server(self, sockets, protocol_factory, ssl, backlog, None, None)
        if start_serving:
            server._start_serving()
            # The other handles of this iteration run before the caller goes on.
            await sleep(0)
        return server

    # ------------------------------------------------------------ datagrams

    async def _datagram_addresses(self, local_addr, remote_addr, family, proto, flags):
        """Pairs of (family, protocol) and (local, remote address) to be tried."""
        if not (local_addr or remote_addr):
            if family == 0:
                raise ValueError("unexpected address family")
            return [((family, proto), (None, None))]
        if family == socket.AF_UNIX:
            for address in (local_addr, remote_addr):
                if address is not None and not isinstance(address, str):
                    raise TypeError("string is expected")
            return [((family, proto), (local_addr, remote_addr))]
        found = {}
        for index, address in enumerate((local_addr, remote_addr)):
            if address is None:
                continue
            if not (isinstance(address, tuple) and len(address) == 2):
                raise (TypeError if _PYTHON >= 11 else AssertionError)("2-tuple is expected")
            infos = await self._ensure_resolved(address, family=family, type=socket.SOCK_DGRAM,
                                                proto=proto, flags=flags, loop=self)
            if not infos:
                raise OSError("getaddrinfo() returned empty list")
            for fam, _, pro, _, where in infos:
                found.setdefault((fam, pro), [None, None])[index] = where
        pairs = [(key, pair) for key, pair in found.items()
                 if not (local_addr and pair[0] is None or remote_addr and pair[1] is None)]
        if not pairs:
            raise ValueError("can not get address information")
        return pairs

    async def create_datagram_endpoint(self, protocol_factory, local_addr=None, remote_addr=None,
                                       *, family=0, proto=0, flags=0, reuse_port=None,
                                       allow_broadcast=None, sock=None):
        """A socket for datagrams: gives a transport and a protocol."""
        if sock is not None:
            if _PYTHON >= 13:
                if sock.type == socket.SOCK_STREAM:
                    raise ValueError(f"A datagram socket was expected, got {sock!r}")
            elif sock.type != socket.SOCK_DGRAM:
                raise ValueError(f"A UDP Socket was expected, got {sock!r}")
            options = dict(local_addr=local_addr, remote_addr=remote_addr, family=family,
                           proto=proto, flags=flags, reuse_port=reuse_port,
                           allow_broadcast=allow_broadcast)
            problems = ", ".join(f"{name}={value}" for name, value in options.items() if value)
            if problems:
                raise ValueError("socket modifier keyword arguments can not be used "
                                 f"when sock is specified. ({problems})")
            sock.setblocking(False)
            remote = None
        else:
            exceptions = []
            for (fam, pro), (local, remote) in await self._datagram_addresses(
                    local_addr, remote_addr, family, proto, flags):
                sock = None
                try:
                    sock = socket.socket(family=fam, type=socket.SOCK_DGRAM, proto=pro)
                    if reuse_port:
                        _set_reuseport(sock)
                    if allow_broadcast:
                        sock.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
                    sock.setblocking(False)
                    if local_addr:
                        sock.bind(local)
                    if remote_addr and not allow_broadcast:
                        await self.sock_connect(sock, remote)
                except OSError as exc:
                    if sock is not None:
                        sock.close()
                    exceptions.append(exc)
                except BaseException:
                    if sock is not None:
                        sock.close()
                    raise
                else:
                    break
            else:
                raise exceptions[0]
        protocol = protocol_factory()
        waiter = self.create_future()
        transport = self._make_datagram_transport(sock, protocol, remote, waiter)
        try:
            await waiter
        except BaseException:
            transport.close()
            raise
        return transport, protocol

    if _PYTHON < 11:
        _datagram_endpoint = create_datagram_endpoint

        async def create_datagram_endpoint(self, *args, reuse_address=None, **options):
            if reuse_address:
                raise ValueError("Passing `reuse_address=True` is no longer supported, as the usage "
                                 "of SO_REUSEPORT in UDP poses a significant security concern.")
            return await self._datagram_endpoint(*args, **options)

    # ------------------------------------------------------------ what there is not

    async def start_tls(self, transport, protocol, sslcontext, *, server_side=False,
                        server_hostname=None, ssl_handshake_timeout=None,
                        ssl_shutdown_timeout=None):
        raise NotImplementedError("Loopscope does not have TLS")

    async def sendfile(self, transport, file, offset=0, count=None, *, fallback=True):
        raise NotImplementedError("Loopscope does not have files to send")

    async def sock_sendfile(self, sock, file, offset=0, count=None, *, fallback=True):
        raise NotImplementedError("Loopscope does not have files to send")

    async def connect_read_pipe(self, protocol_factory, pipe):
        raise NotImplementedError("Loopscope does not have pipes")

    async def connect_write_pipe(self, protocol_factory, pipe):
        raise NotImplementedError("Loopscope does not have pipes")

    async def subprocess_exec(self, protocol_factory, program, *args, stdin=-1, stdout=-1,
                              stderr=-1, universal_newlines=False, shell=False, bufsize=0,
                              encoding=None, errors=None, text=None, **kwargs):
        raise NotImplementedError("Loopscope does not have subprocesses")

    async def subprocess_shell(self, protocol_factory, cmd, *, stdin=-1, stdout=-1, stderr=-1,
                               universal_newlines=False, shell=True, bufsize=0, encoding=None,
                               errors=None, text=None, **kwargs):
        raise NotImplementedError("Loopscope does not have subprocesses")


class _UnixSelectorEventLoop:
    """Connections at a path."""

    async def create_unix_connection(self, protocol_factory, path=None, *, ssl=None, sock=None,
                                     server_hostname=None, ssl_handshake_timeout=None,
                                     ssl_shutdown_timeout=None):
        if not ssl and server_hostname is not None:
            raise ValueError("server_hostname is only meaningful with ssl")
        _no_tls(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
        if path is not None:
            if sock is not None:
                raise ValueError("path and sock can not be specified at the same time")
            sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM, 0)
            try:
                sock.setblocking(False)
                await self.sock_connect(sock, _path_text(path))
            except BaseException:
                sock.close()
                raise
        else:
            if sock is None:
                raise ValueError("no path and sock were specified")
            _check_unix_stream(sock)
            sock.setblocking(False)
        return await self._create_connection_transport(sock, protocol_factory, ssl,
                                                       server_hostname)

    async def create_unix_server(self, protocol_factory, path=None, *, sock=None, backlog=100,
                                 ssl=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None,
                                 start_serving=True, cleanup_socket=True):
        if isinstance(ssl, bool):
            raise TypeError("ssl argument must be an SSLContext or None")
        _no_tls(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
        if path is not None:
            if sock is not None:
                raise ValueError("path and sock can not be specified at the same time")
            path = _path_text(path)
            sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            try:
                sock.bind(path)
            except OSError as exc:
                sock.close()
                if exc.errno == 98:
                    raise OSError(98, f"Address {path!r} is already in use") from None
                raise
        else:
            if sock is None:
                raise ValueError("path was not specified, and no sock specified")
            _check_unix_stream(sock)
        sock.setblocking(False)
        return await self._server_of([sock], protocol_factory, ssl, backlog, start_serving)


_METHODS = (BaseEventLoop, _UnixSelectorEventLoop)
BaseEventLoop = _NativeLoop


def _path_text(path):
    """os.fspath()."""
    if isinstance(path, (str, bytes)):
        return path
    convert = getattr(type(path), "__fspath__", None)
    if convert is None:
        raise TypeError("expected str, bytes or os.PathLike object, not " + type(path).__name__)
    return convert(path)

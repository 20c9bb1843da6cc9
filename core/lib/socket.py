"""Sockets of a network in memory: the host itself, and nothing outside of it.

What one socket of the program sends, another one receives, after the run's latency and at its
bandwidth. Waiting takes place in virtual time. Names of other hosts cannot be resolved, and other
addresses cannot be reached.

The selector of the event loop is told from when a socket can be read or written (_tell).
"""

import _network
import sys
from _loopback import (_bells, _bound, _End, _ephemeral_port, _error, _find_port,
                       _LOCAL_ROOM, _Port, _RECEIVE_ROOM, _SEND_ROOM, _tell)
from _socket_names import *
from _socket_names import _hosts, _outside, _show
from _thread import allocate_lock as _allocate_lock

_PYTHON = sys.version_info[1]
_READ, _WRITE = 0, 1

# SocketState of the trace.
_BOUND, _LISTENING, _CONNECTING, _CONNECTED, _ENDED = 1, 2, 3, 4, 5


# ---------------------------------------------------------------- the socket

_default_timeout = None


def getdefaulttimeout():
    return _default_timeout


def setdefaulttimeout(timeout):
    global _default_timeout
    _default_timeout = None if timeout is None else float(timeout)


def _constant(value, names):
    for name in names:
        if globals()[name] == value:
            return globals()[name]
    return value


def _bytes_of(data):
    if isinstance(data, bytes):
        return data
    if isinstance(data, (str, int, list, tuple)) or data is None:
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")
    return bytes(data)


class socket:
    """A socket of the network in memory, with the methods and errors of a real one."""

    family = type = proto = None  # of each socket

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        self._fd = -1
        self._closed = False
        if fileno is not None:
            raise OSError(88, "Loopscope cannot make a socket of a file descriptor")
        family = 2 if family == -1 else int(family)
        kind = 1 if type == -1 else int(type)
        flags, kind = kind & (2048 | 524288), kind & ~(2048 | 524288)
        if family not in (1, 2, 10):
            raise _error(97)
        if kind not in (1, 2):
            raise _error(94 if kind < 11 else 22)
        self._setup(_network.open("stream" if kind == 1 else "datagram"), family, kind,
                    0 if proto == -1 else int(proto))
        if flags & 2048:
            self._timeout = 0.0
        self._refresh_unconnected()

    def _setup(self, fd, family, kind, proto):
        self._fd = fd
        self._closed = False
        self.family = _constant(family, ("AF_INET", "AF_INET6", "AF_UNIX"))
        self.type = _constant(kind, ("SOCK_STREAM", "SOCK_DGRAM"))
        self.proto = proto
        self._timeout = _default_timeout
        self._options = {}
        self._here = None  # the address that it was given
        self._there = None
        self._port = None
        self._end = None
        self._refused_at = None  # when word comes that nobody listens there
        self._connected_at = None

    @classmethod
    def _of_end(cls, end, family, proto, here, there):
        """The socket of a connection that is there."""
        self = cls.__new__(cls)
        self._setup(_network.open("stream"), family, 1, proto)
        self._attach(end, here, there)
        return self

    def _attach(self, end, here, there):
        end.fd = self._fd
        self._end, self._here, self._there = end, here, there
        self._note(_CONNECTED)
        end.refresh()

    def _note(self, state):
        text = _show(self._here)
        if self._there is not None:
            text = f"{text} ⇄ {_show(self._there)}"
        _network.state(self._fd, state, text)

    def _refresh_unconnected(self):
        """A datagram socket can always be sent from; a stream that is not connected hangs up."""
        _tell(self._fd, _WRITE, _network.now())
        if self.type == SOCK_STREAM:
            _tell(self._fd, _READ, _network.now())

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __repr__(self):
        closed = " [closed]" if self._closed else ""
        text = f"<{type(self).__module__}.{type(self).__qualname__}{closed} fd={self._fd}"
        text += f", family={self.family!s}, type={self.type!s}, proto={self.proto}"
        if not self._closed and self._fd != -1:
            if self.family == AF_UNIX:
                if self._here:
                    text += f", laddr={self._here}"
            else:
                text += f", laddr={self.getsockname()}"
            if self._there and (self._end is not None or self.type == SOCK_DGRAM):
                text += f", raddr={self._there}"
        return text + ">"

    def __getstate__(self):
        raise TypeError(f"cannot pickle {type(self).__name__!r} object")

    def __del__(self):
        if self._fd == -1:
            return
        import warnings
        warnings.warn(f"unclosed {self!r}", ResourceWarning, source=self)
        self.close()

    # ------------------------------------------------------------ addresses

    def _check(self):
        if self._fd == -1:
            raise _error(EBADF)

    def _address(self, what, address):
        """An address of this socket's family as it is kept; names are looked up."""
        family = self.family
        if family == AF_UNIX:
            if isinstance(address, (bytes, bytearray)):
                address = bytes(address).decode()
            if not isinstance(address, str):
                raise TypeError(f"a bytes-like object is required, not '{type(address).__name__}'")
            return address
        name = "AF_INET" if family == AF_INET else "AF_INET6"
        if not isinstance(address, tuple):
            raise TypeError(f"{what}(): {name} address must be tuple, not "
                            f"{type(address).__name__}")
        if family == AF_INET and len(address) != 2:
            raise TypeError("AF_INET address must be a pair (host, port)")
        if not 2 <= len(address) <= 4:
            raise TypeError("AF_INET6 address must be a tuple (host, port[, flowinfo[, scopeid]])")
        host, port = address[:2]
        if isinstance(host, (bytes, bytearray)):
            host = bytes(host).decode()
        if not isinstance(host, str):
            raise TypeError("str, bytes or bytearray expected, not " + type(host).__name__)
        if not isinstance(port, int):
            raise TypeError(f"'{type(port).__name__}' object cannot be interpreted as an integer")
        if not 0 <= port <= 65535:
            raise OverflowError(f"{what}(): port must be 0-65535.")
        if host == "":
            host = "0.0.0.0" if family == AF_INET else "::"
        elif host == "<broadcast>":
            host = "255.255.255.255"
        else:
            host = _hosts(host, family, False)[0][1]
        return (host, port) if family == AF_INET else (host, port, 0, 0)

    def _is_local(self, host):
        return host.startswith("127.") or host in ("::1", "0.0.0.0", "::")

    def bind(self, address):
        self._check()
        address = self._address("bind", address)
        if self._here is not None:
            raise _error(22)
        if self.family != AF_UNIX:
            if not self._is_local(address[0]):
                raise _outside(_error(99))
            if address[1] == 0:
                address = (address[0], _ephemeral_port()) + address[2:]
        self._bind_port(address)

    def _bind_port(self, address):
        where = address if self.family == AF_UNIX else address[1]
        key = (int(self.type), int(self.family), where)
        port = _Port(self, address, key)
        for other in _bound.get(key, ()):
            shared = port.reuse and other.reuse or (
                self.type == SOCK_DGRAM and port.reuse_address and other.reuse_address)
            if other.overlaps(port.host) and not shared:
                raise _error(98)
        _bound.setdefault(key, []).append(port)
        self._port, self._here = port, address
        self._note(_BOUND)

    def getsockname(self):
        self._check()
        if self._here is not None:
            return self._here
        if self.family == AF_UNIX:
            return ""
        return ("0.0.0.0", 0) if self.family == AF_INET else ("::", 0, 0, 0)

    def getpeername(self):
        self._check()
        connected = self._end is not None or self.type == SOCK_DGRAM
        if self._there is None or not connected or (self._end is not None and self._end.dead):
            raise _error(107)
        return self._there

    # ------------------------------------------------------------ connections

    def listen(self, backlog=128):
        self._check()
        if not isinstance(backlog, int):
            raise TypeError(f"'{type(backlog).__name__}' object cannot be interpreted as an "
                            "integer")
        if self.type != SOCK_STREAM:
            raise _error(95)
        if self._end is not None:
            raise _error(22)
        if self._port is None:
            if self.family == AF_UNIX:
                raise _error(22)
            host = "0.0.0.0" if self.family == AF_INET else "::"
            rest = () if self.family == AF_INET else (0, 0)
            self._bind_port((host, _ephemeral_port()) + rest)
        if not self._port.listening:
            self._port.listening = True
            self._note(_LISTENING)
        _tell(self._fd, _WRITE, None)
        self._port.refresh()

    def accept(self):
        self._check()
        if self._port is None or not self._port.listening:
            raise _error(22)
        port = self._port
        _, end = self._wait(port.take, lambda: port.line[0][0] if port.line else None)
        there = end.peer.here
        conn = type(self)._of_end(end, int(self.family), self.proto, end.here, there)
        return conn, there

    def _connect_now(self, address):
        """Starts a connection. What comes of it is known at a time that is set here."""
        now = _network.now()
        if self.family == AF_UNIX:
            port = _find_port(SOCK_STREAM, self.family, address, address)
            if port is None:
                raise _error(2 if not _bound.get((1, 1, address)) else 111)
        else:
            if not self._is_local(address[0]):
                raise _outside(_error(101))
            if address[0] in ("0.0.0.0", "::"):
                address = ("127.0.0.1" if self.family == AF_INET else "::1",) + address[1:]
            port = _find_port(SOCK_STREAM, self.family, address[0], address[1])
        self._there = address
        if self.family != AF_UNIX and self._here is None or (
                isinstance(self._here, tuple) and self._here[0] in ("0.0.0.0", "::")):
            number = _ephemeral_port() if self._here is None else self._here[1]
            self._here = (address[0], number) + address[2:]
        if port is None or not port.listening:
            if self.family == AF_UNIX:
                raise _error(111)
            self._refused_at = now + 2 * _network.latency
            self._note(_CONNECTING)
            _tell(self._fd, _WRITE, self._refused_at)
            _tell(self._fd, _READ, self._refused_at)
            return
        rooms = self._rooms()
        local = self.family == AF_UNIX
        end, other = _End(None, self._here or "", *rooms, local), _End(None, address, *rooms, local)
        end.join(other)
        delay = 0.0 if local else _network.latency
        self._connected_at = now + 2 * delay
        self._end = end
        port.put(now + 3 * delay, other)
        end.fd = self._fd
        if delay:
            self._note(_CONNECTING)
            _tell(self._fd, _READ, None)
            _tell(self._fd, _WRITE, self._connected_at)
        else:
            self._settle()

    def _rooms(self):
        local = self.family == AF_UNIX
        send = self._options.get((SOL_SOCKET, SO_SNDBUF))
        receive = self._options.get((SOL_SOCKET, SO_RCVBUF))
        return (send or (_LOCAL_ROOM if local else _SEND_ROOM),
                receive or (0 if local else _RECEIVE_ROOM))

    def _settle(self):
        """The answer to a connect has come: gives the number of its error."""
        now = _network.now()
        if self._refused_at is not None and self._refused_at <= now:
            self._refused_at = None
            self._there = None
            return 111
        if self._connected_at is not None and self._connected_at <= now:
            self._connected_at = None
            self._note(_CONNECTED)
            self._end.refresh()
        return 0

    def connect(self, address):
        self._check()
        address = self._address("connect", address)
        if self.type == SOCK_DGRAM:
            return self._connect_datagrams(address)
        if self._port is not None and self._port.listening:
            raise _error(106)
        if self._end is not None:
            settled = self._connected_at is None
            raise _error(106) if settled else _error(114)
        self._connect_now(address)
        if self.family == AF_UNIX:
            return None
        if self._timeout == 0:
            raise _error(115)
        when = self._connected_at if self._refused_at is None else self._refused_at
        if when is not None and when > _network.now():
            limit = None if self._timeout is None else _network.now() + self._timeout
            while _network.now() < when:
                self._stand_still(when, limit, _WRITE)
        number = self._settle()
        if number:
            raise _error(number)

    def connect_ex(self, address):
        try:
            self.connect(address)
        except OSError as exc:
            if exc.errno is None:
                raise
            return exc.errno
        return 0

    def shutdown(self, how):
        self._check()
        end = self._end
        if end is None or end.gone():
            raise _error(107)
        if how in (SHUT_WR, SHUT_RDWR):
            end.end()
            self._note(_ENDED)
        if how in (SHUT_RD, SHUT_RDWR):
            end.read_shut = True
            end.refresh()

    def close(self):
        self._closed = True
        fd = self._fd
        if fd == -1:
            return
        self._fd = -1
        if self._port is not None:
            self._port.close()
        if self._end is not None:
            self._end.close()
        _network.close(fd)

    def detach(self):
        raise OSError(9, "Loopscope cannot take a socket's file descriptor away")

    def fileno(self):
        return self._fd

    # ------------------------------------------------------------ waiting

    def setblocking(self, flag):
        self.settimeout(None if flag else 0.0)

    def getblocking(self):
        return self._timeout != 0

    def settimeout(self, value):
        if value is not None:
            value = float(value)
            if value < 0:
                raise ValueError("Timeout value out of range")
        self._timeout = value

    def gettimeout(self):
        return self._timeout

    def _wait(self, action, when, direction=_READ):
        """Does something that may not be possible yet; this thread stands still until it is."""
        now = _network.now()
        limit = None if self._timeout is None else now + self._timeout
        while True:
            try:
                return action()
            except BlockingIOError:
                if self._timeout == 0:
                    raise
            self._stand_still(when(), limit, direction)

    def _stand_still(self, when, limit, direction):
        """Waits until `when`, or until the selector would be told of something new."""
        now = _network.now()
        if limit is not None and now >= limit:
            raise timeout("timed out")
        ends = [each for each in (when, limit) if each is not None]
        bell = _allocate_lock()
        bell.acquire()
        _bells.setdefault((self._fd, direction), []).append(bell)
        if ends:
            bell.acquire(True, max(0.0, min(ends) - now))
        else:
            bell.acquire()
        bells = _bells.get((self._fd, direction), ())
        if bell in bells:
            bells.remove(bell)

    # ------------------------------------------------------------ streams

    def _connected(self):
        self._check()
        end = self._end
        if end is None or self._connected_at is not None:
            if self._connected_at is not None or self._refused_at is not None:
                if self._settle() == 0 and self._connected_at is None and end is not None:
                    return end
            if self._refused_at is not None or self._connected_at is not None:
                raise _error(EAGAIN)
            raise _error(107)
        return end

    def send(self, data, flags=0):
        data = _bytes_of(data)
        self._check()
        if self.type == SOCK_DGRAM:
            if self._there is None:
                raise _error(89)
            return self._post(data, self._there)
        if self._end is None and self._refused_at is None:
            raise _error(32)
        end = self._connected()
        return self._wait(lambda: end.send(data), lambda: None, _WRITE)

    def sendall(self, data, flags=0):
        data = _bytes_of(data)
        sent = 0
        while sent < len(data):
            sent += self.send(data[sent:])

    def sendmsg(self, buffers, ancdata=(), flags=0, address=None):
        data = b"".join(_bytes_of(each) for each in buffers)
        return self.send(data) if address is None else self.sendto(data, address)

    def recv(self, bufsize, flags=0):
        if bufsize < 0:
            raise ValueError("negative buffersize in recv")
        if self.type == SOCK_DGRAM:
            return self.recvfrom(bufsize)[0]
        end = self._connected()
        return self._wait(lambda: end.receive(bufsize, bool(flags & MSG_PEEK)), end.read_from)

    def recv_into(self, buffer, nbytes=0, flags=0):
        data = self.recv(nbytes or len(buffer), flags)
        buffer[:len(data)] = data
        return len(data)

    # ------------------------------------------------------------ datagrams

    def _mailbox(self):
        if self._port is None:
            host = "0.0.0.0" if self.family == AF_INET else "::"
            if self.family == AF_UNIX:
                self._bind_port("")
            else:
                self._bind_port((host, _ephemeral_port()) + (
                    () if self.family == AF_INET else (0, 0)))
        return self._port

    def _connect_datagrams(self, address):
        if self.family != AF_UNIX and not self._is_local(address[0]):
            raise _outside(_error(101))
        box = self._mailbox()
        if self.family != AF_UNIX and self._here[0] in ("0.0.0.0", "::"):
            self._here = (address[0],) + self._here[1:]
            box.host = address[0]
        self._there = box.peer = address
        self._note(_CONNECTED)

    def _post(self, data, address):
        box = self._mailbox()
        if box.error:
            number, box.error = box.error, 0
            box.refresh()
            raise _error(number)
        if len(data) > 65507:
            raise _error(90)
        where = address if self.family == AF_UNIX else address[1]
        host = where if self.family == AF_UNIX else address[0]
        if self.family != AF_UNIX and not self._is_local(host):
            raise _outside(_error(101))
        if host in ("0.0.0.0", "::"):
            host = "127.0.0.1" if self.family == AF_INET else "::1"
        target = _find_port(SOCK_DGRAM, self.family, host, where)
        source = self._here
        if isinstance(source, tuple) and source[0] in ("0.0.0.0", "::"):
            source = (host,) + source[1:]
        if target is None:
            if self.family == AF_UNIX:
                raise _error(2)
            if self._there is not None:
                box.error = 111
                box.refresh()
        elif target.peer is None or target.peer == source:
            target.put(_network.now() + _network.latency, data, source)
        return len(data)

    def sendto(self, data, *args):
        if not 1 <= len(args) <= 2:
            raise TypeError(f"sendto() takes 2 or 3 arguments ({len(args) + 1} given)")
        data = _bytes_of(data)
        self._check()
        if self.type == SOCK_STREAM:
            return self.send(data)
        return self._post(data, self._address("sendto", args[-1]))

    def recvfrom(self, bufsize, flags=0):
        self._check()
        if self.type == SOCK_STREAM:
            return self.recv(bufsize, flags), None
        box = self._mailbox()

        def take():
            if box.error:
                number, box.error = box.error, 0
                box.refresh()
                raise _error(number)
            return box.take()

        _, data, source = self._wait(take, lambda: box.line[0][0] if box.line else None)
        return data[:bufsize], source

    def recvfrom_into(self, buffer, nbytes=0, flags=0):
        data, source = self.recvfrom(nbytes or len(buffer), flags)
        buffer[:len(data)] = data
        return len(data), source

    # ------------------------------------------------------------ options

    def setsockopt(self, level, optname, value, optlen=None):
        self._check()
        if level == SOL_SOCKET and optname in (SO_SNDBUF, SO_RCVBUF):
            value = max(2 * value, 4608 if optname == SO_SNDBUF else 2304)
            if self._end is not None:
                if optname == SO_SNDBUF:
                    self._end.send_room = value
                else:
                    self._end.receive_room = value
        self._options[level, optname] = value

    def getsockopt(self, level, optname, buflen=0):
        self._check()
        if level == SOL_SOCKET:
            if optname == SO_ERROR:
                return self._take_error()
            if optname == SO_TYPE:
                return int(self.type)
            if optname == SO_ACCEPTCONN:
                return int(self._port is not None and self._port.listening)
            if optname == SO_DOMAIN:
                return int(self.family)
            if optname == SO_PROTOCOL:
                return self.proto
        value = self._options.get((level, optname))
        if value is None and level == SOL_SOCKET and optname in (SO_SNDBUF, SO_RCVBUF):
            return 16384 if optname == SO_SNDBUF else 131072
        return 0 if value is None else int(value) if isinstance(value, bool) else value

    def _take_error(self):
        number = self._settle()
        end = self._end
        if not number and end is not None and end.error_at is not None and (
                end.error_at <= _network.now()):
            number, end.error, end.error_at, end.dead = end.error, 0, None, True
        return number

    def get_inheritable(self):
        return False

    def set_inheritable(self, inheritable):
        pass


SocketType = socket


def socketpair(family=None, type=SOCK_STREAM, proto=0):
    """Two sockets that are connected with each other."""
    if family is None:
        family = AF_UNIX
    if family != AF_UNIX or type != SOCK_STREAM:
        raise _error(95)
    ends = [_End(None, "", _LOCAL_ROOM, 0, True) for _ in range(2)]
    ends[0].join(ends[1])
    return tuple(socket._of_end(end, int(family), proto, "", "") for end in ends)


_GLOBAL_DEFAULT_TIMEOUT = object()


def create_connection(address, timeout=_GLOBAL_DEFAULT_TIMEOUT, source_address=None, *,
                      all_errors=False):
    host, port = address
    errors = []
    for family, kind, proto, _, where in getaddrinfo(host, port, 0, SOCK_STREAM):
        sock = None
        try:
            sock = socket(family, kind, proto)
            if timeout is not _GLOBAL_DEFAULT_TIMEOUT:
                sock.settimeout(timeout)
            if source_address:
                sock.bind(source_address)
            sock.connect(where)
            return sock
        except OSError as exc:
            if not all_errors:
                errors.clear()
            errors.append(exc)
            if sock is not None:
                sock.close()
    try:
        if all_errors and len(errors) > 1:
            raise ExceptionGroup("create_connection failed", errors)
        raise errors[0]
    finally:
        errors.clear()


def has_dualstack_ipv6():
    return False


def create_server(address, *, family=AF_INET, backlog=None, reuse_port=False,
                  dualstack_ipv6=False):
    if dualstack_ipv6:
        raise ValueError("dualstack_ipv6 not supported on this platform")
    sock = socket(family, SOCK_STREAM)
    try:
        sock.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        if reuse_port:
            sock.setsockopt(SOL_SOCKET, SO_REUSEPORT, 1)
        try:
            sock.bind(address)
        except OSError as exc:
            raise OSError(exc.errno, f"{exc.strerror} (while attempting to bind on address "
                                     f"{address!r})") from None
        sock.listen(*(() if backlog is None else (backlog,)))
        return sock
    except OSError:
        sock.close()
        raise


def close(fd):
    raise OSError(EBADF, "Loopscope closes sockets with their own close() only")

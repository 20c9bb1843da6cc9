"""What the sockets of lib/socket.py are connected to: ports, and the ends of connections.

A time here is one of the virtual clock; what is sent arrives after the run's latency, and piece by
piece when its bandwidth is limited.
"""

import _network

_READ, _WRITE = 0, 1

_ERRORS = {
    9: "Bad file descriptor", 11: "Resource temporarily unavailable", 22: "Invalid argument",
    32: "Broken pipe", 88: "Socket operation on non-socket", 90: "Message too long",
    97: "Address family not supported by protocol", 98: "Address already in use",
    99: "Cannot assign requested address", 101: "Network is unreachable",
    104: "Connection reset by peer", 106: "Transport endpoint is already connected",
    107: "Transport endpoint is not connected", 111: "Connection refused",
    114: "Operation already in progress", 115: "Operation now in progress",
    89: "Destination address required", 95: "Operation not supported",
    2: "No such file or directory", 94: "Socket type not supported",
}


def _error(number):
    return OSError(number, _ERRORS[number])


_bells = {}  # (descriptor, direction): locks that threads wait for


def _tell(fd, direction, when, *size):
    """Tells the selector, and the threads that wait, from when a descriptor is ready."""
    _network.ready(fd, direction, when, *size)
    if _bells:
        for bell in _bells.pop((fd, direction), ()):
            bell.release()


# How much a connection holds that was sent and not yet read: the sender's part and the reader's.
_SEND_ROOM, _RECEIVE_ROOM = 2626560, 1292907
_LOCAL_ROOM = 219264  # of both together, between sockets that are not of the internet
_PIECE = 65536  # bytes that travel together when the bandwidth is limited

_bound = {}  # (kind, family, port or path): the _Port objects there
_next_port = 49152


def _ephemeral_port():
    global _next_port
    number = _next_port
    _next_port = number + 1 if number < 65535 else 49152
    return number


class _Port:
    """What is bound to an address: a listener with its line of connections, or a mailbox."""

    def __init__(self, owner, address, key):
        self.host = address[0] if isinstance(address, tuple) else address
        self.key = key
        self.fd = owner._fd
        self.kind = owner.type
        self.reuse = bool(owner._options.get((1, 15)))  # SO_REUSEPORT
        self.reuse_address = bool(owner._options.get((1, 2)))  # SO_REUSEADDR
        self.listening = False
        self.line = []  # (time of arrival, _End) or (time of arrival, bytes, address)
        self.peer = None  # of a mailbox that takes letters from one address only
        self.error = 0

    def overlaps(self, host):
        return self.host == host or "0.0.0.0" in (self.host, host) or "::" in (self.host, host)

    def refresh(self, taken=0):
        if self.error:
            when = _network.now()
        else:
            when = self.line[taken][0] if len(self.line) > taken else None
        _tell(self.fd, _READ, when, len(self.line) - taken)

    def put(self, *item):
        self.line.append(item)
        self.refresh()

    def take(self):
        if self.line and self.line[0][0] <= _network.now():
            self.refresh(taken=1)  # which may fail: then nothing is taken
            return self.line.pop(0)
        raise _error(11)

    def close(self):
        ports = _bound.get(self.key, ())
        if self in ports:
            ports.remove(self)
        if self.kind == 1:
            for _, end in self.line:
                end.close(reset=True)


def _find_port(kind, family, host, port):
    """Who receives what is sent to an address: whoever has exactly this one, or all of them."""
    found = None
    for each in _bound.get((int(kind), int(family), port), ()):
        if each.host == host:
            return each
        if each.host in ("0.0.0.0", "::"):
            found = each
    return found


class _End:
    """One end of a connection. Bytes that were sent to it wait here until they are read."""

    def __init__(self, fd, here, send_room, receive_room, local=False):
        self.local = local  # not of the internet: there is nothing between the two ends
        self.fd = fd  # None until somebody accepts the connection
        self.here = here  # its address
        self.peer = None
        self.send_room = send_room
        self.receive_room = receive_room
        self.arrivals = []  # [time, bytearray], by time
        self.size = 0  # of all that is in them
        self.line_free = 0.0  # when what was sent before has left, at a limited bandwidth
        self.eof_at = None  # when the other end's last word arrives
        self.error_at = None  # when word comes that the connection is no more
        self.error = 0
        self.eof_sent = False
        self.read_shut = False
        self.closed = False
        self.dead = False

    def join(self, peer):
        self.peer, peer.peer = peer, self

    def room(self):
        peer = self.peer
        return self.send_room + peer.receive_room - peer.size

    def may_write(self):
        """There is room enough that it is worth while to wake the writer."""
        whole = self.send_room + self.peer.receive_room
        return self.peer.size * 3 <= whole * 2

    def read_from(self):
        times = [when for when in (self.arrivals[0][0] if self.arrivals else None, self.eof_at,
                                   self.error_at) if when is not None]
        if self.read_shut or self.dead:
            return 0.0
        return min(times) if times else None

    def refresh(self):
        """Tells the selector when this end can be read and written."""
        if self.fd is None or self.closed:
            return
        _tell(self.fd, _READ, self.read_from(), self.size)
        now = _network.now()
        if self.dead or self.eof_sent or self.may_write():
            when = now
        else:
            when = self.error_at
        _tell(self.fd, _WRITE, when)

    def gone(self):
        """Whether word has come that the connection is no more, be it raised already or not."""
        if self.dead:
            return True
        return not self.local and self.error_at is not None and self.error_at <= _network.now()

    def _fail(self):
        """Raises the error that has arrived."""
        if self.error_at is not None and self.error_at <= _network.now():
            number, self.error, self.error_at, self.dead = self.error, 0, None, True
            if number:
                raise _error(number)

    def send(self, data):
        if self.eof_sent:
            raise _error(32)
        self._fail()
        if self.dead:
            raise _error(32)
        if not data:
            return 0
        size = min(len(data), self.room())
        if size <= 0:
            raise _error(11)
        peer = self.peer
        if peer.closed and self.local:
            raise _error(32)
        if peer.closed:
            # Nobody is there to read it: the answer to it is that the connection is no more.
            self.error = 32 if self.eof_at is not None else 104
            self.error_at = _network.now() + 2 * _network.latency
            self.refresh()
            return size
        now = _network.now()
        if self.local:
            peer._arrive(now, data[:size])
        elif not _network.bandwidth:
            peer._arrive(now + _network.latency, data[:size])
        else:
            at = max(now, self.line_free)
            for start in range(0, size, _PIECE):
                piece = data[start:min(size, start + _PIECE)]
                at += len(piece) / _network.bandwidth
                peer._arrive(at + _network.latency, piece)
            self.line_free = at
        if not self.may_write():
            self.refresh()
        return size

    def _arrive(self, when, data):
        if self.arrivals and self.arrivals[-1][0] == when:
            self.arrivals[-1][1].extend(data)
        else:
            self.arrivals.append([when, bytearray(data)])
        self.size += len(data)
        if self.fd is not None and not self.closed:
            _tell(self.fd, _READ, self.read_from(), self.size)

    def receive(self, limit, peek=False):
        now = _network.now()
        taken = bytearray()
        index = 0
        while index < len(self.arrivals) and len(taken) < limit and self.arrivals[index][0] <= now:
            waiting = self.arrivals[index][1]
            part = waiting[:limit - len(taken)]
            taken += part
            if peek:
                index += 1
                continue
            if len(part) == len(waiting):
                self.arrivals.pop(0)
            else:
                del waiting[:len(part)]
        if taken:
            if not peek:
                self._make_room(len(taken))
            return bytes(taken)
        if limit == 0 or self.read_shut or self.dead:
            return b""
        if self.eof_at is not None and self.eof_at <= now:
            return b""
        self._fail()
        raise _error(11)

    def _make_room(self, size):
        peer = self.peer
        full = not peer.may_write()
        self.size -= size
        self.refresh()
        if full and peer.may_write():
            peer.refresh()

    def end(self):
        """Says to the other end that nothing more will be sent."""
        if self.eof_sent:
            return
        self.eof_sent = True
        peer = self.peer
        latency = 0.0 if self.local else _network.latency
        peer.eof_at = max(_network.now(), self.line_free) + latency
        peer.refresh()
        self.refresh()

    def close(self, reset=False):
        if self.closed:
            return
        self.closed = True
        peer = self.peer
        if (self.size or reset) and not self.dead and not peer.closed:
            # What was sent and never read is lost: the other end is told so.
            peer.error = 32 if peer.eof_at is not None else 104
            peer.error_at = _network.now() + _network.latency
            self.eof_sent = True
            peer.refresh()
        else:
            self.end()

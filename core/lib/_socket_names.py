"""The constants of socket, and the names and addresses of a network with one host."""

__name__ = "socket"  # of the classes here

import sys

from _loopback import _error

_PYTHON = sys.version_info[1]


# ---------------------------------------------------------------- constants

class _Constant(int):
    """A number with a name, as the members of CPython's enumerations show it."""

    def __new__(cls, value, name):
        self = int.__new__(cls, value)
        self.name = name
        return self

    @property
    def value(self):
        return int(self)

    def __repr__(self):
        return f"<{type(self).__name__}.{self.name}: {int(self)}>"

    def __str__(self):
        return str(int(self)) if _PYTHON >= 11 else f"{type(self).__name__}.{self.name}"

    def __format__(self, spec):
        return format(int(self), spec)


class AddressFamily(_Constant):
    pass


class SocketKind(_Constant):
    pass


class AddressInfo(_Constant):
    pass


def _define(cls, **members):
    for name, value in members.items():
        globals()[name] = cls(value, name)


_define(AddressFamily, AF_UNSPEC=0, AF_UNIX=1, AF_INET=2, AF_INET6=10)
_define(SocketKind, SOCK_STREAM=1, SOCK_DGRAM=2, SOCK_RAW=3, SOCK_NONBLOCK=2048,
        SOCK_CLOEXEC=524288)
_define(AddressInfo, AI_PASSIVE=1, AI_CANONNAME=2, AI_NUMERICHOST=4, AI_ADDRCONFIG=32,
        AI_NUMERICSERV=1024)

IPPROTO_IP, IPPROTO_ICMP, IPPROTO_TCP, IPPROTO_UDP, IPPROTO_IPV6 = 0, 1, 6, 17, 41
SOL_SOCKET, SOL_TCP, SOL_UDP = 1, 6, 17
SO_DEBUG, SO_REUSEADDR, SO_TYPE, SO_ERROR, SO_DONTROUTE, SO_BROADCAST = 1, 2, 3, 4, 5, 6
SO_SNDBUF, SO_RCVBUF, SO_KEEPALIVE, SO_OOBINLINE, SO_LINGER, SO_REUSEPORT = 7, 8, 9, 10, 13, 15
SO_RCVTIMEO, SO_SNDTIMEO, SO_ACCEPTCONN, SO_PROTOCOL, SO_DOMAIN = 20, 21, 30, 38, 39
TCP_NODELAY, TCP_MAXSEG, TCP_CORK, TCP_KEEPIDLE, TCP_KEEPINTVL, TCP_KEEPCNT = 1, 2, 3, 4, 5, 6
IPV6_V6ONLY = 26
MSG_PEEK, MSG_DONTWAIT, MSG_NOSIGNAL = 2, 64, 16384
SHUT_RD, SHUT_WR, SHUT_RDWR = 0, 1, 2
SOMAXCONN = 4096
INADDR_ANY, INADDR_LOOPBACK, INADDR_BROADCAST = 0, 0x7F000001, 0xFFFFFFFF
EAI_AGAIN, EAI_FAMILY, EAI_NONAME, EAI_SERVICE, EAI_SOCKTYPE = -3, -6, -2, -8, -7
EBADF, EAGAIN, EWOULDBLOCK = 9, 11, 11
has_ipv6 = True

error = OSError


class herror(OSError):
    pass


class gaierror(OSError):
    pass


if _PYTHON >= 10:
    timeout = TimeoutError
else:
    class timeout(OSError):
        pass

for _class in (herror, gaierror, timeout):
    if _class is not TimeoutError:
        _class.__module__ = "socket"

def _outside(exc):
    """Says with an error that there is no network but this one."""
    if hasattr(exc, "add_note"):
        exc.add_note("Loopscope has no network but the one between the program's own sockets.")
    return exc


# ---------------------------------------------------------------- names and addresses

_LOCAL_NAMES = ("localhost", "localhost.localdomain")
_SERVICES = {"ftp": 21, "ssh": 22, "telnet": 23, "smtp": 25, "domain": 53, "http": 80,
             "pop3": 110, "ntp": 123, "imap2": 143, "https": 443, "http-alt": 8080}


def gethostname():
    return "localhost"


def getfqdn(name=""):
    return name.strip() or gethostname()


def _ipv4(text):
    """The four bytes of "1.2.3.4"; None when it is nothing of that kind."""
    parts = text.split(".")
    if len(parts) != 4:
        return None
    for part in parts:
        if not (part.isascii() and part.isdigit()) or int(part) > 255:
            return None
        if len(part) > 1 and part[0] == "0":
            return None
    return bytes(int(part) for part in parts)


def _ipv6(text):
    """The sixteen bytes of an IPv6 address; None when it is none."""
    if text.count("::") > 1 or ":::" in text:
        return None
    tail = b""
    if "." in text:
        head, _, last = text.rpartition(":")
        tail = _ipv4(last)
        if tail is None:
            return None
        text = head + ":" if head.endswith(":") else head

    def groups(part):
        found = bytearray()
        for group in part.split(":") if part else ():
            if not 1 <= len(group) <= 4:
                return None
            try:
                found += int(group, 16).to_bytes(2, "big")
            except ValueError:
                return None
        return bytes(found)

    left, gap, right = text.partition("::")
    before, after = groups(left), groups(right)
    if before is None or after is None:
        return None
    missing = 16 - len(before) - len(after) - len(tail)
    if missing < (2 if gap else 0) or (missing > 0 and not gap):
        return None
    return before + bytes(missing) + after + tail


def inet_pton(family, text):
    if family not in (AF_INET, AF_INET6):
        raise _error(97)
    packed = _ipv4(text) if family == AF_INET else _ipv6(text)
    if packed is None:
        raise OSError("illegal IP address string passed to inet_pton")
    return packed


def inet_aton(text):
    """Takes one to four numbers, each decimal, octal or hexadecimal; the last fills the rest."""
    numbers = []
    try:
        for part in text.split("."):
            base = 16 if part[:2].lower() == "0x" else 8 if part[:1] == "0" else 10
            numbers.append(int(part, base))
        if not 1 <= len(numbers) <= 4 or max(numbers[:-1], default=0) > 255 or min(numbers) < 0:
            raise ValueError
        return bytes(numbers[:-1]) + numbers[-1].to_bytes(5 - len(numbers), "big")
    except (ValueError, OverflowError):
        raise OSError("illegal IP address string passed to inet_aton") from None


def inet_ntoa(packed):
    if len(packed) != 4:
        raise OSError("packed IP wrong length for inet_ntoa")
    return ".".join(str(byte) for byte in packed)


def inet_ntop(family, packed):
    if family == AF_INET:
        if len(packed) != 4:
            raise ValueError("invalid length of packed IP address string")
        return inet_ntoa(packed)
    if family != AF_INET6:
        raise ValueError(f"unknown address family {int(family)}")
    if len(packed) != 16:
        raise ValueError("invalid length of packed IP address string")
    groups = [packed[i] << 8 | packed[i + 1] for i in range(0, 16, 2)]
    best, length = -1, 1
    for start in range(8):
        end = start
        while end < 8 and groups[end] == 0:
            end += 1
        if end - start > length:
            best, length = start, end - start
    if packed[:12] in (bytes(10) + b"\xff\xff", bytes(12)) and any(packed[12:14]):
        return ("::ffff:" if packed[10] else "::") + inet_ntoa(packed[12:])
    if best < 0:
        return ":".join(f"{group:x}" for group in groups)
    return (":".join(f"{group:x}" for group in groups[:best]) + "::" +
            ":".join(f"{group:x}" for group in groups[best + length:]))


def htons(number):
    return (number & 255) << 8 | number >> 8 & 255


ntohs = htons


def htonl(number):
    return int.from_bytes(number.to_bytes(4, "big"), "little")


ntohl = htonl


def _hosts(host, family, passive):
    """The addresses of a host as pairs of family and text."""
    if host is None or host == "":
        found = [(AF_INET, "0.0.0.0"), (AF_INET6, "::")] if passive and host is None else [
            (AF_INET6, "::1"), (AF_INET, "127.0.0.1")]
    elif _ipv4(host) is not None:
        found = [(AF_INET, host)]
    elif _ipv6(host.partition("%")[0]) is not None:
        found = [(AF_INET6, inet_ntop(AF_INET6, _ipv6(host.partition("%")[0])))]
    elif host.lower() in _LOCAL_NAMES or host == gethostname():
        found = [(AF_INET6, "::1"), (AF_INET, "127.0.0.1")]
    else:
        raise _outside(gaierror(EAI_NONAME, "Name or service not known"))
    found = [each for each in found if family in (AF_UNSPEC, each[0])]
    if not found:
        raise gaierror(-9, "Address family for hostname not supported")
    return found


def _port_of(service, flags):
    if service is None:
        return 0
    if isinstance(service, int):
        return service
    text = service.decode() if isinstance(service, bytes) else service
    if text.isdigit():
        return int(text)
    if text in _SERVICES:
        return _SERVICES[text]
    raise gaierror(EAI_SERVICE, "Servname not supported for ai_socktype")


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    if isinstance(host, (bytes, bytearray)):
        host = host.decode()
    if host is not None and not isinstance(host, str):
        raise TypeError("getaddrinfo() argument 1 must be string or None")
    if host is None and port is None:
        raise gaierror(EAI_NONAME, "Name or service not known")
    number = _port_of(port, flags)
    if isinstance(port, str) and port in _SERVICES and type == 0:
        type = SOCK_STREAM  # the services that are known here
    kinds = [(kind, number_of) for kind, number_of in (
        (SOCK_STREAM, IPPROTO_TCP), (SOCK_DGRAM, IPPROTO_UDP), (SOCK_RAW, 0))
        if type in (0, kind) and proto in (0, number_of)]
    found = []
    for fam, address in _hosts(host, family, flags & AI_PASSIVE):
        for kind, number_of in kinds:
            where = (address, number) if fam == AF_INET else (address, number, 0, 0)
            found.append((fam, kind, number_of, "", where))
    return found


def getnameinfo(sockaddr, flags):
    host, port = sockaddr[:2]
    return ("localhost" if host in ("127.0.0.1", "::1") else host), str(port)


def gethostbyname(host):
    return _hosts(host, AF_INET, False)[0][1]


def gethostbyname_ex(host):
    return host, [], [gethostbyname(host)]


def gethostbyaddr(host):
    return "localhost", [], [gethostbyname(host)]


def getservbyname(name, protocol=None):
    if name not in _SERVICES:
        raise OSError("service/proto not found")
    return _SERVICES[name]


def _show(address):
    if isinstance(address, tuple):
        host = f"[{address[0]}]" if ":" in address[0] else address[0]
        return f"{host}:{address[1]}"
    return address or ""

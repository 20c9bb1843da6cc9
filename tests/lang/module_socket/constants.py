import socket

print(repr(socket.AF_INET), socket.AF_INET, f'{socket.SOCK_DGRAM}', '%s' % socket.SOCK_STREAM)
print(socket.AF_INET == 2, socket.AF_INET6.name, socket.AF_UNIX.value, socket.SOCK_STREAM + 1)
print(socket.SOL_SOCKET, socket.SO_REUSEADDR, socket.SO_ERROR, socket.SO_SNDBUF, socket.SO_RCVBUF)
print(socket.IPPROTO_TCP, socket.IPPROTO_UDP, socket.TCP_NODELAY, socket.IPV6_V6ONLY)
print(socket.SHUT_RD, socket.SHUT_WR, socket.SHUT_RDWR, socket.has_ipv6)
print(socket.error is OSError, socket.timeout is TimeoutError)
print(socket.gaierror.__mro__[1], repr(socket.gaierror(-2, 'Name or service not known')))
print(repr(socket.herror('x')), socket.gaierror.__module__)
print(repr(socket.AI_PASSIVE), socket.EAI_NONAME)

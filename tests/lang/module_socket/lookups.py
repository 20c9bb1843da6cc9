import socket

for host, port in (('127.0.0.1', 80), ('127.0.0.1', '8080'), ('127.0.0.1', 'http'), ('127.0.0.1', None), ('::1', 443), (b'127.0.0.1', 1)):
    for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
        print(host, port, info)
print(socket.getaddrinfo(None, 80, family=socket.AF_INET, type=socket.SOCK_DGRAM))
print(socket.getaddrinfo(None, 80, family=socket.AF_INET, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE))
print(len(socket.getaddrinfo('127.0.0.1', 80)))
print(socket.gethostbyname('127.0.0.1'), socket.gethostbyname('localhost'))
for wrong in (lambda: socket.getaddrinfo('no.such.host.invalid', 80), lambda: socket.getaddrinfo(None, None),
              lambda: socket.getaddrinfo(3, 80), lambda: socket.gethostbyname('no.such.host.invalid')):
    try:
        print(wrong())
    except (OSError, TypeError) as exc:
        print(type(exc).__name__, exc)

import socket

for text in ('127.0.0.1', '1.2.3', '256.1.1.1', '01.2.3.4', '', 'a.b.c.d'):
    try:
        print(text, socket.inet_aton(text) if text.count('.') == 3 else None, socket.inet_pton(socket.AF_INET, text))
    except OSError as exc:
        print(text, 'OSError', exc)
for text in ('::1', '::', '1::2', 'fe80::1:2', '1:2:3:4:5:6:7:8', '::ffff:1.2.3.4', '1:2', ':::', '12345::', '1:2:3:4:5:6:7::'):
    try:
        packed = socket.inet_pton(socket.AF_INET6, text)
        print(text, packed.hex(), socket.inet_ntop(socket.AF_INET6, packed))
    except OSError as exc:
        print(text, 'OSError', exc)
print(socket.inet_ntoa(b'\x7f\0\0\1'), socket.inet_ntop(socket.AF_INET, b'\1\2\3\4'))
print(socket.htons(80), socket.ntohs(socket.htons(80)), socket.htonl(1), socket.ntohl(socket.htonl(7)))
for wrong in (lambda: socket.inet_ntoa(b'123'), lambda: socket.inet_ntop(socket.AF_INET6, b'123')):
    try:
        wrong()
    except (OSError, ValueError) as exc:
        print(type(exc).__name__, exc)

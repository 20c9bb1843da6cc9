import socket

a = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
b = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
a.bind(('127.0.0.1', 0))
b.bind(('127.0.0.1', 0))
print(a.sendto(b'one', b.getsockname()), a.sendto(b'two', 0, b.getsockname()))
data, source = b.recvfrom(100)
print(data, source == a.getsockname(), b.recvfrom(2)[0])
b.setblocking(False)
try:
    b.recvfrom(1)
except BlockingIOError as exc:
    print(repr(exc))
a.connect(b.getsockname())
print(a.send(b'three'), b.recv(10), a.getpeername() == b.getsockname())
print(a.sendto(b'', b.getsockname()), b.recvfrom(10)[0])
c = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
try:
    c.send(b'x')
except OSError as exc:
    print(repr(exc))
try:
    c.listen()
except OSError as exc:
    print(repr(exc))
try:
    c.sendto(b'x' * 70000, b.getsockname())
except OSError as exc:
    print(repr(exc))
for s in (a, b, c):
    s.close()

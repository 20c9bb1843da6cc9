import socket

a, b = socket.socketpair()
print(a.family == socket.AF_UNIX, a.type == socket.SOCK_STREAM, a.proto, a.gettimeout(), a.getblocking())
print(a.send(b'hello'), b.recv(2), b.recv(100))
a.sendall(b'one')
a.sendall(bytearray(b'two'))
print(b.recv(100, socket.MSG_PEEK), b.recv(100))
b.setblocking(False)
try:
    b.recv(1)
except BlockingIOError as exc:
    print(repr(exc), exc.errno)
buffer = bytearray(4)
a.sendmsg([b'ab', b'cdef'])
print(b.recv_into(buffer), buffer, b.recv(10))
a.shutdown(socket.SHUT_WR)
print(b.recv(10), b.recv(10))
try:
    a.send(b'x')
except BrokenPipeError as exc:
    print(repr(exc))
print(b.send(b'back'), a.recv(10))
with a:
    pass
print(a.fileno(), repr(a).split(',')[0].split('fd')[0])
try:
    b.send(b'x')
except BrokenPipeError as exc:
    print(repr(exc))
for wrong in (lambda: a.recv(1), lambda: b.send('text'), lambda: b.recv(-1)):
    try:
        wrong()
    except (OSError, TypeError, ValueError) as exc:
        print(type(exc).__name__, exc)
b.close()
b.close()

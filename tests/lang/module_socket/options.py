import socket

s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
print(s.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR))
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
print(s.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR), s.getsockopt(socket.SOL_SOCKET, socket.SO_TYPE))
print(s.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR), s.getsockopt(socket.SOL_SOCKET, socket.SO_DOMAIN))
s.settimeout(2)
print(s.gettimeout(), s.getblocking())
s.setblocking(False)
print(s.gettimeout(), s.getblocking())
s.settimeout(None)
print(s.gettimeout(), s.get_inheritable())
try:
    s.settimeout(-1)
except ValueError as exc:
    print(exc)
socket.setdefaulttimeout(3)
print(socket.getdefaulttimeout(), socket.socket().gettimeout())
socket.setdefaulttimeout(None)
for wrong in (lambda: socket.socket(99), lambda: socket.socket(socket.AF_INET, 77)):
    try:
        wrong()
    except OSError as exc:
        print(repr(exc))
with s:
    print(s.fileno() > 2)
print(s.fileno(), s)

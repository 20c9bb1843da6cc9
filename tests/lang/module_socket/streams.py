import socket

server = socket.create_server(('127.0.0.1', 0))
address = server.getsockname()
print(address[0], server.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN))
client = socket.create_connection(address)
conn, peer = server.accept()
print(peer == client.getsockname(), conn.getpeername() == peer, client.getpeername() == address)
client.sendall(b'GET')
print(conn.recv(10))
conn.sendall(b'answer')
conn.close()
print(client.recv(3), client.recv(10), client.recv(10))
client.close()
refused = socket.socket()
try:
    refused.connect(('127.0.0.1', 1))
except ConnectionRefusedError as exc:
    print(repr(exc))
print(refused.connect_ex(('127.0.0.1', 1)))
refused.close()
again = socket.socket()
try:
    again.bind(address)
except OSError as exc:
    print(repr(exc))
for wrong in (lambda: again.recv(1), lambda: again.getpeername(), lambda: again.accept(),
              lambda: again.connect('x'), lambda: again.connect(('x',)), lambda: again.bind(('127.0.0.1', 70000)),
              lambda: again.shutdown(socket.SHUT_WR), lambda: again.listen('x'), lambda: server.recv(1)):
    try:
        wrong()
    except (OSError, TypeError, OverflowError) as exc:
        print(type(exc).__name__, exc)
server.settimeout(0.01)
try:
    server.accept()
except TimeoutError as exc:
    print(repr(exc))
server.close()
try:
    server.accept()
except OSError as exc:
    print(repr(exc))

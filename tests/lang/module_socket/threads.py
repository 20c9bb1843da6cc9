import socket
import threading

server = socket.create_server(('127.0.0.1', 0))
log = []


def serve():
    for _ in range(3):
        conn, addr = server.accept()
        with conn:
            while data := conn.recv(100):
                conn.sendall(data.upper())
        log.append('served')


thread = threading.Thread(target=serve)
thread.start()
for word in (b'one', b'two', b'three'):
    with socket.create_connection(server.getsockname()) as client:
        client.sendall(word)
        print(client.recv(10))
        client.shutdown(socket.SHUT_WR)
        print(client.recv(10))
thread.join()
print(log)
a, b = socket.socketpair()
a.settimeout(0.01)
try:
    a.recv(1)
except TimeoutError as exc:
    print(repr(exc))
writer = threading.Thread(target=lambda: [b.sendall(b'x' * 1000000), b.close()])
writer.start()
size = 0
a.settimeout(None)
while data := a.recv(65536):
    size += len(data)
print(size)
writer.join()
server.close()

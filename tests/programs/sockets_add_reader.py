# python: 3.8 3.11 3.12 3.13
# trace: no
import asyncio
import socket

a, b = socket.socketpair()
loop = asyncio.new_event_loop()
writes = 0


def on_read():
    data = a.recv(100)
    print('read', data)
    if data == b'last':
        print('removed', loop.remove_reader(a), loop.remove_reader(a))
        loop.add_writer(a, on_write)


def on_write():
    global writes
    writes += 1
    print('can write', writes)
    if writes == 3:
        print('removed', loop.remove_writer(a.fileno()))
        loop.stop()


loop.add_reader(a, on_read)
loop.call_soon(b.send, b'first')
loop.call_later(1, b.send, b'second')
loop.call_later(2, b.send, b'last')
loop.run_forever()
print(loop.time())
loop.add_reader(b, print, 'never')
print(loop.remove_reader(b), loop.remove_writer(b))
a.close()
b.close()
loop.close()

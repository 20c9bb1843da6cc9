# python: 3.8 3.11 3.12 3.13
import asyncio

served = 0


async def handle(reader, writer):
    global served
    number = int(await reader.readline())
    served += 1
    writer.write(b'%d\n' % (number * number))
    await writer.drain()
    writer.close()


async def client(port, number, order):
    reader, writer = await asyncio.open_connection('127.0.0.1', port)
    writer.write(b'%d\n' % number)
    answer = int(await reader.readline())
    order.append(number)
    writer.close()
    await writer.wait_closed()
    return answer


async def main():
    server = await asyncio.start_server(handle, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]
    order = []
    answers = await asyncio.gather(*(client(port, n, order) for n in range(50)))
    print(sum(answers), served)
    print(order)
    server.close()
    await server.wait_closed()


asyncio.run(main())

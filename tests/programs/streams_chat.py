# python: 3.8 3.11 3.12 3.13
"""聊天室：每個人說的話都送給其他人。"""
import asyncio

clients = {}


async def broadcast(text, skip=None):
    for name, writer in clients.items():
        if name != skip:
            writer.write((text + '\n').encode())
            await writer.drain()


async def handle(reader, writer):
    name = (await reader.readline()).decode().strip()
    await broadcast(f'* {name} 進來了')
    clients[name] = writer
    writer.write(f'你好，{name}；現在有 {len(clients)} 人\n'.encode())
    try:
        async for line in reader:
            text = line.decode().strip()
            if text == '/quit':
                break
            await broadcast(f'{name}: {text}', skip=name)
    finally:
        del clients[name]
        await broadcast(f'* {name} 離開了')
        writer.close()


async def person(name, start, lines):
    await asyncio.sleep(start)
    reader, writer = await asyncio.open_connection('127.0.0.1', port)
    writer.write(f'{name}\n'.encode())

    async def listen():
        while line := await reader.readline():
            print(f'[{asyncio.get_running_loop().time():.1f}] {name} 聽到 {line.decode().rstrip()}')

    listening = asyncio.create_task(listen())
    for delay, line in lines:
        await asyncio.sleep(delay)
        writer.write(f'{line}\n'.encode())
    await asyncio.sleep(1)
    writer.write(b'/quit\n')
    await listening
    writer.close()
    await writer.wait_closed()


async def main():
    global port
    server = await asyncio.start_server(handle, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        await asyncio.gather(
            person('小明', 0, [(0.5, '大家好'), (1, '今天天氣很好')]),
            person('小華', 0.2, [(1, '嗨')]),
            person('Ann', 0.7, [(0.1, 'hello'), (2, 'bye')]),
        )
    print('結束', clients)


asyncio.run(main())

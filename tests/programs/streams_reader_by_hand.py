import asyncio


async def main():
    reader = asyncio.StreamReader()
    print(reader, reader.at_eof())
    reader.feed_data(b'one\ntwo')
    print(reader)
    print(await reader.readline())
    waiting = asyncio.ensure_future(reader.readline())
    await asyncio.sleep(0)
    try:
        await reader.read(1)
    except RuntimeError as exc:
        print('RuntimeError:', exc)
    reader.feed_data(b' and three\nfour')
    print(await waiting)
    reader.feed_eof()
    print(reader)
    print([line async for line in reader])
    print(reader.at_eof())

    reader = asyncio.StreamReader()
    waiting = asyncio.ensure_future(reader.readexactly(3))
    await asyncio.sleep(0)
    reader.set_exception(ConnectionResetError('gone'))
    try:
        await waiting
    except ConnectionResetError as exc:
        print(repr(exc), reader.exception() is exc, reader)
    try:
        await reader.read()
    except ConnectionResetError as exc:
        print(repr(exc))

    reader = asyncio.StreamReader()
    waiting = asyncio.ensure_future(reader.read(3))
    await asyncio.sleep(0)
    waiting.cancel()
    try:
        await waiting
    except asyncio.CancelledError:
        print('cancelled')
    reader.feed_data(b'abcdef')
    print(await reader.read(3), await reader.read(2), await reader.read(5))


asyncio.run(main())

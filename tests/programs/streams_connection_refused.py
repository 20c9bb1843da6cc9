# python: 3.8 3.11 3.12 3.13
import asyncio


async def fetch(port):
    try:
        reader, writer = await asyncio.open_connection('127.0.0.1', port)
    except ConnectionRefusedError as exc:
        print('refused:', exc, exc.errno)
    except OSError as exc:
        print('other:', type(exc), exc)
    else:
        print('connected?')


async def retry(port, tries):
    for attempt in range(1, tries + 1):
        try:
            reader, writer = await asyncio.open_connection('127.0.0.1', port)
        except OSError as exc:
            delay = 0.5 * 2 ** attempt
            print(f'attempt {attempt} failed ({exc.strerror}); waiting {delay} s')
            await asyncio.sleep(delay)
        else:
            print('attempt', attempt, 'works:', await reader.readline())
            writer.close()
            await writer.wait_closed()
            return


async def greet(reader, writer):
    writer.write(b'welcome\n')
    writer.close()


async def main():
    await fetch(18883)
    retrying = asyncio.ensure_future(retry(18883, 5))
    await asyncio.sleep(2)
    server = await asyncio.start_server(greet, '127.0.0.1', 18883)
    await retrying
    server.close()
    await server.wait_closed()
    await asyncio.open_connection('127.0.0.1', 18883)


asyncio.run(main())

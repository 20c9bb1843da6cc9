# python: 3.12 3.13
# trace: no
import asyncio


async def main():
    try:
        await asyncio.open_connection('localhost', 18888, all_errors=True)
    except* ConnectionRefusedError as group:
        print(group.message)
        for exc in group.exceptions:
            print(repr(exc))
    try:
        await asyncio.open_connection('localhost', 18888, happy_eyeballs_delay=0.25)
    except OSError as exc:
        print(exc)


asyncio.run(main())

# await outside an async function is a SyntaxError, with the line and the place.
import asyncio

print("never printed")


def main():
    await asyncio.sleep(1)


main()

# Exceptions raised while another is handled, and raised from another: both are in the traceback.
import asyncio


class DownloadError(Exception):
    pass


async def read(path):
    await asyncio.sleep(0.1)
    raise OSError(f"cannot read {path}")


async def load(path):
    try:
        return await read(path)
    except OSError as error:
        raise DownloadError("load failed") from error


async def retry(path):
    try:
        await load(path)
    except DownloadError:
        print("retrying")
        await asyncio.sleep(1)
        return 1 / 0


async def main():
    await retry("a.txt")


asyncio.run(main())

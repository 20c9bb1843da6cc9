"""Downloads with a semaphore, and a progress line that is rewritten by a carriage return."""
import asyncio
import sys
import time
from itertools import cycle

FILES = {"alpha.iso": 700, "beta.tar.gz": 120, "gamma.txt": 3, "delta.mkv": 1_500, "epsilon.zip": 64}
UNITS = ["KB", "MB", "GB"]


def human(size, *, base=1024.0):
    for unit in UNITS:
        if abs(size) < base:
            break
        size /= base
    return f"{size:3.1f} {unit}"


class Progress:
    def __init__(self, total, *, width=20, out=sys.stdout):
        self.total, self.width, self.out = total, width, out
        self.done = 0
        self.spinner = cycle("|/-\\")
        self.last = ""

    def advance(self, amount):
        self.done += amount
        return self

    __iadd__ = advance

    def __format__(self, spec):
        if spec == "bar":
            filled = self.width * self.done // self.total
            return "█" * filled + "░" * (self.width - filled)
        if spec == "%":
            return f"{self.done / self.total:6.1%}"
        return format(str(self), spec)

    def __str__(self):
        return f"{human(self.done)} of {human(self.total)}"

    async def show(self):
        try:
            while True:
                line = f"\r{next(self.spinner)} {self:bar} {self:%} {self:>22}"
                if line[2:] != self.last:
                    print(line, end="", flush=True, file=self.out)
                self.last = line[2:]
                await asyncio.sleep(0.5)
        finally:
            print(f"\r✓ {self:bar} {self:%} {self!s:>22}", file=self.out)


async def download(name, size, limit, progress, speed):
    async with limit:
        start = time.perf_counter()
        left = size
        while left > 0:
            chunk = min(left, speed)
            await asyncio.sleep(0.25)
            left -= chunk
            progress += chunk
        return name, size, time.perf_counter() - start


async def main():
    limit = asyncio.BoundedSemaphore(2)
    progress = Progress(sum(FILES.values()))
    shown = asyncio.create_task(progress.show())
    jobs = [download(name, size, limit, progress, speed=200) for name, size in FILES.items()]
    print(limit.locked())
    finished = []
    for job in asyncio.as_completed(jobs):
        finished.append(await job)
    shown.cancel()
    try:
        await shown
    except asyncio.CancelledError:
        pass
    print()
    width = max(map(len, FILES))
    print(f"{'file':<{width}} {'size':>10} {'seconds':>8}")
    print("=" * (width + 20))
    for name, size, seconds in finished:
        print(f"{name:.<{width}} {human(size):>10} {seconds:>8.2f}")
    total = sum(seconds for *_, seconds in finished)
    print(f"{'':{width}} {'':10} {total:>8.2f}".rstrip())
    print(f"{len(finished)=} {total:=^+12.3e} {progress:s}")
    try:
        limit.release()
    except ValueError as error:
        print("release:", error)


asyncio.run(main())

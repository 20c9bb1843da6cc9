# After asyncio.run there is no loop for gather: its coroutines live as long as what it raises.
import asyncio
import sys


async def job(name):
    return name


print(asyncio.run(job("first")))
try:
    asyncio.gather(job("a"), job("b"))
except RuntimeError as error:
    print(error)
    print("still handling it", file=sys.stderr)
print("handled", file=sys.stderr)
results = asyncio.gather(
    job("c"),
    job("d"),
)

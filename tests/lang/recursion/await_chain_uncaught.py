# The same with a higher limit: it is fine.
import asyncio
import sys
sys.setrecursionlimit(20000)
async def deep(n):
    if n == 0:
        return 0
    return 1 + await deep(n - 1)
print(asyncio.run(deep(10000)))

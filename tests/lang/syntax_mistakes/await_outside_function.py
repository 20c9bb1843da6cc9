# await belongs into a coroutine.
import asyncio
await asyncio.sleep(1)

# now(), today() and the virtual clock; deprecated names.
import asyncio
import time
from datetime import UTC, date, datetime, timedelta, timezone

print(datetime.now(), date.today(), datetime.today(), datetime.now(timezone.utc), datetime.now(timezone(timedelta(hours=8))))
print(datetime.now().timestamp() == time.time(), time.time())
start = datetime.now()
time.sleep(1.25)
print(datetime.now() - start, (datetime.now() - start).total_seconds())


async def main():
    begun = datetime.now(UTC)
    await asyncio.sleep(3600 * 2)
    print(datetime.now(UTC), datetime.now(UTC) - begun)
    await asyncio.sleep(0.0000015)
    print(datetime.now())


asyncio.run(main())
print(datetime.utcnow())
print(datetime.utcfromtimestamp(86400))

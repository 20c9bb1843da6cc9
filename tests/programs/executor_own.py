# clock: real
# An executor of the program's own, and as the default; names of threads; what is refused.
import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor


def name():
    time.sleep(0.02)
    return threading.current_thread().name


async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=2, thread_name_prefix="pool") as pool:
        print(sorted(set(await asyncio.gather(*[loop.run_in_executor(pool, name) for _ in range(4)]))))
    loop.set_default_executor(ThreadPoolExecutor(1, thread_name_prefix="default"))
    print(await loop.run_in_executor(None, name))
    try:
        loop.run_in_executor(pool, name)
    except RuntimeError as error:
        print(error)
    pool = ThreadPoolExecutor(1)
    future = pool.submit(name)
    wrapped = asyncio.wrap_future(future)
    print(type(wrapped).__name__, wrapped.done(), asyncio.wrap_future(wrapped) is wrapped)
    print((await wrapped).endswith("_0"))


asyncio.run(main())

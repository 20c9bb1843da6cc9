# What asyncio itself logs, to its logger and handlers of the program.
import asyncio
import logging
import sys

logging.basicConfig(level=logging.INFO, format='[%(name)s] %(levelname)s %(message)s', stream=sys.stdout)
print(logging.getLogger('asyncio'), asyncio.log.logger.name if hasattr(asyncio, 'log') else '')


async def fails():
    raise ValueError('lost')


async def main():
    task = asyncio.create_task(fails(), name='lost')
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del task
    asyncio.get_running_loop().call_soon(lambda: 1 / 0)
    await asyncio.sleep(0.1)
    asyncio.get_running_loop().call_exception_handler({'message': 'told', 'extra': 5})
    logging.getLogger('asyncio').setLevel(logging.CRITICAL)
    asyncio.get_running_loop().call_exception_handler({'message': 'not shown'})


asyncio.run(main())
print('end')

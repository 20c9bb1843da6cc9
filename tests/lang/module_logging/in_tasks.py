# Logging from tasks: names of tasks, times of the loop's clock.
import asyncio
import logging
import sys

logging.basicConfig(level=logging.INFO, format='%(asctime)s.%(msecs)03d %(taskName)s %(threadName)s %(message)s', datefmt='%H:%M:%S', stream=sys.stdout)
log = logging.getLogger('tasks')


async def work(n):
    log.info('start %d', n)
    await asyncio.sleep(n * 0.25)
    log.info('end %d', n)


async def main():
    await asyncio.gather(work(1), asyncio.create_task(work(2), name='second'), work(3))
    log.info('done')


log.info('before')
asyncio.run(main())
log.info('after')

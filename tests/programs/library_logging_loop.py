# A program's logging and asyncio's own messages through the same handlers.
import asyncio
import logging
import sys
import weakref


class Collect(logging.Handler):
    def __init__(self):
        super().__init__()
        self.lines = []

    def emit(self, record):
        self.lines.append(f'{record.name}/{record.levelname}/{record.getMessage().splitlines()[0]}/{record.exc_info is not None}')


collect = Collect()
logging.getLogger().addHandler(collect)
logging.getLogger().setLevel(logging.DEBUG)
out = logging.StreamHandler(sys.stdout)
out.setFormatter(logging.Formatter('%(levelname)s:%(name)s:%(funcName)s:%(message)s'))
logging.getLogger('app').addHandler(out)
log = logging.getLogger('app.main')


class Resource:
    pass


async def fails(n):
    await asyncio.sleep(n)
    raise RuntimeError(f'no {n}')


async def main():
    log.info('start')
    lost = asyncio.ensure_future(fails(0.25))
    await asyncio.sleep(0.5)
    del lost
    await asyncio.sleep(0)
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: {}['missing'])
    future = loop.create_future()
    future.set_exception(ValueError('unseen'))
    del future
    await asyncio.sleep(0.5)
    resource = Resource()
    weakref.finalize(resource, log.info, 'resource %s', 'gone')
    del resource
    try:
        await asyncio.wait_for(fails(5), timeout=1)
    except asyncio.TimeoutError:
        log.warning('timeout', exc_info=False)
    results = await asyncio.gather(fails(1), fails(2), return_exceptions=True)
    for result in results:
        log.error('result', exc_info=result)


asyncio.run(main())
print('\n'.join(line for line in collect.lines if not line.startswith('asyncio/DEBUG')))

# Logging from threads: names of threads, a queue with its listener, an executor.
import asyncio
import logging
import logging.handlers
import queue
import os
import sys
import threading

logging.basicConfig(level=logging.DEBUG, format='%(threadName)s %(name)s %(message)s', stream=sys.stdout)
log = logging.getLogger('work')


def work(n):
    log.info('number %d', n)


for n in (2, 1):
    thread = threading.Thread(target=work, args=(n,), name=f'worker-{n}')
    thread.start()
    thread.join()
logging.info('joined')

waiting = queue.Queue()
handler = logging.handlers.QueueHandler(waiting)
queued = logging.getLogger('queued')
queued.propagate = False
queued.addHandler(handler)
out = logging.StreamHandler(sys.stdout)
out.setFormatter(logging.Formatter('from the queue: %(levelname)s %(message)s'))
quiet = logging.StreamHandler(sys.stdout)
quiet.setLevel(logging.ERROR)
listener = logging.handlers.QueueListener(waiting, out, quiet, respect_handler_level=True)
listener.start()
queued.info('one %d', 1)
queued.error('two')
listener.stop()
queued.info('three')
record = waiting.get()
print(record.message, record.thread == threading.get_ident(), record.process == os.getpid(), record.processName, waiting.qsize())


async def main():
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, work, 1)
    loop.call_soon(log.warning, 'in the loop')
    await asyncio.sleep(0)


asyncio.run(main())

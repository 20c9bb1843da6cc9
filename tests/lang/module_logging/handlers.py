# Handlers of one's own, MemoryHandler, QueueHandler, StreamHandler's parts, shutdown.
import io
import logging
import logging.handlers
import sys


class Collect(logging.Handler):
    def __init__(self):
        super().__init__(logging.INFO)
        self.lines = []

    def emit(self, record):
        self.lines.append(self.format(record))

    def close(self):
        print('close', self.lines)
        super().close()


log = logging.getLogger('h')
log.setLevel(logging.DEBUG)
log.propagate = False
collect = Collect()
collect.name = 'collector'
log.addHandler(collect)
log.debug('no')
log.info('yes %s', 1)
print(collect.lines, collect, logging.getHandlerByName('collector') is collect, logging.getHandlerNames())
text = io.StringIO()
stream = logging.StreamHandler(text)
stream.terminator = ';'
stream.setFormatter(logging.Formatter('%(levelname)s %(message)s'))
log.addHandler(stream)
log.error('to text')
print(repr(text.getvalue()), stream, logging.StreamHandler())
print(stream.setStream(sys.stdout) is text, stream.setStream(sys.stdout))
log.warning('to stdout')
print()
log.removeHandler(stream)
target = logging.StreamHandler(sys.stdout)
memory = logging.handlers.MemoryHandler(3, flushLevel=logging.ERROR, target=target)
log.addHandler(memory)
log.info('m1')
log.info('m2')
print('before', len(memory.buffer))
log.info('m3')
print('after', len(memory.buffer))
log.error('m4')
log.info('at the end')


class List(list):
    def put_nowait(self, item):
        self.append(item)


queue = List()
handler = logging.handlers.QueueHandler(queue)
handler.setFormatter(logging.Formatter('q %(message)s'))
other = logging.getLogger('q')
other.propagate = False
other.addHandler(handler)
try:
    {}['k']
except KeyError:
    other.error('queued %s', 1, exc_info=True)
record = queue[0]
print(record.msg, record.args, record.exc_info, record.message == record.msg)
print(logging.NullHandler(), memory, handler)

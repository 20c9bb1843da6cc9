# Filters of loggers and handlers; LoggerAdapter; extra; record factories.
import logging
import sys

logging.basicConfig(level=logging.DEBUG, format='%(name)s %(levelname)s [%(request)s] %(message)s', stream=sys.stdout)


class Request(logging.Filter):
    def __init__(self):
        super().__init__()
        self.count = 0

    def filter(self, record):
        self.count += 1
        if not hasattr(record, 'request'):
            record.request = f'r{self.count}'
        return True


logging.root.handlers[0].addFilter(Request())
log = logging.getLogger('app.db')
log.info('one')
log.info('two', extra={'request': 'given'})
logging.root.handlers[0].addFilter(logging.Filter('app'))
logging.getLogger('application').info('no')
logging.getLogger('app').info('yes')
logging.getLogger('app.web').info('yes too')
log.addFilter(lambda record: 'secret' not in record.getMessage())
log.info('a %s', 'secret')
log.info('a %s', 'word')


def replace(record):
    if record.msg == 'old':
        return logging.makeLogRecord({**record.__dict__, 'msg': 'new'})
    return True


log.addFilter(replace)
log.info('old')
adapter = logging.LoggerAdapter(log, {'request': 'adapter'})
adapter.info('three %d', 3)
adapter.warning('four', extra={'request': 'lost'})
logging.LoggerAdapter(log, {'request': 'base'}, merge_extra=True).info('five', extra={'more': 1})
print(adapter, adapter.isEnabledFor(10), adapter.getEffectiveLevel(), adapter.name, adapter.hasHandlers())


class Prefixed(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        return f"[{self.extra['ip']}] {msg}", {'extra': {'request': 'p'}}


Prefixed(log, {'ip': '127.0.0.1'}).error('six')
try:
    raise ValueError('v')
except ValueError:
    Prefixed(log, {'ip': 'x'}).exception('seven')
old = logging.getLogRecordFactory()


def factory(*args, **kwargs):
    record = old(*args, **kwargs)
    record.request = 'factory'
    return record


logging.setLogRecordFactory(factory)
log.info('eight')


class Mine(logging.Logger):
    def shout(self, message):
        self.info(message.upper())


logging.setLoggerClass(Mine)
logging.getLogger('app.mine').shout('nine')
print(type(logging.getLogger('app.mine')).__name__, logging.getLoggerClass().__name__)
try:
    logging.setLoggerClass(int)
except TypeError as error:
    print(error)

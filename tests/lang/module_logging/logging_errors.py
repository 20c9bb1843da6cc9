# What happens when a message cannot be formatted or written.
import logging

logging.basicConfig(format='%(message)s')


def work():
    logging.warning('%d apples', 'many')
    logging.warning('too', 'many')


work()
print('goes on')


class Broken:
    def __str__(self):
        raise RuntimeError('no text')

    __repr__ = __str__


logging.warning(Broken())


class Stream:
    def write(self, text):
        raise OSError('full')


handler = logging.StreamHandler(Stream())
log = logging.getLogger('s')
log.propagate = False
log.addHandler(handler)
log.error('lost')
logging.raiseExceptions = False
log.error('silent')
print('end')
try:
    logging.getLogger('e').warning('x', extra={'message': 1})
except KeyError as error:
    print(error)
try:
    logging.getLogger('e').warning('x', extra={'name': 1})
except KeyError as error:
    print(error)
try:
    logging.Handler().emit(None)
except NotImplementedError as error:
    print(error)

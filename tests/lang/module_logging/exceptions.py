# exc_info, exception(), stack_info, stacklevel, findCaller; errors while logging.
import logging
import sys

logging.basicConfig(level=logging.DEBUG, format='%(levelname)s %(funcName)s:%(lineno)d %(filename)s %(module)s %(message)s', stream=sys.stdout)
log = logging.getLogger('x')


def inner(value):
    return 10 / value


def outer():
    try:
        inner(0)
    except ZeroDivisionError as error:
        log.exception('failed')
        log.error('again', exc_info=True)
        log.error('instance', exc_info=error)
        log.debug('tuple', exc_info=sys.exc_info())
        try:
            raise KeyError('k') from error
        except KeyError:
            log.warning('chained', exc_info=True)


outer()
log.error('no exception', exc_info=True)
log.info('stack', stack_info=True)


def helper(message):
    log.warning(message, stacklevel=2)


def caller():
    helper('from caller')


caller()
(lambda: log.info('lambda'))()


class Thing:
    def method(self):
        log.info('method')


Thing().method()
logging.info('from the module')

# Without any handler, warnings and more go to stderr as they are.
import logging

log = logging.getLogger('app.part')
log.info('not shown')
log.warning('shown %d', 1)
try:
    [][1]
except IndexError:
    log.exception('with traceback')
print(logging.lastResort, log.hasHandlers(), log.getEffectiveLevel())
logging.lastResort = None
log.warning('told once')
log.warning('not again')
logging.getLogger('other').error('neither')
logging.getLogger('quiet').addHandler(logging.NullHandler())
logging.getLogger('quiet').error('nothing')

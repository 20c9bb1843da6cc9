# Levels, the root logger, the last resort, names of levels.
import logging

logging.debug('not shown')
logging.info('not shown')
logging.warning('shown %s', 'here')
logging.error('an %(kind)s', {'kind': 'error'})
logging.critical('critical')
logging.log(35, 'level 35')
logging.fatal('fatal')
print(logging.root.handlers, logging.root.level, logging.getLogger() is logging.root)
for level in (0, 10, 20, 30, 40, 50, 35, 'INFO', 'NOPE'):
    print(level, logging.getLevelName(level))
logging.addLevelName(35, 'NOTICE')
logging.log(35, 'with a name')
print(logging.getLevelName('NOTICE'), logging.getLevelNamesMapping())
for wrong in ('LOUD', 1.5, None):
    try:
        logging.root.setLevel(wrong)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
logging.root.setLevel('DEBUG')
logging.debug('shown now')
logging.disable(logging.INFO)
logging.info('disabled')
logging.warning('not disabled')
logging.disable(logging.NOTSET)
logging.info('enabled again')
logging.info('%d%%', 5)
logging.info('no arguments %s')
logging.info(('a', 'tuple'))
logging.info({'a': 1})
logging.warning('two %s %s', 1, [2])
try:
    logging.log('x', 'message')
except TypeError as error:
    print(error)
print(logging.DEBUG, logging.INFO, logging.WARNING, logging.WARN, logging.ERROR, logging.CRITICAL, logging.FATAL, logging.NOTSET)

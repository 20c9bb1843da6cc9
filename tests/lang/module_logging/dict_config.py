# logging.config.dictConfig.
import logging
import logging.config
import sys

early = logging.getLogger('early')
kept = logging.getLogger('app.kept')


class Only:
    def __init__(self, word):
        self.word = word

    def filter(self, record):
        return self.word in record.getMessage()


def make_handler(stream, prefix=''):
    made = logging.StreamHandler(stream)
    made.setFormatter(logging.Formatter(prefix + '%(message)s'))
    return made


CONFIG = {
    'version': 1,
    'disable_existing_loggers': True,
    'formatters': {
        'simple': {'format': '%(levelname)s %(name)s %(message)s'},
        'braces': {'format': '{asctime} {message}', 'style': '{', 'datefmt': '%H:%M'},
        'custom': {'()': logging.Formatter, 'fmt': 'custom %(message)s'},
    },
    'filters': {'only': {'()': Only, 'word': 'yes'}, 'name': {'name': 'app'}},
    'handlers': {
        'console': {'class': 'logging.StreamHandler', 'level': 'INFO', 'formatter': 'simple', 'stream': 'ext://sys.stdout'},
        'times': {'class': 'logging.StreamHandler', 'formatter': 'braces', 'stream': 'ext://sys.stdout', 'filters': ['only']},
        'made': {'()': make_handler, 'stream': sys.stdout, 'prefix': 'made '},
        'buffer': {'class': 'logging.handlers.MemoryHandler', 'capacity': 2, 'target': 'console'},
    },
    'loggers': {
        'app': {'level': 'DEBUG', 'handlers': ['console', 'times'], 'propagate': False},
        'made': {'level': 'INFO', 'handlers': ['made']},
        'buffered': {'level': 'INFO', 'handlers': ['buffer'], 'propagate': False},
    },
    'root': {'level': 'WARNING', 'handlers': ['console']},
}
logging.config.dictConfig(CONFIG)
logging.getLogger('app').debug('yes debug')
logging.getLogger('app').info('no info')
logging.getLogger('app.kept').info('yes kept')
logging.getLogger('made').info('m')
logging.getLogger('buffered').info('b1')
print('between')
logging.getLogger('buffered').info('b2')
logging.getLogger('other').info('not shown')
logging.getLogger('other').error('shown')
print(early.disabled, kept.disabled, logging.getHandlerByName('console'))
logging.config.dictConfig({'version': 1, 'incremental': True, 'loggers': {'app': {'level': 'ERROR'}}, 'root': {'level': 'DEBUG'}})
print(logging.getLogger('app').level, logging.root.level)
for config in ({}, {'version': 2}, {'version': 1, 'handlers': {'h': {'class': 'nowhere.Handler'}}},
               {'version': 1, 'handlers': {'h': {'class': 'logging.StreamHandler', 'formatter': 'nope'}}},
               {'version': 1, 'loggers': {'l': {'handlers': ['nope']}}}, {'version': 1, 'root': {'level': 'LOUD'}}):
    try:
        logging.config.dictConfig(config)
    except ValueError as error:
        print(error, '|', repr(error.__cause__))

# Loggers as a tree: parents, levels, propagation, handlers of each.
import logging
import sys


def handler(name):
    made = logging.StreamHandler(sys.stdout)
    made.setFormatter(logging.Formatter(name + ' %(name)s %(levelname)s %(message)s'))
    return made


deep = logging.getLogger('a.b.c.d')
print(deep.parent, deep.name, deep.level, deep.propagate)
top = logging.getLogger('a')
print(deep.parent, top.parent, logging.getLogger('a.b').parent, deep.parent)
print(logging.getLogger('a') is top, logging.getLogger('a.b.c.d') is deep, top.getChild('x.y').name)
print(sorted(logger.name for logger in top.getChildren()), logging.getLogger('root') is logging.root)
top.addHandler(handler('top'))
logging.root.addHandler(handler('root'))
deep.addHandler(handler('deep'))
top.setLevel(logging.INFO)
deep.debug('no')
deep.info('info')
print(deep.getEffectiveLevel(), deep.isEnabledFor(logging.DEBUG), deep.isEnabledFor(logging.INFO))
top.propagate = False
deep.warning('not to root')
deep.setLevel(logging.DEBUG)
deep.debug('debug')
top.handlers[0].setLevel(logging.ERROR)
deep.info('only deep')
deep.disabled = True
deep.error('never')
deep.disabled = False
top.removeHandler(top.handlers[0])
top.propagate = True
deep.error('again')
print(top.handlers, deep.hasHandlers(), logging.getLogger('z').hasHandlers())
print(repr(top), repr(deep), repr(logging.root), logging.root.name)
print(sorted(name for name in logging.root.manager.loggerDict if name[0] in 'az' and name != 'asyncio'))
print(type(logging.root.manager.loggerDict['a.b.c']).__name__)
try:
    logging.getLogger(5)
except TypeError as error:
    print(error)

# basicConfig: each argument, its defaults, its errors.
import logging
import sys
import time

logging.basicConfig(format='%(asctime)s %(levelname)s:%(name)s:%(message)s', datefmt='%Y/%m/%d %I:%M:%S %p', level=logging.INFO, stream=sys.stdout)
logging.info('first')
logging.basicConfig(level=logging.DEBUG, format='ignored')
logging.debug('still not shown')
time.sleep(1.25)
logging.basicConfig(level='DEBUG', format='%(asctime)s [%(threadName)s] %(message)s', stream=sys.stdout, force=True)
logging.debug('forced')
time.sleep(61.0625)
logging.debug('later')
logging.basicConfig(format='{levelname:<10}{message}', style='{', handlers=[logging.StreamHandler(sys.stdout)], force=True)
logging.warning('braces')
logging.basicConfig(format='$levelname $message', style='$', stream=sys.stdout, force=True, level=logging.WARNING)
logging.warning('dollars')
print(len(logging.root.handlers), logging.root.handlers[0], logging.root.level)
for arguments in ({'stream': sys.stdout, 'filename': 'x'}, {'stream': sys.stdout, 'handlers': []}, {'filename': 'x', 'handlers': []},
                  {'style': '!'}, {'nope': 1}, {'level': 'LOUD'}, {'format': 'bad'}, {'style': '{', 'format': '%(message)s'}):
    try:
        logging.basicConfig(force=True, **arguments)
        print('done', arguments)
    except ValueError as error:
        print(error)

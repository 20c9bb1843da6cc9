# captureWarnings, deprecated names.
import logging
import sys
import warnings

logging.basicConfig(stream=sys.stdout, format='%(name)s %(levelname)s %(message)s')
logging.captureWarnings(True)
warnings.warn('watch out')
warnings.warn('old', DeprecationWarning)
logging.captureWarnings(False)
warnings.warn('to stderr')
logging.getLogger().warn('deprecated')
logging.warn('deprecated too')

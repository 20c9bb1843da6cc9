import unittest


def import_module(name, deprecated=False, *, required_on=()):
    """The module itself; the test is skipped where it is missing."""
    try:
        found = __import__(name)
        for part in name.split(".")[1:]:
            found = getattr(found, part)
        return found
    except ImportError as error:
        raise unittest.SkipTest(str(error))

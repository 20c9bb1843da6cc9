import unittest


def assert_python_ok(*args, **env):
    raise unittest.SkipTest("there is no other interpreter to start")


assert_python_failure = assert_python_ok

# assertRaises and assertWarns, as context managers and with callables.
import unittest
import warnings


class T(unittest.TestCase):
    def runTest(self):
        pass


t = T()
with t.assertRaises(KeyError) as caught:
    {}[1]
print(repr(caught.exception), caught.exception.__traceback__)
t.assertRaises(ValueError, int, "x")
with t.assertRaisesRegex(ValueError, "base 10"):
    int("x")


def failing(function):
    try:
        function()
    except AssertionError as error:
        print("AssertionError:", error)
    except BaseException as error:
        print("other:", repr(error))


failing(lambda: t.assertRaises(KeyError, int, "1"))
failing(lambda: t.assertRaises(KeyError, int, "x"))
failing(lambda: t.assertRaises(1))
failing(lambda: t.assertRaises((KeyError, ValueError), int, "1"))
failing(lambda: t.assertRaisesRegex(ValueError, "nothing", int, "x"))
failing(lambda: t.assertWarns(UserWarning, int, "1"))
with t.assertWarns(UserWarning) as caught:
    warnings.warn("watch out")
print(repr(caught.warning), caught.lineno)
with t.assertWarnsRegex(DeprecationWarning, "old"):
    warnings.warn("it is old", DeprecationWarning)
failing(lambda: t.assertWarnsRegex(UserWarning, "new", warnings.warn, "old"))

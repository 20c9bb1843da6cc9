# What assertions say when they fail.
import unittest


class T(unittest.TestCase):
    maxDiff = None


t = T()


def show(name, *args, **kwargs):
    try:
        getattr(t, name)(*args, **kwargs)
        print(name, "good")
    except AssertionError as error:
        print(f"{name}: {error}")


show("assertEqual", 1, 2)
show("assertEqual", "one\ntwo\n", "one\nthree\n")
show("assertEqual", "abc", "abd", "a message")
show("assertEqual", [1, 2, 3], [1, 2, 4, 5])
show("assertEqual", (1,), (2,))
show("assertEqual", {"a": 1, "b": 2}, {"a": 1, "b": 3})
show("assertEqual", {1, 2}, {2, 3})
show("assertEqual", "x" * 200, "x" * 190 + "y" * 10)
show("assertNotEqual", 1, 1)
show("assertIs", [], [])
show("assertIsNot", None, None)
show("assertIsNone", 0)
show("assertIsNotNone", None)
show("assertTrue", [])
show("assertFalse", [0])
show("assertIn", 1, [2])
show("assertNotIn", 1, [1])
show("assertIsInstance", 1, str)
show("assertNotIsInstance", 1, int)
show("assertLess", 2, 1)
show("assertLessEqual", 2, 1)
show("assertGreater", 1, 2)
show("assertGreaterEqual", 1, 2)
show("assertAlmostEqual", 1.0, 1.1)
show("assertAlmostEqual", 1.0, 1.1, delta=0.01)
show("assertAlmostEqual", 1.0, 1.00000001)
show("assertNotAlmostEqual", 1.0, 1.0, places=3)
show("assertRegex", "abc", "x+")
show("assertNotRegex", "abc", "b")
show("assertCountEqual", [1, 1, 2], [2, 1])
show("assertCountEqual", [[1], [2]], [[2], [3]])
show("assertSequenceEqual", [1, 2], (1, 2))
show("assertSequenceEqual", [1, 2], (1, 3))
show("assertListEqual", [1], (1,))
show("fail", "given up")

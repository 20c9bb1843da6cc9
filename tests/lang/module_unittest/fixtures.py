# The order of what surrounds tests, of modules, classes and methods, and of clean-ups.
import unittest


def setUpModule():
    print("module up")
    unittest.addModuleCleanup(print, "module clean-up")


def tearDownModule():
    print("module down")


class A(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print("class up")
        cls.addClassCleanup(print, "class clean-up")

    @classmethod
    def tearDownClass(cls):
        print("class down")

    def setUp(self):
        print("up", self._testMethodName)
        self.addCleanup(print, "clean-up 1")
        self.addCleanup(print, "clean-up 2")

    def tearDown(self):
        print("down")

    def test_one(self):
        print("one")

    def test_two(self):
        print("two", self.id())
        raise ValueError("two")


class B(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise RuntimeError("no class")

    def test_never(self):
        print("never")


program = unittest.main(exit=False)
print(program.result)

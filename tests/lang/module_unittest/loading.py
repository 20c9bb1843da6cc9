# Suites and loaders by hand.
import sys
import unittest


class A(unittest.TestCase):
    def test_2(self):
        pass

    def test_1(self):
        pass

    def helper(self):
        pass


loader = unittest.TestLoader()
print(loader.getTestCaseNames(A))
suite = loader.loadTestsFromTestCase(A)
print(suite.countTestCases(), suite)
suite = unittest.TestSuite([A("test_2"), unittest.FunctionTestCase(lambda: print("called"))])
result = unittest.TestResult()
suite.run(result)
print(result, result.wasSuccessful())
print(loader.loadTestsFromName("A.test_1", sys.modules["__main__"]))
missing = loader.loadTestsFromName("A.nothing", sys.modules["__main__"])
print(missing.countTestCases(), len(loader.errors))
try:
    A("wrong")
except ValueError as error:
    print(error)
try:
    unittest.TestSuite().addTest(A)
except TypeError as error:
    print(error)
runner = unittest.TextTestRunner(stream=sys.stdout, verbosity=2)
runner.run(loader.loadTestsFromNames(["A"], sys.modules["__main__"]))

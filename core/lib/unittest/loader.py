"""From names, modules and classes to tests. There are no folders, so nothing is discovered."""

import functools
import sys
import traceback
import types

from . import case, suite, util

__unittest = True


class _FailedTest(case.TestCase):
    """Stands for a test that could not be loaded, and raises why."""

    _testMethodName = None

    def __init__(self, method_name, exception):
        self._exception = exception
        super().__init__(method_name)

    def __getattr__(self, name):
        if name != self._testMethodName:
            return super().__getattr__(name)

        def testFailure():
            raise self._exception
        return testFailure


def _failed_test(name, exception, suite_class, message):
    return suite_class((_FailedTest(name, exception),)), message


def _failed_import(name, suite_class):
    message = f"Failed to import test module: {name}\n{traceback.format_exc()}"
    return _failed_test(name, ImportError(message), suite_class, message)


def _is_case(obj):
    if not isinstance(obj, type) or not issubclass(obj, case.TestCase):
        return False
    return sys.version_info < (3, 11) or obj not in (case.TestCase, case.FunctionTestCase)


class TestLoader:
    testMethodPrefix = "test"
    sortTestMethodsUsing = staticmethod(util.three_way_cmp)
    testNamePatterns = None
    suiteClass = suite.TestSuite
    _top_level_dir = None

    def __init__(self):
        self.errors = []
        self._loading_packages = set()

    def loadTestsFromTestCase(self, testCaseClass):
        if issubclass(testCaseClass, suite.TestSuite):
            raise TypeError("Test cases should not be derived from TestSuite. "
                            "Maybe you meant to derive from TestCase?")
        if not _is_case(testCaseClass) and issubclass(testCaseClass, case.TestCase):
            names = []
        else:
            names = self.getTestCaseNames(testCaseClass)
            if not names and hasattr(testCaseClass, "runTest"):
                names = ["runTest"]
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *, pattern=None):
        found = []
        for name in dir(module):
            obj = getattr(module, name)
            if _is_case(obj):
                found.append(self.loadTestsFromTestCase(obj))
        tests = self.suiteClass(found)
        load_tests = getattr(module, "load_tests", None)
        if load_tests is None:
            return tests
        try:
            return load_tests(self, tests, pattern)
        except Exception as error:
            failed, message = _failed_test(
                module.__name__, error, self.suiteClass,
                "Failed to call load_tests:\n" + traceback.format_exc())
            self.errors.append(message)
            return failed

    def _import_longest(self, parts):
        """The module that a dotted name begins with; and the test of the latest failed import."""
        failed = None, None
        while parts:
            try:
                return __import__(".".join(parts)), failed
            except ImportError:
                failed = _failed_import(parts.pop(), self.suiteClass)
        return None, failed

    def loadTestsFromName(self, name, module=None):
        parts = name.split(".")
        failed, message = None, None
        if module is None:
            module, (failed, message) = self._import_longest(parts[:])
            if module is None:
                self.errors.append(message)
                return failed
            parts = parts[1:]
        obj, parent = module, None
        for part in parts:
            try:
                parent, obj = obj, getattr(obj, part)
            except AttributeError as error:
                if getattr(obj, "__path__", None) is None or failed is None:
                    failed, message = _failed_test(
                        part, error, self.suiteClass,
                        "Failed to access attribute:\n" + traceback.format_exc())
                self.errors.append(message)
                return failed
        return self._from_object(obj, parent, parts)

    def _from_object(self, obj, parent, parts):
        if isinstance(obj, types.ModuleType):
            return self.loadTestsFromModule(obj)
        if _is_case(obj):
            return self.loadTestsFromTestCase(obj)
        if isinstance(obj, suite.TestSuite):
            return obj
        if (isinstance(obj, types.FunctionType) and isinstance(parent, type)
                and issubclass(parent, case.TestCase)):
            test = parent(parts[-1])
            if not isinstance(getattr(test, parts[-1]), types.FunctionType):
                return self.suiteClass([test])  # a method that is not static
        if not callable(obj):
            raise TypeError(f"don't know how to make test from: {obj}")
        test = obj()
        if isinstance(test, suite.TestSuite):
            return test
        if isinstance(test, case.TestCase):
            return self.suiteClass([test])
        raise TypeError(f"calling {obj} returned {test}, not a test")

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def getTestCaseNames(self, testCaseClass):
        def wanted(name):
            if not name.startswith(self.testMethodPrefix):
                return False
            if not callable(getattr(testCaseClass, name)):
                return False
            if self.testNamePatterns is None:
                return True
            from fnmatch import fnmatchcase
            full = f"{testCaseClass.__module__}.{testCaseClass.__qualname__}.{name}"
            return any(fnmatchcase(full, pattern) for pattern in self.testNamePatterns)

        names = list(filter(wanted, dir(testCaseClass)))
        if self.sortTestMethodsUsing:
            names.sort(key=functools.cmp_to_key(self.sortTestMethodsUsing))
        return names

    def discover(self, start_dir, pattern="test*.py", top_level_dir=None):
        raise NotImplementedError("Loopscope has no folders to discover tests in")


defaultTestLoader = TestLoader()


if sys.version_info < (3, 13):
    def _loader(name, instead, prefix, sort_using, suite_class=None, patterns=None):
        if sys.version_info >= (3, 11):
            import warnings
            warnings.warn(
                f"unittest.{name}() is deprecated and will be removed in Python 3.13. "
                f"Please use unittest.TestLoader.{instead}() instead.",
                DeprecationWarning, stacklevel=3)
        loader = TestLoader()
        loader.sortTestMethodsUsing = sort_using
        loader.testMethodPrefix = prefix
        loader.testNamePatterns = patterns
        if suite_class:
            loader.suiteClass = suite_class
        return loader

    def getTestCaseNames(testCaseClass, prefix, sortUsing=util.three_way_cmp,
                         testNamePatterns=None):
        loader = _loader("getTestCaseNames", "getTestCaseNames", prefix, sortUsing,
                         patterns=testNamePatterns)
        return loader.getTestCaseNames(testCaseClass)

    def makeSuite(testCaseClass, prefix="test", sortUsing=util.three_way_cmp,
                  suiteClass=suite.TestSuite):
        loader = _loader("makeSuite", "loadTestsFromTestCase", prefix, sortUsing, suiteClass)
        return loader.loadTestsFromTestCase(testCaseClass)

    def findTestCases(module, prefix="test", sortUsing=util.three_way_cmp,
                      suiteClass=suite.TestSuite):
        loader = _loader("findTestCases", "loadTestsFromModule", prefix, sortUsing, suiteClass)
        return loader.loadTestsFromModule(module)

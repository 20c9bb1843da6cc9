"""One test: how it runs, and what it can assert.

Up to 3.10 a test's errors are told to the result when the test is over, from 3.11 on at once.
"""

import collections
import contextlib
import functools
import sys
import time
import traceback
import types
import warnings

from . import result
from ._contexts import (
    _AssertNotWarnsContext, _AssertRaisesContext, _AssertWarnsContext, _BaseTestCaseContext)
from .util import (
    _both_end_in_newline, _common_shorten_repr, _count_diff_all_purpose, _count_diff_hashable,
    _ndiff, _ndiff_of_values, safe_repr, strclass)

__unittest = True

_AT_ONCE = sys.version_info >= (3, 11)

_subtest_msg_sentinel = object()

DIFF_OMITTED = "\nDiff is %s characters long. Set self.maxDiff to None to see it."


class SkipTest(Exception):
    """Raised in a test, it skips the rest of it."""


class _ShouldStop(Exception):
    """Leaves a test whose end is settled."""


class _UnexpectedSuccess(Exception):
    """For results that know no unexpected successes."""


class _Outcome:
    """What came of one test so far."""

    def __init__(self, result=None):
        self.expecting_failure = False
        self.result = result
        self.result_supports_subtests = hasattr(result, "addSubTest")
        self.success = True
        self.expectedFailure = None
        self._late = []  # calls for the end of the test, up to 3.10

    @contextlib.contextmanager
    def testPartExecutor(self, test_case, subTest=False):
        """Surrounds a part of a test: notes what it raises."""
        good_before = self.success
        self.success = True
        try:
            yield
        except KeyboardInterrupt:
            raise
        except SkipTest as skipped:
            self.success = False
            self._tell(_addSkip, self.result, test_case, str(skipped), first=True)
        except _ShouldStop:
            pass
        except:
            self._failed(test_case, subTest, sys.exc_info())
        else:
            if subTest and self.success:
                self._tell(_addSubTest, self.result, test_case, None)
        finally:
            self.success = self.success and good_before

    def _failed(self, test_case, is_subtest, exc_info):
        if self.expecting_failure:
            self.expectedFailure = exc_info
            return
        self.success = False
        self._tell(_addSubTest if is_subtest else _addError, self.result, test_case, exc_info)

    def _tell(self, function, *args, first=False):
        if _AT_ONCE:
            function(*args)
        else:
            self._late.append((not first, function, args))

    def _tell_late(self):
        # Skips come before errors.
        for _, function, args in sorted(self._late, key=lambda call: call[0]):
            function(*args)
        self._late.clear()


def _addSkip(result, test_case, reason):
    add = getattr(result, "addSkip", None)
    if add is not None:
        add(test_case, reason)
    else:
        warnings.warn(
            "TestResult has no addSkip method, skips not reported", RuntimeWarning, 2)
        result.addSuccess(test_case)


def _addError(result, test, exc_info):
    if result is None or exc_info is None:
        return
    if issubclass(exc_info[0], test.failureException):
        result.addFailure(test, exc_info)
    else:
        result.addError(test, exc_info)


def _addSubTest(result, subtest, exc_info):
    result.addSubTest(subtest.test_case, subtest, exc_info)


# ------------------------------------------------------------------ clean-up of modules


def _enter_context(cm, addcleanup):
    cls = type(cm)
    try:
        enter, exit = cls.__enter__, cls.__exit__
    except AttributeError:
        raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does "
                        "not support the context manager protocol") from None
    result = enter(cm)
    addcleanup(exit, cm, None, None, None)
    return result


_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(cm):
    return _enter_context(cm, addModuleCleanup)


def doModuleCleanups():
    """Calls them all; then raises what the first one that failed raised."""
    failures = []
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as error:
            failures.append(error)
    if failures:
        raise failures[0]


# ------------------------------------------------------------------ decorators


def skip(reason):
    def decorator(test_item):
        if not isinstance(test_item, type):
            @functools.wraps(test_item)
            def skip_wrapper(*args, **kwargs):
                raise SkipTest(reason)
            test_item = skip_wrapper
        test_item.__unittest_skip__ = True
        test_item.__unittest_skip_why__ = reason
        return test_item
    if isinstance(reason, types.FunctionType):  # used without a reason
        test_item, reason = reason, ""
        return decorator(test_item)
    return decorator


def _unchanged(test_item):
    return test_item


def skipIf(condition, reason):
    return skip(reason) if condition else _unchanged


def skipUnless(condition, reason):
    return _unchanged if condition else skip(reason)


def expectedFailure(test_item):
    test_item.__unittest_expecting_failure__ = True
    return test_item


# ------------------------------------------------------------------ TestCase


class _OrderedChainMap(collections.ChainMap):
    """Keys in the order of the maps, the innermost map's first."""

    def __iter__(self):
        seen = set()
        for mapping in self.maps:
            for key in mapping:
                if key not in seen:
                    seen.add(key)
                    yield key


class TestCase:
    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _diffThreshold = 2 ** 16  # characters; longer texts are not diffed
    _classSetupFailed = False
    _class_cleanups = []

    if _AT_ONCE:
        def __init_subclass__(cls, *args, **kwargs):
            cls._classSetupFailed = False
            cls._class_cleanups = []
            super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._outcome = None
        self._testMethodDoc = "No test"
        try:
            method = getattr(self, methodName)
        except AttributeError:
            if methodName != "runTest":  # none at all is allowed, a wrong one is not
                raise ValueError("no such test method in %s: %s" % (type(self), methodName))
        else:
            self._testMethodDoc = method.__doc__
        self._cleanups = []
        self._subtest = None
        self._type_equality_funcs = {}
        self.addTypeEqualityFunc(dict, "assertDictEqual")
        self.addTypeEqualityFunc(list, "assertListEqual")
        self.addTypeEqualityFunc(tuple, "assertTupleEqual")
        self.addTypeEqualityFunc(set, "assertSetEqual")
        self.addTypeEqualityFunc(frozenset, "assertSetEqual")
        self.addTypeEqualityFunc(str, "assertMultiLineEqual")

    def addTypeEqualityFunc(self, typeobj, function):
        self._type_equality_funcs[typeobj] = function

    # ---- before and after

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        cls._class_cleanups.append((function, args, kwargs))

    if _AT_ONCE:
        def enterContext(self, cm):
            return _enter_context(cm, self.addCleanup)

        @classmethod
        def enterClassContext(cls, cm):
            return _enter_context(cm, cls.addClassCleanup)

    def doCleanups(self):
        outcome = self._outcome or _Outcome()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            with outcome.testPartExecutor(self):
                self._callCleanup(function, *args, **kwargs)
        return outcome.success

    @classmethod
    def doClassCleanups(cls):
        cls.tearDown_exceptions = []
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            try:
                function(*args, **kwargs)
            except Exception:
                cls.tearDown_exceptions.append(sys.exc_info())

    # ---- what it is

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        return result.TestResult()

    def shortDescription(self):
        doc = self._testMethodDoc
        return doc.strip().split("\n")[0].strip() if doc else None

    def id(self):
        return f"{strclass(type(self))}.{self._testMethodName}"

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        if _AT_ONCE:
            return f"{self._testMethodName} ({strclass(type(self))}.{self._testMethodName})"
        return f"{self._testMethodName} ({strclass(type(self))})"

    def __repr__(self):
        return f"<{strclass(type(self))} testMethod={self._testMethodName}>"

    # ---- running

    @contextlib.contextmanager
    def subTest(self, msg=_subtest_msg_sentinel, **params):
        if self._outcome is None or not self._outcome.result_supports_subtests:
            yield
            return
        parent = self._subtest
        inner = _OrderedChainMap(params) if parent is None else parent.params.new_child(params)
        self._subtest = _SubTest(self, msg, inner)
        try:
            with self._outcome.testPartExecutor(self._subtest, subTest=True):
                yield
            if not self._outcome.success:
                found = self._outcome.result
                if found is not None and found.failfast:
                    raise _ShouldStop
            elif self._outcome.expectedFailure:
                raise _ShouldStop  # the failure that was expected is there
        finally:
            self._subtest = parent

    def _addExpectedFailure(self, result, exc_info):
        add = getattr(result, "addExpectedFailure", None)
        if add is not None:
            add(self, exc_info)
        else:
            warnings.warn("TestResult has no addExpectedFailure method, reporting as passes",
                          RuntimeWarning)
            result.addSuccess(self)

    def _addUnexpectedSuccess(self, result):
        add = getattr(result, "addUnexpectedSuccess", None)
        if add is not None:
            add(self)
            return
        warnings.warn("TestResult has no addUnexpectedSuccess method, reporting as failure",
                      RuntimeWarning)
        try:
            raise _UnexpectedSuccess from None
        except _UnexpectedSuccess:
            result.addFailure(self, sys.exc_info())

    def _addDuration(self, result, elapsed):
        add = getattr(result, "addDuration", None)
        if add is not None:
            add(self, elapsed)
        else:
            warnings.warn("TestResult has no addDuration method", RuntimeWarning)

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        if method() is not None and _AT_ONCE:
            warnings.warn("It is deprecated to return a value that is not None from a "
                          f"test case ({method})", DeprecationWarning, stacklevel=3)

    def _callTearDown(self):
        self.tearDown()

    def _callCleanup(self, function, /, *args, **kwargs):
        function(*args, **kwargs)

    def _skip_reason(self, method):
        """Why it is skipped, before anything of it runs; None: it is not."""
        marked = [item for item in (type(self), method)
                  if getattr(item, "__unittest_skip__", False)]
        if not marked:
            return None
        reasons = [getattr(item, "__unittest_skip_why__", "") for item in (type(self), method)]
        return reasons[0] or reasons[1]

    def run(self, result=None):
        stop_run = None
        if result is None:
            result = self.defaultTestResult()
            start_run = getattr(result, "startTestRun", None)
            stop_run = getattr(result, "stopTestRun", None)
            if start_run is not None:
                start_run()
        counts_skipped = sys.version_info[:2] != (3, 12)
        if counts_skipped:
            result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            reason = self._skip_reason(method)
            if reason is not None:
                _addSkip(result, self, reason)
                return result
            if not counts_skipped:
                result.startTest(self)
            self._run_parts(result, method)
            return result
        finally:
            result.stopTest(self)
            if stop_run is not None:
                stop_run()

    def _run_parts(self, result, method):
        expecting = (getattr(self, "__unittest_expecting_failure__", False)
                     or getattr(method, "__unittest_expecting_failure__", False))
        outcome = self._outcome = _Outcome(result)
        start = time.perf_counter()
        try:
            with outcome.testPartExecutor(self):
                self._callSetUp()
            if outcome.success:
                outcome.expecting_failure = expecting
                with outcome.testPartExecutor(self):
                    self._callTestMethod(method)
                outcome.expecting_failure = False
                with outcome.testPartExecutor(self):
                    self._callTearDown()
            self.doCleanups()
            if sys.version_info >= (3, 12):
                self._addDuration(result, time.perf_counter() - start)
            outcome._tell_late()
            if not outcome.success:
                return
            if not expecting:
                result.addSuccess(self)
            elif outcome.expectedFailure:
                self._addExpectedFailure(result, outcome.expectedFailure)
            else:
                self._addUnexpectedSuccess(result)
        finally:
            outcome.expectedFailure = None  # no cycle through its traceback
            outcome = None
            self._outcome = None

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        method = getattr(self, self._testMethodName)
        reason = self._skip_reason(method)
        if reason is not None:
            raise SkipTest(reason)
        self._callSetUp()
        self._callTestMethod(method)
        self._callTearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._callCleanup(function, *args, **kwargs)

    # ---- ends

    def skipTest(self, reason):
        raise SkipTest(reason)

    def fail(self, msg=None):
        raise self.failureException(msg)

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        return standardMsg if msg is None else f"{standardMsg} : {msg}"

    def _fail_with(self, msg, standardMsg):
        raise self.failureException(self._formatMessage(msg, standardMsg))

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + DIFF_OMITTED % len(diff)

    # ---- exceptions, warnings, logs

    def assertRaises(self, expected_exception, *args, **kwargs):
        context = _AssertRaisesContext(expected_exception, self)
        try:
            return context.handle("assertRaises", args, kwargs)
        finally:
            context = None  # no cycle through the frame

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        context = _AssertRaisesContext(expected_exception, self, expected_regex)
        return context.handle("assertRaisesRegex", args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        context = _AssertWarnsContext(expected_warning, self)
        return context.handle("assertWarns", args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        context = _AssertWarnsContext(expected_warning, self, expected_regex)
        return context.handle("assertWarnsRegex", args, kwargs)

    if sys.version_info >= (3, 12):
        def _assertNotWarns(self, expected_warning, *args, **kwargs):
            context = _AssertNotWarnsContext(expected_warning, self)
            return context.handle("_assertNotWarns", args, kwargs)

    def assertLogs(self, logger=None, level=None):
        from ._log import _AssertLogsContext
        return _AssertLogsContext(self, logger, level, no_logs=False)

    if sys.version_info >= (3, 10):
        def assertNoLogs(self, logger=None, level=None):
            from ._log import _AssertLogsContext
            return _AssertLogsContext(self, logger, level, no_logs=True)

    # ---- truth, identity, kind, order

    def assertTrue(self, expr, msg=None):
        if not expr:
            self._fail_with(msg, f"{safe_repr(expr)} is not true")

    def assertFalse(self, expr, msg=None):
        if expr:
            self._fail_with(msg, f"{safe_repr(expr)} is not false")

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self._fail_with(msg, f"{safe_repr(expr1)} is not {safe_repr(expr2)}")

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self._fail_with(msg, f"unexpectedly identical: {safe_repr(expr1)}")

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self._fail_with(msg, f"{safe_repr(obj)} is not None")

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self._fail_with(msg, "unexpectedly None")

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self._fail_with(msg, f"{safe_repr(obj)} is not an instance of {cls!r}")

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self._fail_with(msg, f"{safe_repr(obj)} is an instance of {cls!r}")

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._fail_with(msg, f"{safe_repr(member)} not found in {safe_repr(container)}")

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._fail_with(
                msg, f"{safe_repr(member)} unexpectedly found in {safe_repr(container)}")

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self._fail_with(msg, f"{safe_repr(a)} not less than {safe_repr(b)}")

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self._fail_with(msg, f"{safe_repr(a)} not less than or equal to {safe_repr(b)}")

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self._fail_with(msg, f"{safe_repr(a)} not greater than {safe_repr(b)}")

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self._fail_with(msg, f"{safe_repr(a)} not greater than or equal to {safe_repr(b)}")

    def assertRegex(self, text, expected_regex, msg=None):
        if isinstance(expected_regex, (str, bytes)):
            import re
            assert expected_regex, "expected_regex must not be empty."
            expected_regex = re.compile(expected_regex)
        if not expected_regex.search(text):
            self._fail_with(
                msg, f"Regex didn't match: {expected_regex.pattern!r} not found in {text!r}")

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        if isinstance(unexpected_regex, (str, bytes)):
            import re
            unexpected_regex = re.compile(unexpected_regex)
        match = unexpected_regex.search(text)
        if match:
            self._fail_with(msg, f"Regex matched: {text[match.start():match.end()]!r} "
                                 f"matches {unexpected_regex.pattern!r} in {text!r}")

    # ---- equality

    def _getAssertEqualityFunc(self, first, second):
        if type(first) is type(second):
            asserter = self._type_equality_funcs.get(type(first))
            if isinstance(asserter, str):
                asserter = getattr(self, asserter)
            if asserter is not None:
                return asserter
        return self._baseAssertEqual

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            self._fail_with(msg, "%s != %s" % _common_shorten_repr(first, second))

    def assertEqual(self, first, second, msg=None):
        self._getAssertEqualityFunc(first, second)(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._fail_with(msg, f"{safe_repr(first)} == {safe_repr(second)}")

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        diff = abs(first - second)
        both = f"{safe_repr(first)} != {safe_repr(second)}"
        if delta is not None:
            if diff <= delta:
                return
            within = f"{safe_repr(delta)} delta"
        else:
            places = 7 if places is None else places
            if round(diff, places) == 0:
                return
            within = f"{places!r} places"
        self._fail_with(msg, f"{both} within {within} ({safe_repr(diff)} difference)")

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        diff = abs(first - second)
        both = f"{safe_repr(first)} == {safe_repr(second)}"
        if delta is not None:
            if not first == second and diff > delta:
                return
            within = f"{safe_repr(delta)} delta ({safe_repr(diff)} difference)"
        else:
            places = 7 if places is None else places
            if not first == second and round(diff, places) != 0:
                return
            within = f"{places!r} places"
        self._fail_with(msg, f"{both} within {within}")

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        kind = "sequence" if seq_type is None else seq_type.__name__
        if seq_type is not None:
            for which, seq in (("First", seq1), ("Second", seq2)):
                if not isinstance(seq, seq_type):
                    raise self.failureException(
                        f"{which} sequence is not a {kind}: {safe_repr(seq)}")
        differing = self._sequence_difference(seq1, seq2, seq_type, kind)
        if differing is None:
            return
        text = self._truncateMessage(differing, _ndiff_of_values(seq1, seq2))
        self.fail(self._formatMessage(msg, text))

    def _sequence_difference(self, seq1, seq2, seq_type, kind):
        """What is different, as text; None: nothing is."""
        lengths = []
        for which, seq in (("First", seq1), ("Second", seq2)):
            try:
                lengths.append(len(seq))
            except (TypeError, NotImplementedError):
                return f"{which} {kind} has no length.    Non-sequence?"
        if seq1 == seq2:
            return None
        text = "%ss differ: %s != %s\n" % (
            kind.capitalize(), *_common_shorten_repr(seq1, seq2))
        found = self._first_difference(seq1, seq2, min(lengths), kind)
        if found is not None:
            text += found
        elif lengths[0] == lengths[1] and seq_type is None and type(seq1) != type(seq2):
            return None  # the same items in sequences of two types
        if lengths[0] > lengths[1]:
            text += self._additional("First", seq1, lengths[0], lengths[1], kind)
        elif lengths[0] < lengths[1]:
            text += self._additional("Second", seq2, lengths[1], lengths[0], kind)
        return text

    @staticmethod
    def _first_difference(seq1, seq2, length, kind):
        for i in range(length):
            items = []
            for which, seq in (("first", seq1), ("second", seq2)):
                try:
                    items.append(seq[i])
                except (TypeError, IndexError, NotImplementedError):
                    return f"\nUnable to index element {i} of {which} {kind}\n"
            if items[0] != items[1]:
                return "\nFirst differing element %d:\n%s\n%s\n" % (
                    i, *_common_shorten_repr(*items))
        return None

    @staticmethod
    def _additional(which, seq, length, common, kind):
        text = f"\n{which} {kind} contains {length - common} additional elements.\n"
        try:
            return text + f"First extra element {common}:\n{safe_repr(seq[common])}\n"
        except (TypeError, IndexError, NotImplementedError):
            return text + f"Unable to index element {common} of {which.lower()} {kind}\n"

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        differences = []
        for which, one, other in (("first", set1, set2), ("second", set2, set1)):
            try:
                differences.append(one.difference(other))
            except TypeError as error:
                self.fail(f"invalid type when attempting set difference: {error}")
            except AttributeError as error:
                self.fail(f"{which} argument does not support set difference: {error}")
        lines = []
        for difference, has, lacks in zip(differences, ("first", "second"), ("second", "first")):
            if difference:
                lines.append(f"Items in the {has} set but not the {lacks}:")
                lines.extend(map(repr, difference))
        if lines:
            self._fail_with(msg, "\n".join(lines))

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        if d1 != d2:
            text = "%s != %s" % _common_shorten_repr(d1, d2)
            self._fail_with(msg, self._truncateMessage(text, _ndiff_of_values(d1, d2)))

    def assertCountEqual(self, first, second, msg=None):
        first, second = list(first), list(second)
        try:
            if collections.Counter(first) == collections.Counter(second):
                return
            differences = _count_diff_hashable(first, second)
        except TypeError:  # items without a hash
            differences = _count_diff_all_purpose(first, second)
        if differences:
            lines = ["First has %d, Second has %d:  %r" % each for each in differences]
            self._fail_with(msg, self._truncateMessage(
                "Element counts were not equal:\n", "\n".join(lines)))

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first == second:
            return
        if len(first) > self._diffThreshold or len(second) > self._diffThreshold:
            self._baseAssertEqual(first, second, msg)
        text = "%s != %s" % _common_shorten_repr(first, second)
        one, other = _both_end_in_newline(first, second)
        diff = _ndiff(one.splitlines(keepends=True), other.splitlines(keepends=True))
        self._fail_with(msg, self._truncateMessage(text, diff))

    if sys.version_info < (3, 12):
        def assertDictContainsSubset(self, subset, dictionary, msg=None):
            warnings.warn("assertDictContainsSubset is deprecated", DeprecationWarning)
            missing = [safe_repr(key) for key in subset if key not in dictionary]
            mismatched = [
                f"{safe_repr(key)}, expected: {safe_repr(value)}, "
                f"actual: {safe_repr(dictionary[key])}"
                for key, value in subset.items()
                if key in dictionary and value != dictionary[key]]
            parts = []
            if missing:
                parts.append("Missing: " + ",".join(missing))
            if mismatched:
                parts.append("Mismatched values: " + ",".join(mismatched))
            if parts:
                self._fail_with(msg, "; ".join(parts))

        def _deprecate(original):
            def deprecated(*args, **kwargs):
                warnings.warn(f"Please use {original.__name__} instead.", DeprecationWarning, 2)
                return original(*args, **kwargs)
            return deprecated

        failUnlessEqual = assertEquals = _deprecate(assertEqual)
        failIfEqual = assertNotEquals = _deprecate(assertNotEqual)
        failUnlessAlmostEqual = assertAlmostEquals = _deprecate(assertAlmostEqual)
        failIfAlmostEqual = assertNotAlmostEquals = _deprecate(assertNotAlmostEqual)
        failUnless = assert_ = _deprecate(assertTrue)
        failUnlessRaises = _deprecate(assertRaises)
        failIf = _deprecate(assertFalse)
        assertRaisesRegexp = _deprecate(assertRaisesRegex)
        assertRegexpMatches = _deprecate(assertRegex)
        assertNotRegexpMatches = _deprecate(assertNotRegex)
        del _deprecate


class FunctionTestCase(TestCase):
    """A test that is one function, with others before and after it."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._setUpFunc = setUp
        self._tearDownFunc = tearDown
        self._testFunc = testFunc
        self._description = description

    def setUp(self):
        if self._setUpFunc is not None:
            self._setUpFunc()

    def tearDown(self):
        if self._tearDownFunc is not None:
            self._tearDownFunc()

    def runTest(self):
        self._testFunc()

    def id(self):
        return self._testFunc.__name__

    def _parts(self):
        return self._setUpFunc, self._tearDownFunc, self._testFunc, self._description

    def __eq__(self, other):
        if not isinstance(other, type(self)):
            return NotImplemented
        return self._parts() == other._parts()

    def __hash__(self):
        return hash((type(self), *self._parts()))

    def __str__(self):
        return f"{strclass(type(self))} ({self._testFunc.__name__})"

    def __repr__(self):
        return f"<{strclass(type(self))} tec={self._testFunc}>"

    def shortDescription(self):
        if self._description is not None:
            return self._description
        doc = self._testFunc.__doc__
        return doc and doc.split("\n")[0].strip() or None


class _SubTest(TestCase):
    """A part of a test, as results see it."""

    def __init__(self, test_case, message, params):
        super().__init__()
        self._message = message
        self.test_case = test_case
        self.params = params
        self.failureException = test_case.failureException

    def runTest(self):
        raise NotImplementedError("subtests cannot be run directly")

    def _subDescription(self):
        parts = []
        if self._message is not _subtest_msg_sentinel:
            parts.append(f"[{self._message}]")
        if self.params:
            inside = ", ".join(f"{name}={value!r}" for name, value in self.params.items())
            parts.append(f"({inside})")
        return " ".join(parts) or "(<subtest>)"

    def id(self):
        return f"{self.test_case.id()} {self._subDescription()}"

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return f"{self.test_case} {self._subDescription()}"

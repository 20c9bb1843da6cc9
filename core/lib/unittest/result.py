"""What a run of tests has found so far."""

import io
import sys
import traceback
from functools import wraps

from . import util

__unittest = True

STDOUT_LINE = "\nStdout:\n%s"
STDERR_LINE = "\nStderr:\n%s"


def failfast(method):
    """A method that, if the result is to fail fast, stops the run first."""
    @wraps(method)
    def stopping(self, *args, **kw):
        if getattr(self, "failfast", False):
            self.stop()
        return method(self, *args, **kw)
    return stopping


def _with_newline(text):
    return text if text.endswith("\n") else text + "\n"


class TestResult:
    _previousTestClass = None
    _testRunEntered = False
    _moduleSetUpFailed = False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures = []
        self.errors = []
        self.testsRun = 0
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        if sys.version_info >= (3, 12):
            self.collectedDurations = []
        self.shouldStop = False
        self.buffer = False
        self.tb_locals = False
        self._stdout_buffer = None
        self._stderr_buffer = None
        self._original_stdout = sys.stdout
        self._original_stderr = sys.stderr
        self._mirrorOutput = False

    def __repr__(self):
        return "<%s run=%i errors=%i failures=%i>" % (
            util.strclass(type(self)), self.testsRun, len(self.errors), len(self.failures))

    # ---- the run's moments

    def startTestRun(self):
        """Before the first test."""

    def stopTestRun(self):
        """After the last one."""

    def printErrors(self):
        """After the run, by the runner."""

    def startTest(self, test):
        self.testsRun += 1
        self._mirrorOutput = False
        self._setupStdout()

    def stopTest(self, test):
        self._restoreStdout()
        self._mirrorOutput = False

    def stop(self):
        self.shouldStop = True

    def wasSuccessful(self):
        unexpected = getattr(self, "unexpectedSuccesses", ())
        return not (self.failures or self.errors or unexpected)

    # ---- output that is kept until a test has failed

    def _setupStdout(self):
        if not self.buffer:
            return
        if self._stderr_buffer is None:
            self._stderr_buffer = io.StringIO()
            self._stdout_buffer = io.StringIO()
        sys.stdout = self._stdout_buffer
        sys.stderr = self._stderr_buffer

    def _restoreStdout(self):
        if not self.buffer:
            return
        if self._mirrorOutput:
            for text, heading, original in (
                    (sys.stdout.getvalue(), STDOUT_LINE, self._original_stdout),
                    (sys.stderr.getvalue(), STDERR_LINE, self._original_stderr)):
                if text:
                    original.write(heading % _with_newline(text))
        sys.stdout = self._original_stdout
        sys.stderr = self._original_stderr
        for kept in (self._stdout_buffer, self._stderr_buffer):
            kept.seek(0)
            kept.truncate()

    # ---- outcomes

    @failfast
    def addError(self, test, err):
        self.errors.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    @failfast
    def addFailure(self, test, err):
        self.failures.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def addSubTest(self, test, subtest, err):
        """`err` is None when the subtest was good: that is not noted."""
        if err is None:
            return
        if getattr(self, "failfast", False):
            self.stop()
        failed = issubclass(err[0], test.failureException)
        noted = self.failures if failed else self.errors
        noted.append((subtest, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def addSuccess(self, test):
        pass

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    @failfast
    def addUnexpectedSuccess(self, test):
        self.unexpectedSuccesses.append(test)

    if sys.version_info >= (3, 12):
        def addDuration(self, test, elapsed):
            if hasattr(self, "collectedDurations"):
                self.collectedDurations.append((str(test), elapsed))

    # ---- tracebacks without our own frames

    def _is_relevant_tb_level(self, tb):
        return "__unittest" in tb.tb_frame.f_globals

    def _remove_unittest_tb_frames(self, tb):
        """Cuts a traceback off where it enters this package."""
        before = None
        while tb and not self._is_relevant_tb_level(tb):
            before, tb = tb, tb.tb_next
        if before is not None:
            before.tb_next = None

    def _clean_tracebacks(self, exctype, value, tb, test):
        """The traceback to show; those of causes and contexts are changed in place."""
        shown = None
        waiting = [(exctype, value, tb, True)]
        seen = {id(value)}
        while waiting:
            kind, error, tb, outermost = waiting.pop()
            while tb and self._is_relevant_tb_level(tb):
                tb = tb.tb_next
            if kind is test.failureException:
                self._remove_unittest_tb_frames(tb)
            if outermost:
                shown = tb
            else:
                error.__traceback__ = tb
            if error is None:
                continue
            for earlier in (error.__cause__, error.__context__):
                if earlier is not None and id(earlier) not in seen:
                    seen.add(id(earlier))
                    waiting.append((type(earlier), earlier, earlier.__traceback__, False))
        return shown

    def _exc_info_to_string(self, err, test):
        kind, value, tb = err
        tb = self._clean_tracebacks(kind, value, tb, test)
        options = {"compact": True} if sys.version_info >= (3, 10) else {}
        report = traceback.TracebackException(
            kind, value, tb, capture_locals=self.tb_locals, **options)
        lines = list(report.format())
        if self.buffer:
            for text, heading in ((sys.stdout.getvalue(), STDOUT_LINE),
                                  (sys.stderr.getvalue(), STDERR_LINE)):
                if text:
                    lines.append(heading % _with_newline(text))
        return "".join(lines)

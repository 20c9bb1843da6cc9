"""The context managers of assertRaises and assertWarns."""

__name__ = "unittest.case"  # of the classes here

import sys
import traceback
import types
import warnings

__unittest = True


def _is_subtype(expected, basetype):
    if isinstance(expected, tuple):
        return all(_is_subtype(each, basetype) for each in expected)
    return isinstance(expected, type) and issubclass(expected, basetype)


def _name_of(expected):
    """Of a class, or of a tuple of them."""
    try:
        return expected.__name__
    except AttributeError:
        return str(expected)


class _BaseTestCaseContext:
    def __init__(self, test_case):
        self.test_case = test_case

    def _raiseFailure(self, standardMsg):
        msg = self.test_case._formatMessage(self.msg, standardMsg)
        raise self.test_case.failureException(msg)


class _AssertRaisesBaseContext(_BaseTestCaseContext):
    def __init__(self, expected, test_case, expected_regex=None):
        super().__init__(test_case)
        self.expected = expected
        if expected_regex is not None:
            import re
            expected_regex = re.compile(expected_regex)
        self.expected_regex = expected_regex
        self.obj_name = None
        self.msg = None

    def handle(self, name, args, kwargs):
        """Calls what is given, or is the context manager when nothing is."""
        try:
            if not _is_subtype(self.expected, self._base_type):
                raise TypeError("%s() arg 1 must be %s" % (name, self._base_type_str))
            if not args:
                self.msg = kwargs.pop("msg", None)
                if kwargs:
                    raise TypeError("%r is an invalid keyword argument for this function"
                                    % (next(iter(kwargs)),))
                return self
            function, *args = args
            self.obj_name = getattr(function, "__name__", None) or str(function)
            with self:
                function(*args, **kwargs)
        finally:
            self = None  # no cycle through the frame

    def _by(self):
        return f" by {self.obj_name}" if self.obj_name else ""

    def _check_text(self, text):
        return self.expected_regex is None or self.expected_regex.search(text)

    def _fail_text(self, text):
        self._raiseFailure(f'"{self.expected_regex.pattern}" does not match "{text}"')


class _AssertRaisesContext(_AssertRaisesBaseContext):
    _base_type = BaseException
    _base_type_str = "an exception type or tuple of exception types"

    if sys.version_info >= (3, 9):
        __class_getitem__ = classmethod(types.GenericAlias)

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, tb):
        if exc_type is None:
            self._raiseFailure(f"{_name_of(self.expected)} not raised{self._by()}")
        traceback.clear_frames(tb)
        if not issubclass(exc_type, self.expected):
            return False  # it goes on its way
        self.exception = exc_value.with_traceback(None)
        if not self._check_text(str(exc_value)):
            self._fail_text(str(exc_value))
        return True


class _AssertWarnsContext(_AssertRaisesBaseContext):
    _base_type = Warning
    _base_type_str = "a warning type or tuple of warning types"

    def __enter__(self):
        # What was shown once is to be shown again.
        for module in list(sys.modules.values()):
            if getattr(module, "__warningregistry__", None):
                module.__warningregistry__ = {}
        self.warnings_manager = warnings.catch_warnings(record=True)
        self.warnings = self.warnings_manager.__enter__()
        warnings.simplefilter("always", self.expected)
        return self

    def __exit__(self, exc_type, exc_value, tb):
        self.warnings_manager.__exit__(exc_type, exc_value, tb)
        if exc_type is not None:
            return
        matching = [m for m in self.warnings if isinstance(m.message, self.expected)]
        for caught in matching:
            if self._check_text(str(caught.message)):
                self.warning = caught.message
                self.filename = caught.filename
                self.lineno = caught.lineno
                return
        if matching:
            self._fail_text(str(matching[0].message))
        self._raiseFailure(f"{_name_of(self.expected)} not triggered{self._by()}")


class _AssertNotWarnsContext(_AssertWarnsContext):
    def __exit__(self, exc_type, exc_value, tb):
        self.warnings_manager.__exit__(exc_type, exc_value, tb)
        if exc_type is not None:
            return
        if any(isinstance(m.message, self.expected) for m in self.warnings):
            self._raiseFailure(f"{_name_of(self.expected)} triggered")

"""Mocks. Each has a class of its own, below Mock, MagicMock or whichever it was made from, so that its
special methods can be set one by one."""

import asyncio
import inspect
import sys
from functools import partial
from types import FunctionType, MethodType

from ._mock_calls import (
    DEFAULT, _AnyComparer, _Call, _CallList, _deleted, _format_call_signature, _missing,
    call)
from ._mock_magic import (
    MagicProxy, _all_magics, _all_sync_magics, _async_method_magics, _is_magic, _magics, _method_of,
    _unsupported_magics)
from .util import safe_repr

_iscoroutinefunction = (asyncio if sys.version_info < (3, 14) else inspect).iscoroutinefunction

__name__ = "unittest.mock"  # of the classes here

_MINOR = sys.version_info.minor
_ACTUAL = "  Actual:" if _MINOR >= 11 else "Actual:"
FunctionTypes = (FunctionType, MethodType)


class InvalidSpecError(Exception):
    """A mock was given where the thing itself is needed."""


def _mock():
    """The module that programs import, with what they may have changed there."""
    from . import mock
    return mock


# ------------------------------------------------------------------ what objects are


def _is_instance_mock(obj):
    return issubclass(type(obj), NonCallableMock)


def _is_exception(obj):
    return isinstance(obj, BaseException) or (
        isinstance(obj, type) and issubclass(obj, BaseException))


def _extract_mock(obj):
    """The mock behind a function that create_autospec has made."""
    if isinstance(obj, FunctionTypes) and hasattr(obj, "mock"):
        return obj.mock
    return obj


def _is_async_obj(obj):
    if _is_instance_mock(obj) and not isinstance(obj, AsyncMock):
        return False
    obj = getattr(obj, "__func__", obj)
    return _iscoroutinefunction(obj) or inspect.isawaitable(obj)


def _is_async_func(obj):
    return bool(getattr(obj, "__code__", None)) and _iscoroutinefunction(obj)


def _callable(obj):
    if isinstance(obj, type):
        return True
    if isinstance(obj, (staticmethod, classmethod, MethodType)):
        return _callable(obj.__func__)
    return getattr(obj, "__call__", None) is not None


def _instance_callable(obj):
    """Whether what a class makes can be called; of another object: whether it can."""
    if not isinstance(obj, type):
        return getattr(obj, "__call__", None) is not None
    return any(base.__dict__.get("__call__") is not None for base in obj.__mro__)


def _is_list(obj):
    return type(obj) in (list, tuple)


def _try_iter(obj):
    if obj is None or _is_exception(obj) or _callable(obj):
        return obj
    try:
        return iter(obj)
    except TypeError:
        return obj


def _signature_of(func, as_instance, eat_self):
    """How a thing is to be called; None: not known."""
    if isinstance(func, type) and not as_instance:
        func, eat_self = func.__init__, True
    elif isinstance(func, (classmethod, staticmethod)):
        eat_self = eat_self or isinstance(func, classmethod)
        func = func.__func__
    elif not isinstance(func, FunctionTypes):
        func = getattr(func, "__call__", None)
        if func is None:
            return None
    try:
        return inspect.signature(partial(func, None) if eat_self else func)
    except ValueError:
        return None


def _must_skip(spec, entry, is_type):
    """Whether the first argument of a method is self, which callers do not give."""
    if not isinstance(spec, type):
        if entry in getattr(spec, "__dict__", {}):
            return False
        spec = type(spec)
    for base in spec.__mro__:
        found = base.__dict__.get(entry, DEFAULT)
        if found is not DEFAULT:
            return isinstance(found, FunctionTypes) and is_type
    return is_type


# ------------------------------------------------------------------ mocks

_allowed_names = {
    "return_value", "_mock_return_value", "side_effect", "_mock_side_effect", "_mock_parent",
    "_mock_new_parent", "_mock_name", "_mock_new_name",
}


def _delegating_property(name):
    """Kept by the mock, or by the function that create_autospec has put before it."""
    _allowed_names.add(name)
    kept = "_mock_" + name

    def get(self):
        delegate = self._mock_delegate
        return getattr(self, kept) if delegate is None else getattr(delegate, name)

    def put(self, value):
        delegate = self._mock_delegate
        if delegate is None:
            self.__dict__[kept] = value
        else:
            setattr(delegate, name, value)
    return property(get, put)


def _check_and_set_parent(parent, value, name, new_name):
    """Ties a mock that belongs nowhere to a parent. False: it belongs somewhere, or is none."""
    value = _extract_mock(value)
    if not _is_instance_mock(value):
        return False
    if (value._mock_name or value._mock_new_name or value._mock_parent is not None
            or value._mock_new_parent is not None):
        return False
    at = parent
    while at is not None:
        if at is value:
            return False  # it would be its own ancestor
        at = at._mock_new_parent
    if new_name:
        value._mock_new_parent = parent
        value._mock_new_name = new_name
    if name:
        value._mock_parent = parent
        value._mock_name = name
    return True


class Base:
    _mock_return_value = DEFAULT
    _mock_side_effect = None

    def __init__(self, /, *args, **kwargs):
        pass


class _SpecState:
    """A child of an autospec that is not made yet."""

    def __init__(self, spec, spec_set=False, parent=None, name=None, ids=None, instance=False):
        self.spec = spec
        self.ids = ids
        self.spec_set = spec_set
        self.parent = parent
        self.instance = instance
        self.name = name


class NonCallableMock(Base):
    def __new__(cls, spec=None, wraps=None, name=None, spec_set=None, *args, **kwargs):
        bases = (cls,)
        if not issubclass(cls, AsyncMockMixin):
            given = spec_set or spec
            if given is not None and _is_async_obj(given):
                bases = (AsyncMockMixin, cls)
        return object.__new__(type(cls.__name__, bases, {"__doc__": cls.__doc__}))

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None,
                 _spec_state=None, _new_name="", _new_parent=None, _spec_as_instance=False,
                 _eat_self=None, unsafe=False, **kwargs):
        if spec_set is not None:
            spec, spec_set = spec_set, True
        own = self.__dict__
        own["_mock_parent"] = parent
        own["_mock_name"] = name
        own["_mock_new_name"] = _new_name
        own["_mock_new_parent"] = parent if _new_parent is None else _new_parent
        own["_mock_sealed"] = False
        eat_self = parent is not None if _eat_self is None else _eat_self
        self._mock_add_spec(spec, spec_set, _spec_as_instance, eat_self)
        own["_mock_children"] = {}
        own["_mock_wraps"] = wraps
        own["_mock_delegate"] = None
        own["_mock_called"] = False
        own["_mock_call_args"] = None
        own["_mock_call_count"] = 0
        own["_mock_call_args_list"] = _CallList()
        own["_mock_mock_calls"] = _CallList()
        own["method_calls"] = _CallList()
        own["_mock_unsafe"] = unsafe
        if kwargs:
            self.configure_mock(**kwargs)
        super(NonCallableMock, self).__init__()

    # ---- what it is like

    def _mock_add_spec(self, spec, spec_set, _spec_as_instance=False, _eat_self=False):
        if _is_instance_mock(spec):
            raise InvalidSpecError(f"Cannot spec a Mock object. [object={spec!r}]")
        cls = signature = None
        asyncs = []
        if spec is not None and not _is_list(spec):
            cls = spec if isinstance(spec, type) else type(spec)
            signature = _signature_of(spec, _spec_as_instance, _eat_self)
            names = dir(spec)
            for name in names:
                found = inspect.getattr_static(spec, name, None)
                try:
                    found = inspect.unwrap(found)
                except ValueError:
                    pass
                if _iscoroutinefunction(found):
                    asyncs.append(name)
            spec = names
        own = self.__dict__
        own["_spec_class"] = cls
        own["_spec_set"] = spec_set
        own["_spec_signature"] = signature
        own["_mock_methods"] = spec
        own["_spec_asyncs"] = asyncs

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)

    @property
    def __class__(self):
        return type(self) if self._spec_class is None else self._spec_class

    def attach_mock(self, mock, attribute):
        inner = _extract_mock(mock)
        inner._mock_parent = None
        inner._mock_new_parent = None
        inner._mock_name = ""
        inner._mock_new_name = None
        setattr(self, attribute, mock)

    def configure_mock(self, /, **kwargs):
        # The outer ones first: a.b.c needs a.b.
        for path, value in sorted(kwargs.items(), key=lambda item: item[0].count(".")):
            *outer, last = path.split(".")
            obj = self
            for name in outer:
                obj = getattr(obj, name)
            setattr(obj, last, value)

    # ---- results

    @property
    def return_value(self):
        value = self._mock_return_value
        if self._mock_delegate is not None:
            value = self._mock_delegate.return_value
        if value is DEFAULT and (self._mock_wraps is None or _MINOR < 12):
            value = self._get_child_mock(_new_parent=self, _new_name="()")
            self.return_value = value
        return value

    @return_value.setter
    def return_value(self, value):
        if self._mock_delegate is not None:
            self._mock_delegate.return_value = value
        else:
            self._mock_return_value = value
            _check_and_set_parent(self, value, None, "()")

    @property
    def side_effect(self):
        delegate = self._mock_delegate
        if delegate is None:
            return self._mock_side_effect
        effect = delegate.side_effect
        if effect is not None and not callable(effect) and not _is_exception(effect):
            effect = delegate.side_effect = iter(effect)
        return effect

    @side_effect.setter
    def side_effect(self, value):
        value = _try_iter(value)
        if self._mock_delegate is None:
            self._mock_side_effect = value
        else:
            self._mock_delegate.side_effect = value

    called = _delegating_property("called")
    call_count = _delegating_property("call_count")
    call_args = _delegating_property("call_args")
    call_args_list = _delegating_property("call_args_list")
    mock_calls = _delegating_property("mock_calls")

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        visited = [] if visited is None else visited
        if id(self) in visited:
            return
        visited.append(id(self))
        self.called = False
        self.call_args = None
        self.call_count = 0
        self.mock_calls = _CallList()
        self.call_args_list = _CallList()
        self.method_calls = _CallList()
        if return_value:
            self._mock_return_value = DEFAULT
        if side_effect:
            self._mock_side_effect = None
        for child in self._mock_children.values():
            if not isinstance(child, _SpecState) and child is not _deleted:
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        result = self._mock_return_value
        if _is_instance_mock(result) and result is not self:
            result.reset_mock(visited)

    # ---- attributes

    def __getattr__(self, name):
        if name in ("_mock_methods", "_mock_unsafe"):
            raise AttributeError(name)
        if self._mock_methods is not None:
            if name not in self._mock_methods or name in _all_magics:
                raise AttributeError(f"Mock object has no attribute {name!r}")
        elif _is_magic(name):
            raise AttributeError(name)
        if not self._mock_unsafe and name not in (self._mock_methods or ()):
            wrong = name.startswith(("assert", "assret", "asert", "aseert", "assrt"))
            if wrong or (_MINOR >= 12 and name in _assertion_names):
                raise AttributeError(
                    f"{name!r} is not a valid assertion. Use a spec "
                    f"for the mock if {name!r} is meant to be an attribute.")
        child = self._mock_children.get(name)
        if child is _deleted:
            raise AttributeError(name)
        if child is None:
            wrapped = self._mock_wraps
            child = self._get_child_mock(
                parent=self, name=name, _new_name=name, _new_parent=self,
                wraps=None if wrapped is None else getattr(wrapped, name))
            self._mock_children[name] = child
        elif isinstance(child, _SpecState):
            try:
                child = _mock().create_autospec(
                    child.spec, child.spec_set, child.instance, child.parent, child.name)
            except InvalidSpecError:
                target = self.__dict__["_mock_name"] or self
                raise InvalidSpecError(
                    f"Cannot autospec attr {name!r} from target {target!r} as it has already "
                    f"been mocked out. [target={self!r}, attr={child.spec!r}]")
            self._mock_children[name] = child
        return child

    def _refuse_outside_spec(self, name):
        if self._mock_methods is not None and name not in self._mock_methods:
            raise AttributeError(f"Mock object has no attribute '{name}'")

    def __setattr__(self, name, value):
        if name in _allowed_names:
            return object.__setattr__(self, name, value)
        if self._spec_set and name not in self.__dict__:
            self._refuse_outside_spec(name)
        if name in _unsupported_magics:
            raise AttributeError(f"Attempting to set unsupported magic method {name!r}.")
        if name == "__class__":
            self._spec_class = value
            return
        if name in _all_magics:
            self._refuse_outside_spec(name)
            if _is_instance_mock(value):
                _check_and_set_parent(self, value, None, name)
                setattr(type(self), name, value)
                self._mock_children[name] = value
            else:
                setattr(type(self), name, _method_of(name, value))
                original = value
                value = lambda *args, **kw: original(self, *args, **kw)
        elif _check_and_set_parent(self, value, name, name):
            self._mock_children[name] = value
        if self._mock_sealed and not hasattr(self, name):
            raise AttributeError(f"Cannot set {self._extract_mock_name()}.{name}")
        if isinstance(value, PropertyMock) and _MINOR >= 12:
            self.__dict__[name] = value
            return
        return object.__setattr__(self, name, value)

    def __delattr__(self, name):
        if name in _all_magics and name in type(self).__dict__:
            delattr(type(self), name)
            if name not in self.__dict__:
                return  # it was set by MagicMock
        child = self._mock_children.get(name, _missing)
        if name in self.__dict__:
            object.__delattr__(self, name)
        elif child is _deleted:
            raise AttributeError(name)
        self._mock_children[name] = _deleted

    def __dir__(self):
        if not _mock().FILTER_DIR:
            return object.__dir__(self)
        names = {name for name in dir(type(self)) if not name.startswith("_")}
        names.update(name for name in self.__dict__
                     if not name.startswith("_") or _is_magic(name))
        names.update(name for name, child in self._mock_children.items()
                     if child is not _deleted)
        return sorted(names.union(self._mock_methods or ()))

    def _extract_mock_name(self):
        """Where it hangs: "mock.method().attribute"."""
        names, at, last = [self._mock_new_name], self._mock_new_parent, self
        dot = "" if names == ["()"] else "."
        while at is not None:
            last = at
            names.append(at._mock_new_name + dot)
            dot = "" if at._mock_new_name == "()" else "."
            at = at._mock_new_parent
        names.reverse()
        names[0] = last._mock_name or "mock"
        if len(names) > 1 and names[1] not in ("()", "()."):
            names[0] += "."
        return "".join(names)

    def __repr__(self):
        name = self._extract_mock_name()
        text = type(self).__name__
        if name not in ("mock", "mock."):
            text += f" name={name!r}"
        if self._spec_class is not None:
            kind = "spec_set" if self._spec_set else "spec"
            text += f" {kind}={self._spec_class.__name__!r}"
        return f"<{text} id='{id(self)}'>"

    def _get_child_mock(self, /, **kw):
        """What attributes and results are: mocks like this one."""
        if self._mock_sealed:
            attribute = f".{kw['name']}" if "name" in kw else "()"
            raise AttributeError(self._extract_mock_name() + attribute)
        new_name = kw.get("_new_name")
        if new_name in self.__dict__["_spec_asyncs"]:
            return AsyncMock(**kw)
        cls = type(self)
        if issubclass(cls, MagicMock) and new_name in _async_method_magics:
            return AsyncMock(**kw)
        if issubclass(cls, AsyncMockMixin):
            plain = new_name in _all_sync_magics or (
                self._mock_methods and new_name in self._mock_methods)
            return (MagicMock if plain else AsyncMock)(**kw)
        if not issubclass(cls, CallableMixin):
            return (MagicMock if issubclass(cls, NonCallableMagicMock) else Mock)(**kw)
        return cls.__mro__[1](**kw)

    # ---- assertions

    def _format_mock_call_signature(self, args, kwargs):
        return _format_call_signature(self._mock_name or "mock", args, kwargs)

    def _format_mock_failure_message(self, args, kwargs, action="call"):
        expected = self._format_mock_call_signature(args, kwargs)
        actual = self._format_mock_call_signature(*self.call_args)
        return f"expected {action} not found.\nExpected: {expected}\n{_ACTUAL} {actual}"

    def _get_call_signature_from_name(self, name):
        if not name:
            return self._spec_signature
        signature, children = None, self._mock_children
        for part in name.replace("()", "").split("."):
            child = children.get(part)
            if child is None or isinstance(child, _SpecState):
                break
            child = _extract_mock(child)
            children = child._mock_children
            signature = child._spec_signature
        return signature

    def _call_matcher(self, _call):
        """A call with its arguments in the order of the spec, so that f(1) equals f(a=1)."""
        long = isinstance(_call, tuple) and len(_call) > 2
        signature = (self._get_call_signature_from_name(_call[0]) if long
                     else self._spec_signature)
        if signature is None:
            return _call
        name, args, kwargs = _call if long else ("", *_call)
        try:
            bound = signature.bind(*args, **kwargs)
            return call(name, bound.args, bound.kwargs)
        except TypeError as error:
            return error.with_traceback(None)

    def _calls_repr(self):
        return f"\nCalls: {safe_repr(self.mock_calls)}." if self.mock_calls else ""

    def _shown_name(self):
        return self._mock_name or "mock"

    def assert_not_called(self):
        if self.call_count != 0:
            raise AssertionError(
                f"Expected '{self._shown_name()}' to not have been called. "
                f"Called {self.call_count} times.{self._calls_repr()}")

    def assert_called(self):
        if self.call_count == 0:
            raise AssertionError(f"Expected '{self._shown_name()}' to have been called.")

    def assert_called_once(self):
        if self.call_count != 1:
            raise AssertionError(
                f"Expected '{self._shown_name()}' to have been called once. "
                f"Called {self.call_count} times.{self._calls_repr()}")

    def assert_called_with(self, /, *args, **kwargs):
        if self.call_args is None:
            expected = self._format_mock_call_signature(args, kwargs)
            raise AssertionError(
                f"expected call not found.\nExpected: {expected}\n{_ACTUAL} not called.")
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        if self._call_matcher(self.call_args) != expected:
            cause = expected if isinstance(expected, Exception) else None
            raise AssertionError(self._format_mock_failure_message(args, kwargs)) from cause

    def assert_called_once_with(self, /, *args, **kwargs):
        if self.call_count != 1:
            raise AssertionError(
                f"Expected '{self._shown_name()}' to be called once. "
                f"Called {self.call_count} times.{self._calls_repr()}")
        return self.assert_called_with(*args, **kwargs)

    def _has_calls(self, calls, found, any_order, what, shown, missing):
        expected = [self._call_matcher(each) for each in calls]
        cause = next((e for e in expected if isinstance(e, Exception)), None)
        actual = _CallList(self._call_matcher(each) for each in found)
        if not any_order:
            if expected in actual:
                return
            if cause is None:
                problem = f"{what.capitalize()}s not found."
            else:
                errors = [e if isinstance(e, Exception) else None for e in expected]
                problem = f"Error processing expected {what}s.\nErrors: {errors}"
            raise AssertionError(
                f"{problem}\nExpected: {_CallList(calls)}{shown}") from cause
        left, lacking = list(actual), []
        for each in expected:
            try:
                left.remove(each)
            except ValueError:
                lacking.append(each)
        if lacking:
            raise AssertionError(missing(tuple(lacking), left)) from cause

    def assert_has_calls(self, calls, any_order=False):
        if _MINOR >= 12:
            shown = f"\n  Actual: {safe_repr(self.mock_calls)}"
        else:
            shown = f"\n{_ACTUAL} {safe_repr(self.mock_calls)}" if self.mock_calls else ""
        self._has_calls(
            calls, self.mock_calls, any_order, "call", shown,
            lambda lacking, left: (
                f"{self._shown_name()!r} does not contain all of {lacking!r} in its call list, "
                f"found {left!r} instead"))

    def assert_any_call(self, /, *args, **kwargs):
        self._any_call(args, kwargs, self.call_args_list, "call")

    def _any_call(self, args, kwargs, found, what):
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        cause = expected if isinstance(expected, Exception) else None
        if cause or expected not in _AnyComparer(map(self._call_matcher, found)):
            text = self._format_mock_call_signature(args, kwargs)
            raise AssertionError(f"{text} {what} not found") from cause


_assertion_names = frozenset(
    name[len("assert_"):] for name in dir(NonCallableMock) if name.startswith("assert_"))


class CallableMixin(Base):
    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None,
                 spec_set=None, parent=None, _spec_state=None, _new_name="", _new_parent=None,
                 **kwargs):
        self.__dict__["_mock_return_value"] = return_value
        super(CallableMixin, self).__init__(
            spec, wraps, name, spec_set, parent, _spec_state, _new_name, _new_parent, **kwargs)
        self.side_effect = side_effect

    def _mock_check_sig(self, /, *args, **kwargs):
        """Put in place by create_autospec."""

    def __call__(self, /, *args, **kwargs):
        self._mock_check_sig(*args, **kwargs)
        self._increment_mock_call(*args, **kwargs)
        return self._mock_call(*args, **kwargs)

    def _mock_call(self, /, *args, **kwargs):
        return self._execute_mock_call(*args, **kwargs)

    def _increment_mock_call(self, /, *args, **kwargs):
        """Notes a call, here and in all that this mock hangs on."""
        self.called = True
        self.call_count += 1
        noted = _Call((args, kwargs), two=True)
        self.call_args = noted
        self.call_args_list.append(noted)
        self.mock_calls.append(_Call(("", args, kwargs)))
        is_method = self._mock_parent is not None
        method_name, mock_name = self._mock_name, self._mock_new_name
        is_result = mock_name == "()"
        at = self._mock_new_parent
        while at is not None:
            if is_method:
                at.method_calls.append(_Call((method_name, args, kwargs)))
                is_method = at._mock_parent is not None
                if is_method:
                    method_name = f"{at._mock_name}.{method_name}"
            at.mock_calls.append(_Call((mock_name, args, kwargs)))
            if at._mock_new_name:
                mock_name = at._mock_new_name + ("" if is_result else ".") + mock_name
                is_result = at._mock_new_name == "()"
            at = at._mock_new_parent

    def _execute_mock_call(self, /, *args, **kwargs):
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if _callable(effect):
                result = effect(*args, **kwargs)
            else:
                result = next(effect)
                if _is_exception(result):
                    raise result
            if result is not DEFAULT:
                return result
        return self._plain_result(args, kwargs)

    def _has_return_value(self):
        if self._mock_return_value is not DEFAULT:
            return True
        return bool(self._mock_delegate) and self._mock_delegate.return_value is not DEFAULT

    def _plain_result(self, args, kwargs):
        if not self._has_return_value() and self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


class Mock(CallableMixin, NonCallableMock):
    """A mock without special methods, unless they are set."""


class MagicMixin(Base):
    def __init__(self, /, *args, **kw):
        self._mock_set_magics()  # those that the arguments configure
        super(MagicMixin, self).__init__(*args, **kw)
        self._mock_set_magics()  # without those that the spec does not have

    def _mock_set_magics(self):
        cls = type(self)
        wanted = _magics | _async_method_magics
        if self.__dict__.get("_mock_methods") is not None:
            excluded = wanted.difference(self._mock_methods)
            wanted = wanted - excluded
            for name in excluded:
                if name in cls.__dict__:
                    delattr(self, name)
        for name in wanted.difference(cls.__dict__):
            setattr(cls, name, MagicProxy(name, self))

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)
        self._mock_set_magics()


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    """A mock with special methods that cannot be called."""


class AsyncMagicMixin(MagicMixin):
    pass


class MagicMock(MagicMixin, Mock):
    """A mock with special methods."""


class AsyncMockMixin(Base):
    await_count = _delegating_property("await_count")
    await_args = _delegating_property("await_args")
    await_args_list = _delegating_property("await_args_list")

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        own = self.__dict__
        own["_is_coroutine"] = getattr(asyncio.coroutines, "_is_coroutine", True)
        own["_mock_await_count"] = 0
        own["_mock_await_args"] = None
        own["_mock_await_args_list"] = _CallList()
        # It passes for a coroutine function.
        own["__code__"] = _async_code
        own["__name__"] = "AsyncMock"
        own["__defaults__"] = ()
        own["__kwdefaults__"] = {}
        own["__annotations__"] = None

    async def _execute_mock_call(self, /, *args, **kwargs):
        noted = _Call((args, kwargs), two=True)
        self.await_count += 1
        self.await_args = noted
        self.await_args_list.append(noted)
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not _callable(effect):
                try:
                    result = next(effect)
                except StopIteration:
                    # Raised in a coroutine it would become a RuntimeError.
                    raise StopAsyncIteration
                if _is_exception(result):
                    raise result
            elif _iscoroutinefunction(effect):
                result = await effect(*args, **kwargs)
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if not self._has_return_value() and self._mock_wraps is not None:
            if _iscoroutinefunction(self._mock_wraps):
                return await self._mock_wraps(*args, **kwargs)
            return self._mock_wraps(*args, **kwargs)
        return self.return_value

    def reset_mock(self, /, *args, **kwargs):
        super().reset_mock(*args, **kwargs)
        self.await_count = 0
        self.await_args = None
        self.await_args_list = _CallList()

    def _times(self):
        return f"Awaited {self.await_count} times."

    def assert_awaited(self):
        if self.await_count == 0:
            raise AssertionError(f"Expected {self._shown_name()} to have been awaited.")

    def assert_awaited_once(self):
        if self.await_count != 1:
            raise AssertionError(
                f"Expected {self._shown_name()} to have been awaited once. {self._times()}")

    def assert_awaited_with(self, /, *args, **kwargs):
        if self.await_args is None:
            expected = self._format_mock_call_signature(args, kwargs)
            raise AssertionError(f"Expected await: {expected}\nNot awaited")
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        if self._call_matcher(self.await_args) != expected:
            cause = expected if isinstance(expected, Exception) else None
            raise AssertionError(
                self._format_mock_failure_message(args, kwargs, action="await")) from cause

    def assert_awaited_once_with(self, /, *args, **kwargs):
        self.assert_awaited_once()
        return self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        self._any_call(args, kwargs, self.await_args_list, "await")

    def assert_has_awaits(self, calls, any_order=False):
        self._has_calls(
            calls, self.await_args_list, any_order, "await",
            f"\nActual: {self.await_args_list}",
            lambda lacking, left: f"{lacking!r} not all found in await list")

    def assert_not_awaited(self):
        if self.await_count != 0:
            raise AssertionError(
                f"Expected {self._shown_name()} to not have been awaited. {self._times()}")


async def _any_arguments(*args, **kwargs):
    pass


_async_code = _any_arguments.__code__


class AsyncMock(AsyncMockMixin, AsyncMagicMixin, Mock):
    """A mock whose calls are awaited."""


class PropertyMock(Mock):
    """A property of a class: reading and writing it are calls."""

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)


def seal(mock):
    """From now on the mock has no attributes but those that it has."""
    mock._mock_sealed = True
    for name in dir(mock):
        try:
            child = getattr(mock, name)
        except AttributeError:
            continue
        if not isinstance(child, NonCallableMock):
            continue
        if isinstance(child._mock_children.get(name), _SpecState):
            continue
        if child._mock_new_parent is mock:
            seal(child)

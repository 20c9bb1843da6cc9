"""Objects that stand for others in tests: they take any call, remember it, and answer as told. The
mocks themselves are in _mocks.py; here is what puts them in the place of other things."""

import asyncio
import builtins
import contextlib
import inspect
import sys
from functools import partial, wraps
from types import ModuleType

from ._mock_calls import (
    ANY, DEFAULT, _ANY, _AnyComparer, _Call, _CallList, _deleted, _format_call_signature, _missing,
    _Sentinel, _SentinelObject, call, sentinel)
from ._mock_magic import (
    MagicProxy, _all_magics, _all_sync_magics, _async_magics, _async_method_magics, _is_magic,
    _magics, _non_defaults, _return_values, _unsupported_magics)
from ._mocks import (
    AsyncMagicMixin, AsyncMock, AsyncMockMixin, Base, CallableMixin, FunctionTypes,
    InvalidSpecError, MagicMixin, MagicMock, Mock, NonCallableMagicMock, NonCallableMock,
    PropertyMock, _allowed_names, _callable, _check_and_set_parent, _delegating_property,
    _extract_mock, _instance_callable, _is_async_func, _is_async_obj, _is_exception,
    _is_instance_mock, _is_list, _iscoroutinefunction, _must_skip, _signature_of, _SpecState,
    _try_iter, seal)

__all__ = (
    "Mock", "MagicMock", "patch", "sentinel", "DEFAULT", "ANY", "call", "create_autospec",
    "AsyncMock", "FILTER_DIR", "NonCallableMock", "NonCallableMagicMock", "mock_open",
    "PropertyMock", "seal",
)

FILTER_DIR = True


def __getattr__(name):
    if name == "ThreadingMock" and sys.version_info >= (3, 13):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}: "
                             "Loopscope does not have it")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def mock_open(mock=None, read_data=""):
    raise NotImplementedError("Loopscope has no files, so mock_open() has nothing to stand for")


# ------------------------------------------------------------------ autospec


def _check_spec_arg_typos(kwargs):
    for typo in ("autospect", "auto_spec", "set_spec"):
        if typo in kwargs:
            raise RuntimeError(f"{typo!r} might be a typo; use unsafe=True if this is intended")


def _check_calls_of(mock, original, skipfirst, instance=False):
    signature = _signature_of(original, instance, skipfirst)
    if signature is None:
        return

    def check(self, /, *args, **kwargs):
        signature.bind(*args, **kwargs)
    type(mock)._mock_check_sig = check
    type(mock).__signature__ = signature


_FORWARDED = ("assert_called_with", "assert_called", "assert_not_called", "assert_called_once",
              "assert_called_once_with", "assert_has_calls", "assert_any_call")
_FORWARDED_ASYNC = ("assert_awaited", "assert_awaited_once", "assert_awaited_with",
                    "assert_awaited_once_with", "assert_any_await", "assert_has_awaits",
                    "assert_not_awaited")


def _function_before(mock, original, is_async):
    """A real function with the original's name and signature, which calls a mock."""
    signature = _signature_of(original, False, isinstance(original, type))
    if signature is None:
        return mock
    if is_async:
        async def function(*args, **kwargs):
            signature.bind(*args, **kwargs)
            return await mock(*args, **kwargs)
    else:
        def function(*args, **kwargs):
            signature.bind(*args, **kwargs)
            return mock(*args, **kwargs)
    for name in ("__name__", "__qualname__", "__doc__", "__module__"):
        try:
            setattr(function, name, getattr(original, name))
        except AttributeError:
            pass

    def reset_mock():
        function.method_calls = _CallList()
        function.mock_calls = _CallList()
        mock.reset_mock()
        result = function.return_value
        if _is_instance_mock(result) and result is not mock:
            result.reset_mock()

    function.mock = mock
    function.called = False
    function.call_count = 0
    function.call_args = None
    function.call_args_list = _CallList()
    function.method_calls = _CallList()
    function.mock_calls = _CallList()
    function.return_value = mock.return_value
    function.side_effect = mock.side_effect
    function._mock_children = mock._mock_children
    function.reset_mock = reset_mock
    function.__signature__ = signature
    for name in _FORWARDED + (_FORWARDED_ASYNC if is_async else ()):
        setattr(function, name, partial(lambda name, *args, **kw: getattr(mock, name)(
            *args, **kw), name))
    if is_async:
        function.await_count = 0
        function.await_args = None
        function.await_args_list = _CallList()
    mock._mock_delegate = function
    return function


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *,
                    unsafe=False, **kwargs):
    """A mock with the attributes and signatures of something; theirs are made when needed."""
    if _is_list(spec):
        spec = type(spec)  # a list or tuple itself, not names
    is_type = isinstance(spec, type)
    if _is_instance_mock(spec):
        raise InvalidSpecError(f"Cannot autospec a Mock object. [object={spec!r}]")
    is_async = _is_async_func(spec)
    options = {} if spec is None else {"spec_set" if spec_set else "spec": spec}
    if options and instance:
        options["_spec_as_instance"] = True
    if not unsafe:
        _check_spec_arg_typos(kwargs)
    name = kwargs.pop("name", _name)
    options.update(kwargs)
    cls = MagicMock
    if inspect.isdatadescriptor(spec):
        options = {}
    elif is_async:
        if instance:
            raise RuntimeError("Instance can not be True when create_autospec "
                               "is mocking an async function")
        cls = AsyncMock
    elif not _callable(spec) or (is_type and instance and not _instance_callable(spec)):
        cls = NonCallableMagicMock
    mock = cls(parent=_parent, _new_parent=_parent, _new_name="" if _parent is None else name,
               name=name, **options)
    if isinstance(spec, FunctionTypes):
        mock = _function_before(mock, spec, is_async)
    else:
        _check_calls_of(mock, spec, is_type, instance)
    if _parent is not None and not instance:
        _parent._mock_children[name] = mock
    wrapped = kwargs.get("wraps")
    if is_type and not instance and "return_value" not in kwargs:
        mock.return_value = create_autospec(
            spec, spec_set, instance=True, _name="()", _parent=mock, wraps=wrapped)
    for entry in dir(spec):
        if not _is_magic(entry):
            _add_autospec_child(mock, spec, entry, spec_set, is_type, instance, wrapped)
    if _is_instance_mock(mock) and kwargs:
        mock.configure_mock(**{key: value for key, value in kwargs.items() if key != "wraps"})
    return mock


def _add_autospec_child(mock, spec, entry, spec_set, is_type, instance, wrapped):
    try:
        original = getattr(spec, entry)
    except AttributeError:
        return
    if not isinstance(original, FunctionTypes):
        mock._mock_children[entry] = _SpecState(original, spec_set, mock, entry, instance)
        return
    options = {"spec_set" if spec_set else "spec": original}
    if wrapped and hasattr(wrapped, entry) and not spec_set:
        options["wraps"] = original
    parent = mock.mock if isinstance(spec, FunctionTypes) else mock
    skipfirst = _must_skip(spec, entry, is_type)
    cls = AsyncMock if _iscoroutinefunction(original) else MagicMock
    new = cls(parent=parent, name=entry, _new_name=entry, _new_parent=parent,
              _eat_self=skipfirst, **options)
    mock._mock_children[entry] = new
    new.return_value = cls()
    _check_calls_of(new, original, skipfirst)


# ------------------------------------------------------------------ patch


def _resolve_name(path):
    """The object of a dotted path; its modules are imported as far as there are any."""
    first, *rest = path.split(".")
    found, name = __import__(first), first
    for part in rest:
        name += "." + part
        try:
            found = getattr(found, part)
        except AttributeError:
            __import__(name)
            found = getattr(found, part)
    return found


def _decorated(patcher, func):
    """A function around another one, in both colours."""
    if inspect.iscoroutinefunction(func):
        return patcher.decorate_async_callable(func)
    return patcher.decorate_callable(func)


class _patch:
    attribute_name = None
    _active_patches = []

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable,
                 kwargs, *, unsafe=False):
        if new_callable is not None:
            if new is not DEFAULT:
                raise ValueError("Cannot use 'new' and 'new_callable' together")
            if autospec is not None:
                raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        if not unsafe:
            _check_spec_arg_typos(kwargs)
        if _is_instance_mock(spec):
            raise InvalidSpecError(f"Cannot spec attr {attribute!r} as the spec "
                                   f"has already been mocked out. [spec={spec!r}]")
        if _is_instance_mock(spec_set):
            raise InvalidSpecError(f"Cannot spec attr {attribute!r} as the spec_set target "
                                   f"has already been mocked out. [spec_set={spec_set!r}]")
        self.getter = getter
        self.attribute = attribute
        self.new = new
        self.new_callable = new_callable
        self.spec = spec
        self.create = create
        self.has_local = False
        self.spec_set = spec_set
        self.autospec = autospec
        self.kwargs = kwargs
        self.additional_patchers = []

    def copy(self):
        patcher = _patch(self.getter, self.attribute, self.new, self.spec, self.create,
                         self.spec_set, self.autospec, self.new_callable, self.kwargs)
        patcher.attribute_name = self.attribute_name
        patcher.additional_patchers = [other.copy() for other in self.additional_patchers]
        return patcher

    # ---- as a decorator

    def __call__(self, func):
        if isinstance(func, type):
            return self.decorate_class(func)
        return _decorated(self, func)

    def decorate_class(self, klass):
        for name in dir(klass):
            if name.startswith(patch.TEST_PREFIX):
                value = getattr(klass, name)
                if hasattr(value, "__call__"):
                    setattr(klass, name, self.copy()(value))
        return klass

    @contextlib.contextmanager
    def decoration_helper(self, patched, args, keywargs):
        """Enters all patches of a function; what they make follows its arguments."""
        made = []
        with contextlib.ExitStack() as stack:
            for patcher in patched.patchings:
                value = stack.enter_context(patcher)
                if patcher.attribute_name is not None:
                    keywargs.update(value)
                elif patcher.new is DEFAULT:
                    made.append(value)
            yield args + tuple(made), keywargs

    def decorate_callable(self, func):
        if hasattr(func, "patchings"):
            func.patchings.append(self)
            return func

        @wraps(func)
        def patched(*args, **keywargs):
            with self.decoration_helper(patched, args, keywargs) as (newargs, newkeywargs):
                return func(*newargs, **newkeywargs)
        patched.patchings = [self]
        return patched

    def decorate_async_callable(self, func):
        if hasattr(func, "patchings"):
            func.patchings.append(self)
            return func

        @wraps(func)
        async def patched(*args, **keywargs):
            with self.decoration_helper(patched, args, keywargs) as (newargs, newkeywargs):
                return await func(*newargs, **newkeywargs)
        patched.patchings = [self]
        return patched

    # ---- putting in and taking out

    def get_original(self):
        target, name = self.getter(), self.attribute
        local = name in getattr(target, "__dict__", ())
        original = target.__dict__[name] if local else getattr(target, name, DEFAULT)
        if isinstance(target, ModuleType) and not name.startswith("_") and hasattr(
                builtins, name):
            self.create = True
        if not self.create and original is DEFAULT:
            raise AttributeError(f"{target} does not have the attribute {name!r}")
        return original, local

    def __enter__(self):
        self.target = self.getter()
        spec, spec_set, autospec = (
            None if value is False else value
            for value in (self.spec, self.spec_set, self.autospec))
        if spec is not None and autospec is not None:
            raise TypeError("Can't specify spec and autospec")
        if (spec is not None or autospec is not None) and spec_set not in (True, None):
            raise TypeError("Can't provide explicit spec_set *and* spec or autospec")
        original, local = self.get_original()
        new = self.new
        if autospec is not None:
            new = self._make_autospec(original, autospec, spec_set)
        elif new is DEFAULT:
            new = self._make_mock(original, spec, spec_set)
        elif self.kwargs:
            raise TypeError("Can't pass kwargs to a mock we aren't creating")
        self.temp_original = original
        self.is_local = local
        self._exit_stack = contextlib.ExitStack()
        try:
            setattr(self.target, self.attribute, new)
            if self.attribute_name is None:
                return new
            made = {self.attribute_name: new} if self.new is DEFAULT else {}
            for patcher in self.additional_patchers:
                value = self._exit_stack.enter_context(patcher)
                if patcher.new is DEFAULT:
                    made.update(value)
            return made
        except:
            if not self.__exit__(*sys.exc_info()):
                raise

    def _make_mock(self, original, spec, spec_set):
        if spec is True:
            spec = original
        if spec_set is True:
            spec_set, spec = (original if spec is None else spec), None
        model = spec if spec_set is None else spec_set
        if model is not None and original is DEFAULT:
            raise TypeError("Can't use 'spec' with create=True")
        inherit = model is not None and isinstance(original, type)
        if self.new_callable is not None:
            cls = self.new_callable
        elif spec is None and _is_async_obj(original):
            cls = AsyncMock
        elif model is None:
            cls = MagicMock
        elif _is_async_obj(model):
            cls = AsyncMock
        elif "__call__" in model if _is_list(model) else callable(model):
            cls = MagicMock
        else:
            cls = NonCallableMagicMock
        options = {}
        if spec is not None:
            options["spec"] = spec
        if spec_set is not None:
            options["spec_set"] = spec_set
        if isinstance(cls, type) and issubclass(cls, NonCallableMock) and self.attribute:
            options["name"] = self.attribute
        options.update(self.kwargs)
        new = cls(**options)
        if inherit and _is_instance_mock(new):
            # What the class makes has the spec as well.
            if not _is_list(model) and not _instance_callable(model):
                cls = NonCallableMagicMock
            options.pop("name")
            new.return_value = cls(_new_parent=new, _new_name="()", **options)
        return new

    def _make_autospec(self, original, autospec, spec_set):
        if self.new is not DEFAULT:
            raise TypeError("autospec creates the mock for you. Can't specify autospec and new.")
        if original is DEFAULT:
            raise TypeError("Can't use 'autospec' with create=True")
        if autospec is True:
            autospec = original
        if _is_instance_mock(self.target):
            raise InvalidSpecError(
                f"Cannot autospec attr {self.attribute!r} as the patch target has already been "
                f"mocked out. [target={self.target!r}, attr={autospec!r}]")
        if _is_instance_mock(autospec):
            name = getattr(self.target, "__name__", self.target)
            raise InvalidSpecError(
                f"Cannot autospec attr {self.attribute!r} from target {name!r} as it has already "
                f"been mocked out. [target={self.target!r}, attr={autospec!r}]")
        return create_autospec(
            autospec, spec_set=bool(spec_set), _name=self.attribute, **self.kwargs)

    def __exit__(self, *exc_info):
        if self.is_local and self.temp_original is not DEFAULT:
            setattr(self.target, self.attribute, self.temp_original)
        else:
            delattr(self.target, self.attribute)
            if not self.create and (
                    not hasattr(self.target, self.attribute)
                    or self.attribute in ("__doc__", "__module__", "__defaults__",
                                          "__annotations__", "__kwdefaults__")):
                setattr(self.target, self.attribute, self.temp_original)
        del self.temp_original, self.is_local, self.target
        stack = self._exit_stack
        del self._exit_stack
        return stack.__exit__(*exc_info)

    def start(self):
        result = self.__enter__()
        self._active_patches.append(self)
        return result

    def stop(self):
        try:
            self._active_patches.remove(self)
        except ValueError:
            return None  # it was never started
        return self.__exit__(None, None, None)


class _patch_dict:
    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = {**dict(values), **kwargs}
        self.clear = clear
        self._original = None

    def __call__(self, f):
        if isinstance(f, type):
            return self.decorate_class(f)
        return _decorated(self, f)

    def decorate_callable(self, f):
        @wraps(f)
        def _inner(*args, **kw):
            self._patch_dict()
            try:
                return f(*args, **kw)
            finally:
                self._unpatch_dict()
        return _inner

    def decorate_async_callable(self, f):
        @wraps(f)
        async def _inner(*args, **kw):
            self._patch_dict()
            try:
                return await f(*args, **kw)
            finally:
                self._unpatch_dict()
        return _inner

    def decorate_class(self, klass):
        for name in dir(klass):
            value = getattr(klass, name)
            if name.startswith(patch.TEST_PREFIX) and hasattr(value, "__call__"):
                setattr(klass, name, _patch_dict(self.in_dict, self.values, self.clear)(value))
        return klass

    def __enter__(self):
        self._patch_dict()
        return self.in_dict

    def __exit__(self, *args):
        if self._original is not None:
            self._unpatch_dict()
        return False

    def _patch_dict(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _resolve_name(self.in_dict)
        try:
            self._original = self.in_dict.copy()
        except AttributeError:
            self._original = {key: self.in_dict[key] for key in self.in_dict}
        if self.clear:
            _clear_dict(self.in_dict)
        _update_dict(self.in_dict, self.values)

    def _unpatch_dict(self):
        _clear_dict(self.in_dict)
        _update_dict(self.in_dict, self._original)

    def start(self):
        result = self.__enter__()
        _patch._active_patches.append(self)
        return result

    def stop(self):
        try:
            _patch._active_patches.remove(self)
        except ValueError:
            return None
        return self.__exit__(None, None, None)


def _clear_dict(in_dict):
    try:
        in_dict.clear()
    except AttributeError:
        for key in list(in_dict):
            del in_dict[key]


def _update_dict(in_dict, values):
    try:
        in_dict.update(values)
    except AttributeError:
        for key in values:
            in_dict[key] = values[key]


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None,
          new_callable=None, *, unsafe=False, **kwargs):
    try:
        path, attribute = target.rsplit(".", 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f"Need a valid target to patch. You supplied: {target!r}")
    return _patch(partial(_resolve_name, path), attribute, new, spec, create, spec_set, autospec,
                  new_callable, kwargs, unsafe=unsafe)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None,
                  autospec=None, new_callable=None, *, unsafe=False, **kwargs):
    if type(target) is str:
        raise TypeError(f"{target!r} must be the actual object to be patched, not a str")
    return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable,
                  kwargs, unsafe=unsafe)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None,
                    new_callable=None, **kwargs):
    getter = partial(_resolve_name, target) if type(target) is str else lambda: target
    if not kwargs:
        raise ValueError("Must supply at least one keyword argument with patch.multiple")
    patchers = []
    for attribute, new in kwargs.items():
        patcher = _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable,
                         {})
        patcher.attribute_name = attribute
        patchers.append(patcher)
    patchers[0].additional_patchers = patchers[1:]
    return patchers[0]


def _patch_stopall():
    for patcher in reversed(_patch._active_patches):
        patcher.stop()


patch.object = _patch_object
patch.dict = _patch_dict
patch.multiple = _patch_multiple
patch.stopall = _patch_stopall
patch.TEST_PREFIX = "test"

"""What the bodies of enumerations are made of: values that are members or not, `auto()`, the namespace
that notes them, and what makes members of them when the class exists."""

__name__ = "enum"  # of the classes here

import builtins as bltns
import sys

import enum  # which is on its way: its classes are there when they are asked for
from types import DynamicClassAttribute

_VERSION = sys.version_info[:2]
_OLD = _VERSION < (3, 11)  # how members are shown and combined changed there


class nonmember:
    """Keeps its value from becoming a member."""

    def __init__(self, value):
        self.value = value


class member:
    """Makes a member of a value that would not be one."""

    def __init__(self, value):
        self.value = value


def _is_descriptor(obj):
    return hasattr(obj, "__get__") or hasattr(obj, "__set__") or hasattr(obj, "__delete__")


def _is_dunder(name):
    return (len(name) > 4 and name[:2] == name[-2:] == "__"
            and name[2] != "_" and name[-3] != "_")


def _is_sunder(name):
    return (len(name) > 2 and name[0] == name[-1] == "_"
            and name[1] != "_" and name[-2] != "_")


def _is_internal_class(cls_name, obj):
    """Whether obj is a class that was defined in the body of the class named so."""
    if not isinstance(obj, type):
        return False
    qualname = getattr(obj, "__qualname__", "")
    return qualname.endswith(f"{cls_name}.{getattr(obj, '__name__', '')}")


def _is_private(cls_name, name):
    """Whether name is one that the class named so has mangled."""
    prefix = f"_{cls_name}__"
    return len(name) > len(prefix) and name.startswith(prefix) and not name.endswith("__")


def _is_single_bit(num):
    return num > 0 and num & (num - 1) == 0


def _make_class_unpicklable(obj):
    def _break_on_call_reduce(self, proto):
        raise TypeError("%r cannot be pickled" % self)
    if isinstance(obj, dict):
        obj["__reduce_ex__"] = _break_on_call_reduce
        obj["__module__"] = "<unknown>"
    else:
        setattr(obj, "__reduce_ex__", _break_on_call_reduce)
        setattr(obj, "__module__", "<unknown>")


def _iter_bits_lsb(num):
    """The bits of num, the lowest first."""
    given = num
    if isinstance(num, enum.Enum):
        num = num.value
    if num < 0:
        raise ValueError("%r is not a positive integer" % given)
    while num:
        bit = num & -num
        yield bit
        num -= bit


def show_flag_values(value):
    return list(_iter_bits_lsb(value))


def bin(num, max_bits=None):
    """num in binary; what two's complement would have before it stands before a space."""
    sign, width = "01"[num < 0], num.bit_length()
    digits = format(num & (1 << width) - 1, f"0{width}b") if width else ""
    return f"0b{sign} {digits.rjust(max_bits or 0, sign)}"


class _not_given:
    def __repr__(self):
        return "<not given>"


_not_given = _not_given()


class _auto_null:
    def __repr__(self):
        return "_auto_null"


_auto_null = _auto_null()


class auto:
    """A value that the class chooses."""

    def __init__(self, value=_auto_null):
        self.value = value

    def __repr__(self):
        return "auto(%r)" % self.value


class property(DynamicClassAttribute):
    """An attribute of members beside which a member of that name may exist."""

    member = None
    _attr_type = None
    _cls_type = None

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.member is not None:
                return self.member
            found = None
            if _VERSION < (3, 12):
                found = ownerclass._member_map_.get(self.name)
            if found is None:
                raise AttributeError(f"{ownerclass!r} has no attribute {self.name!r}")
            return found
        if self.fget is not None:
            return self.fget(instance)
        if self._attr_type == "attr":
            return getattr(self._cls_type, self.name)
        if self._attr_type == "desc":
            return getattr(instance._value_, self.name)
        if self.name not in ownerclass._member_map_:
            raise AttributeError(f"{ownerclass!r} has no attribute {self.name!r}")
        return ownerclass._member_map_[self.name]

    def __set__(self, instance, value):
        if self.fset is not None:
            return self.fset(instance, value)
        raise AttributeError(f"<enum {self.clsname!r}> cannot set attribute {self.name!r}")

    def __delete__(self, instance):
        if self.fdel is not None:
            return self.fdel(instance)
        raise AttributeError(f"<enum {self.clsname!r}> cannot delete attribute {self.name!r}")

    def __set_name__(self, ownerclass, name):
        self.name, self.clsname = name, ownerclass.__name__


if _OLD:
    property = DynamicClassAttribute


class _proto_member:
    """Stands in the class's namespace for a member that is not made yet."""

    def __init__(self, value):
        self.value = value

    def __set_name__(self, enum_class, member_name):
        delattr(enum_class, member_name)
        made = _make_member(enum_class, self.value)
        value = made._value_
        made._name_ = member_name
        made.__objclass__ = enum_class
        made.__init__(*_member_args(enum_class, self.value))
        made._sort_order_ = len(enum_class._member_names_)
        flag = enum.Flag
        is_flag = flag is not None and issubclass(enum_class, flag) and not _OLD
        if is_flag and isinstance(value, int):
            enum_class._flag_mask_ |= value
            if _is_single_bit(value):
                enum_class._singles_mask_ |= value
            enum_class._all_bits_ = 2 ** enum_class._flag_mask_.bit_length() - 1
        same = _same_value(enum_class, value)
        if same is not None:
            made = same
        elif not is_flag or isinstance(value, int) and _is_single_bit(value):
            # A flag of several bits is an alias of these, and not listed.
            enum_class._member_names_.append(member_name)
        if _VERSION >= (3, 13):
            enum_class._add_member_(member_name, made)
        else:
            _set_member(enum_class, member_name, made)
        try:
            enum_class._value2member_map_.setdefault(value, made)
        except TypeError:
            if _VERSION >= (3, 12):
                enum_class._unhashable_values_.append(value)
            if _VERSION >= (3, 13):
                enum_class._unhashable_values_map_.setdefault(member_name, []).append(value)


def _member_args(enum_class, value):
    args = value if isinstance(value, tuple) else (value,)
    return (args,) if enum_class._member_type_ is tuple else args


def _make_member(enum_class, value):
    """A new instance with its value: as `__new__` of the data type or of the class makes it."""
    made = (enum_class._new_member_(enum_class, *_member_args(enum_class, value))
            if enum_class._use_args_ else enum_class._new_member_(enum_class))
    if hasattr(made, "_value_"):
        return made
    if enum_class._member_type_ is object:
        made._value_ = value
        return made
    try:
        made._value_ = enum_class._member_type_(*_member_args(enum_class, value))
    except Exception as error:
        if _VERSION < (3, 11):
            raise
        raise TypeError("_value_ not set in __new__, unable to create it") from error
    return made


def _same_value(enum_class, value):
    """The member that is there already for the value, or None."""
    try:
        return enum_class._value2member_map_.get(value)
    except TypeError:  # not hashable
        for known in enum_class._member_map_.values():
            if known._value_ == value:
                return known
        # In 3.13 a member may have more of them than its own.
        for name, values in getattr(enum_class, "_unhashable_values_map_", {}).items():
            if value in values:
                return enum_class[name]
    return None


def _set_member(enum_class, name, made):
    """Puts a member into its class, beside an attribute of that name which a base may have."""
    beside = kind = owner = None
    for base in enum_class.__mro__[1:]:
        attribute = base.__dict__.get(name)
        if isinstance(attribute, DynamicClassAttribute):
            beside, kind, owner = attribute, "enum", base
            break
        if attribute is not None and _is_descriptor(attribute):
            beside, kind, owner = attribute, kind or "desc", owner or base
        elif attribute is not None:
            kind, owner = "attr", base
    if beside is None and (_VERSION >= (3, 12) or _OLD):
        setattr(enum_class, name, made)
    else:
        redirect = property()
        redirect.member = made
        redirect.__set_name__(enum_class, name)
        if kind in ("enum", "desc"):
            for part in ("fget", "fset", "fdel"):
                setattr(redirect, part, getattr(beside, part, None))
        redirect._attr_type, redirect._cls_type = kind, owner
        setattr(enum_class, name, redirect)
    enum_class._member_map_[name] = made


_RESERVED = {
    "_order_", "_generate_next_value_", "_numeric_repr_", "_missing_", "_ignore_", "_iter_member_",
    "_iter_member_by_value_", "_iter_member_by_def_", "_add_alias_", "_add_value_alias_",
    "_use_args_", "_member_names_",
}
if _OLD:
    _RESERVED = {"_order_", "_create_pseudo_member_", "_generate_next_value_", "_missing_",
                 "_ignore_"}
elif _VERSION < (3, 13):
    _RESERVED -= {"_add_alias_", "_add_value_alias_", "_use_args_", "_member_names_"}


class EnumDict(dict):
    """The namespace of a class body: notes the members, and gives `auto()` its values."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False
        self._cls_name = cls_name

    def __setitem__(self, key, value):
        if self._cls_name is not None and not _OLD and _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            value = self._special(key, value)
        elif _is_dunder(key):
            key = "_order_" if key == "__order__" else key
        elif key in self._member_names:
            raise TypeError("Attempted to reuse key: %r" % key if _OLD
                            else f"{key!r} already defined as {self[key]!r}")
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif isinstance(value, member):
            value = self._member(key, value.value)
        elif _is_descriptor(value):
            pass
        elif not _OLD and _is_internal_class(self._cls_name, value):
            if _VERSION < (3, 13):
                value = self._class_member(key, value)
        else:
            value = self._member(key, value)
        super().__setitem__(key, value)

    def _special(self, key, value):
        """A name like _this_: what it sets."""
        if key not in _RESERVED:
            raise ValueError(
                "_names_ are reserved for future Enum use" if _VERSION < (3, 11) else
                f"_sunder_ names, such as {key!r}, are reserved for future Enum use")
        if key == "_generate_next_value_":
            if self._auto_called:
                raise TypeError("_generate_next_value_ must be defined before members")
            made = value.__func__ if isinstance(value, staticmethod) else value
            self._generate_next_value = made
        elif key == "_ignore_":
            value = value.replace(",", " ").split() if isinstance(value, str) else list(value)
            self._ignore = value
            already = set(value) & set(self._member_names)
            if already:
                raise ValueError("_ignore_ cannot specify already set names: %r" % (already,))
        return value

    def _member(self, key, value):
        """Notes a member; answers its value."""
        if key in self:
            raise TypeError(f"{key!r} already defined as: {self[key]!r}" if _OLD
                            else f"{key!r} already defined as {self[key]!r}")
        if isinstance(value, auto):
            value = self._next(key, value)
        elif type(value) is tuple or isinstance(value, tuple):
            if any(isinstance(item, auto) for item in value):
                items = [self._next(key, item) if isinstance(item, auto) else item
                         for item in value]
                try:
                    value = type(value)(items)
                except TypeError:
                    value = type(value)(*items)
            else:
                self._last_values.append(value)
        else:
            self._last_values.append(value)
        self._member_names[key] = None
        return value

    def _class_member(self, key, value):
        """A class of the body was a member up to 3.12."""
        import warnings
        warnings.warn("In 3.13 classes created inside an enum will not become a member.  Use the "
                      "`member` decorator to keep the current behavior.", DeprecationWarning,
                      stacklevel=3)
        return self._member(key, value)

    def _next(self, key, item):
        """The value of an `auto()`."""
        if item.value is _auto_null:
            item.value = self._generate_next_value(key, 1, len(self._member_names),
                                                   self._last_values[:])
        self._auto_called = True
        self._last_values.append(item.value)
        return item.value

    @bltns.property
    def member_names(self):
        return list(self._member_names)

    def update(self, members, **more_members):
        try:
            for name in members.keys():
                self[name] = members[name]
        except AttributeError:
            for name, value in members:
                self[name] = value
        for name, value in more_members.items():
            self[name] = value


_EnumDict = EnumDict

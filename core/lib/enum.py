"""Classes whose names stand for constants.

How a class comes to its members: the namespace of its body (EnumDict in _enum_parts) notes which
names are members. The metaclass puts a _proto_member in the place of each; when the class exists,
`__set_name__` of these makes the members, before `__init_subclass__` is called. From then on
`Enum.__new__` only looks values up.
"""

import builtins as bltns
import sys
from types import DynamicClassAttribute, MappingProxyType

__all__ = [
    "EnumType", "EnumMeta", "EnumDict", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum",
    "auto", "unique", "property", "verify", "member", "nonmember", "FlagBoundary", "STRICT",
    "CONFORM", "EJECT", "KEEP", "global_flag_repr", "global_enum_repr", "global_str", "global_enum",
    "EnumCheck", "CONTINUOUS", "NAMED_FLAGS", "UNIQUE", "pickle_by_global_name",
    "pickle_by_enum_name",
]

_VERSION = sys.version_info[:2]
_OLD = _VERSION < (3, 11)  # how members are shown and combined changed there
if _OLD:
    __all__ = ["EnumMeta", "Enum", "IntEnum", "Flag", "IntFlag", "auto", "unique"]
elif _VERSION < (3, 13):
    __all__.remove("EnumDict")

Enum = Flag = EJECT = ReprEnum = None  # until they exist

from _enum_parts import (  # noqa: E402
    _EnumDict, _auto_null, _is_descriptor, _is_dunder, _is_internal_class, _is_private,
    _is_single_bit, _is_sunder, _iter_bits_lsb, _make_class_unpicklable, _not_given, _proto_member, _same_value, _set_member, auto, bin, member, nonmember, property,
    show_flag_values)

if _VERSION >= (3, 13):
    EnumDict = _EnumDict


class EnumType(type):
    """The class of classes of constants."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        names = _EnumDict(cls)
        first_enum = metacls._get_mixins_(cls, bases)[1]
        if first_enum is not None:
            names["_generate_next_value_"] = getattr(first_enum, "_generate_next_value_", None)
        return names

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if _simple:
            return super().__new__(metacls, cls, bases, classdict, **kwds)
        ignored = classdict.setdefault("_ignore_", [])
        ignored.append("_ignore_")
        for name in ignored:
            classdict.pop(name, None)
        member_names = [name for name in classdict._member_names]
        invalid = set(member_names) & {"mro", ""}
        if invalid:
            raise ValueError(("Invalid enum member name: {0}".format(",".join(invalid)))
                             if _OLD else "invalid enum member name(s) %s"
                             % ",".join(repr(name) for name in invalid))
        order = classdict.pop("_order_", None)
        generate = classdict.get("_generate_next_value_")
        if generate is not None and not isinstance(generate, staticmethod):
            dict.__setitem__(classdict, "_generate_next_value_", staticmethod(generate))
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        new, save_new, use_args = metacls._find_new_(classdict, member_type, first_enum)
        values = {name: classdict[name] for name in member_names}
        plain = dict(classdict)
        for name, value in values.items():
            plain[name] = _proto_member(value)
        plain.update(
            _new_member_=new, _use_args_=use_args, _member_names_=[], _member_map_={},
            _value2member_map_={}, _member_type_=member_type,
            _value_repr_=metacls._find_data_repr_(cls, bases))
        if _VERSION >= (3, 12):
            plain["_unhashable_values_"] = []
        if _VERSION >= (3, 13):
            plain["_unhashable_values_map_"] = {}
        flag_names = {} if _OLD else {
            "_boundary_": boundary or getattr(first_enum, "_boundary_", None), "_flag_mask_": 0,
            "_singles_mask_": 0, "_all_bits_": 0, "_inverted_": None}
        plain.update(flag_names)
        in_progress = "_%s__in_progress" % cls
        failure = None
        try:
            plain[in_progress] = True
            enum_class = super().__new__(metacls, cls, bases, plain, **kwds)
            delattr(enum_class, in_progress)
        except Exception as error:
            # What type.__new__ tells about __set_name__ is not for readers: the error anew.
            if _VERSION < (3, 12) and isinstance(error, RuntimeError) and error.__cause__:
                error = error.__cause__
            elif _VERSION < (3, 12):
                raise
            failure = type(error)(str(error))
            failure.__cause__, failure.__context__ = error.__cause__, error.__context__
            where = error.__traceback__
        if failure is not None:
            raise failure.with_traceback(where)
        plain.update(enum_class.__dict__)
        _choose_methods(enum_class, bases, first_enum, member_type, plain)
        if Enum is not None:
            if save_new:
                enum_class.__new_member__ = new
            enum_class.__new__ = Enum.__new__
        is_flag = not _OLD and (cls == "Flag" if Flag is None else issubclass(enum_class, Flag))
        if not is_flag:
            for name in flag_names:
                delattr(enum_class, name)
        elif Flag is not None:
            # Flags are walked by their value; those that were defined otherwise, by definition.
            values = [made._value_ for made in enum_class]
            if values != sorted(values):
                enum_class._iter_member_ = enum_class._iter_member_by_def_
        _check_order(enum_class, order, is_flag)
        return enum_class

    def __init__(cls, *args, **kwds):
        pass

    def __bool__(cls):
        return True

    def __call__(cls, value, names=_not_given, *values, module=None, qualname=None, type=None,
                 start=1, boundary=None):
        if cls._member_map_:
            if names is not _not_given and not _OLD and _VERSION >= (3, 12):
                value = (value, names) + values
            return cls.__new__(cls, value)
        if names is _not_given and type is None:
            if _VERSION >= (3, 12):
                raise TypeError(f"{cls} has no members; specify `names=()` if you meant to create "
                                "a new, empty, enum")
            return cls.__new__(cls, value)
        return cls._create_(value, None if names is _not_given else names, module=module,
                            qualname=qualname, type=type, start=start, boundary=boundary)

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        if _VERSION < (3, 12):
            if isinstance(value, Enum):
                return False
            if not _OLD:
                import warnings
                warnings.warn(
                    "in 3.12 __contains__ will no longer raise TypeError, but will return True or\n"
                    "False depending on whether the value is a member or the value of a member",
                    DeprecationWarning, stacklevel=2)
            raise TypeError("unsupported operand type(s) for 'in': '%s' and '%s'"
                            % (type(value).__qualname__, cls.__class__.__qualname__))
        try:
            return value in cls._value2member_map_ or value in cls._unhashable_values_
        except TypeError:
            if _VERSION < (3, 13):
                raise
            return value in cls._unhashable_values_

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError(f"{cls.__name__}: cannot delete Enum member." if _OLD else
                                 f"{cls.__name__!r} cannot delete member {attr!r}.")
        super().__delattr__(attr)

    def __dir__(cls):
        if _OLD:
            return ["__class__", "__doc__", "__members__", "__module__"] + cls._member_names_
        found = {"__class__", "__contains__", "__doc__", "__getitem__", "__iter__", "__len__",
                 "__members__", "__module__", "__name__", "__qualname__"}
        found.update(cls._member_names_)
        if cls._new_member_ is not object.__new__:
            found.add("__new__")
        if cls.__init_subclass__ is not object.__init_subclass__:
            found.add("__init_subclass__")
        if cls._member_type_ is object:
            return sorted(found)
        return sorted(set(dir(cls._member_type_)) | found)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    if _VERSION < (3, 12):
        def __getattr__(cls, name):
            if _is_dunder(name) or name not in cls.__dict__.get("_member_map_", ()):
                raise AttributeError(name) from None
            return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        return len(cls._member_names_)

    @bltns.property
    def __members__(cls):
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        if Flag is not None and issubclass(cls, Flag) and not _OLD:
            return "<flag %r>" % cls.__name__
        return "<enum %r>" % cls.__name__

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError("Cannot reassign members." if _OLD
                                 else f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1,
                 boundary=None):
        """A class of the members that names lists: the call `Enum("Name", "A B")`."""
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        first_enum = metacls._get_mixins_(class_name, bases)[1]
        classdict = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            given, names, last_values = names, [], []
            for count, name in enumerate(given):
                value = first_enum._generate_next_value_(name, start, count, last_values[:])
                last_values.append(value)
                names.append((name, value))
        for item in () if names is None else names:
            name, value = (item, names[item]) if isinstance(item, str) else item
            classdict[name] = value
        if module is None:
            module = sys._getframe(2).f_globals.get("__name__")
        if module is None:
            _make_class_unpicklable(classdict)
        else:
            classdict["__module__"] = module
        if qualname is not None:
            classdict["__qualname__"] = qualname
        if _OLD:
            return metacls.__new__(metacls, class_name, bases, classdict)
        return metacls.__new__(metacls, class_name, bases, classdict, boundary=boundary)

    def _convert_(cls, name, module, filter, source=None, *, boundary=None, as_global=False):
        """A class of those names of a module that the filter wants; they are replaced there."""
        target = vars(sys.modules[module])
        source = target if source is None else source.__dict__
        members = [(key, value) for key, value in source.items() if filter(key)]
        try:
            members.sort(key=lambda item: (item[1], item[0]))
        except TypeError:
            members.sort(key=lambda item: item[0])
        made = cls(name, dict(members), module=module, boundary=boundary or KEEP)
        if as_global:
            global_enum(made)
        else:
            sys.modules[made.__module__].__dict__.update(made.__members__)
        target[name] = made
        return made

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError(
                        "%s: cannot extend enumeration %r" % (class_name, base.__name__)
                        if _OLD and sys.version_info >= (3, 8) else
                        f"<enum {class_name!r}> cannot extend {base!r}")

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        """The data type of the members, or object, and the enumeration that is extended."""
        if not bases:
            return object, Enum
        if not isinstance(bases[-1], EnumType):
            raise TypeError("new enumerations should be created as "
                            "`EnumName([mixin_type, ...] [data_type,] enum_type)`")
        return mcls._find_data_type_(class_name, bases) or object, bases[-1]

    @classmethod
    def _find_data_repr_(mcls, class_name, bases):
        """The __repr__ that shows values: that of the data type, or None."""
        for chain in bases:
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    return base._value_repr_
                if "__repr__" in base.__dict__:
                    params = base.__dict__.get("__dataclass_params__")
                    if params is not None and params.repr and _VERSION >= (3, 12):
                        return _dataclass_repr
                    return base.__dict__["__repr__"]
        return None

    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        found = []
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                if base is object:
                    continue
                kind = None
                if isinstance(base, EnumType):
                    if base._member_type_ is object:
                        continue
                    kind = base._member_type_
                elif "__new__" in base.__dict__ or (
                        "__dataclass_fields__" in base.__dict__ and _VERSION >= (3, 12)):
                    kind = candidate or base
                else:
                    candidate = candidate or base
                    continue
                if kind not in found:
                    found.append(kind)
                break
        if len(found) > 1:
            if _OLD:
                raise TypeError("%r: too many data types: %r" % (class_name, set(found)))
            raise TypeError("too many data types for %r: %r" % (class_name, set(found)))
        return found[0] if found else None

    @classmethod
    def _find_new_(mcls, classdict, member_type, first_enum):
        """What makes members; whether it is to be kept; whether it is given the value."""
        new = classdict.get("__new__")
        save_new = first_enum is not None and new is not None
        if new is None:
            for method in ("__new_member__", "__new__"):
                for target in (member_type, first_enum):
                    found = getattr(target, method, None)
                    if found is not None and found is not object.__new__ and (
                            Enum is None or found is not Enum.__new__):
                        new = found
                        break
                if new is not None:
                    break
            else:
                new = object.__new__
        use_args = first_enum is not None and new is not object.__new__
        return new, save_new, use_args

    def _add_member_(cls, name, made):
        known = cls._member_map_.get(name)
        if known is not None:
            if known is not made:
                raise NameError(f"{name!r} is already bound: {known!r}")
            return
        _set_member(cls, name, made)


if _OLD:
    EnumMeta = EnumType
    EnumType.__name__ = EnumType.__qualname__ = "EnumMeta"
else:
    EnumMeta = EnumType


def _choose_methods(enum_class, bases, first_enum, member_type, written):
    """Where a data type is mixed in: whose repr, str and format the members have."""
    if ReprEnum is not None and ReprEnum in bases:
        if member_type is object:
            raise TypeError("ReprEnum subclasses must be mixed with a data type (i.e. int, str, "
                            "float, etc.)")
        if "__format__" not in written:
            written["__format__"] = enum_class.__format__ = member_type.__format__
        if "__str__" not in written:
            method = member_type.__str__
            written["__str__"] = enum_class.__str__ = (
                member_type.__repr__ if method is object.__str__ else method)
    for name in ("__repr__", "__str__", "__format__", "__reduce_ex__"):
        if name not in written:
            found = getattr(enum_class, name, None)
            if found in (getattr(member_type, name, None), getattr(object, name, None)):
                setattr(enum_class, name, getattr(first_enum, name))
    if Flag is not None and not _OLD and issubclass(enum_class, Flag):
        for name in ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__",
                     "__invert__"):
            if name not in written:
                setattr(enum_class, name, getattr(Flag, name))


def _check_order(enum_class, order, is_flag):
    """Compares the names with those that `_order_` gives; aliases are left out."""
    if not order:
        return
    if isinstance(order, str):
        order = order.replace(",", " ").split()
    known, listed = enum_class._member_map_, enum_class._member_names_
    if is_flag:
        order = [name for name in order
                 if name not in known or _is_single_bit(known[name]._value_)]
    order = [name for name in order if name not in known or name in listed]
    if order != listed:
        raise TypeError("member order does not match _order_" if _OLD else
                        "member order does not match _order_:\n  %r\n  %r" % (listed, order))


class Enum(metaclass=EnumType):
    """The base of enumerations."""

    def __new__(cls, value):
        if type(value) is cls:
            return value
        found = _same_value(cls, value)
        if found is not None:
            return found
        if not cls._member_map_ and not _OLD:
            if getattr(cls, "_%s__in_progress" % cls.__name__, False):
                raise TypeError("do not use `super().__new__; call the appropriate __new__ directly")
            raise TypeError("%r has no members defined" % cls)
        failure = None
        try:
            result = cls._missing_(value)
        except Exception as error:
            failure, result = error, None
        try:
            if isinstance(result, cls):
                return result
            if Flag is not None and not _OLD and issubclass(cls, Flag):
                if cls._boundary_ is EJECT and isinstance(result, int):
                    return result
            name = cls.__name__ if _VERSION < (3, 9) else cls.__qualname__
            invalid = ValueError("%r is not a valid %s" % (value, name))
            if result is None and failure is None:
                raise invalid
            if failure is None:
                failure = TypeError("error in %s._missing_: returned %r instead of None or a valid "
                                    "member" % (cls.__name__, result))
            if not isinstance(failure, ValueError):
                failure.__context__ = invalid
            raise failure
        finally:
            failure = invalid = None  # an exception's traceback holds this frame

    def __init__(self, *args, **kwds):
        pass

    if _VERSION >= (3, 13):
        def _add_alias_(self, name):
            self.__class__._add_member_(name, self)

        def _add_value_alias_(self, value):
            cls = self.__class__
            known = _same_value(cls, value)
            if known is not None:
                if known is not self:
                    raise ValueError(f"{value!r} is already bound: {known!r}")
                return
            try:
                cls._value2member_map_[value] = self
            except TypeError:
                cls._unhashable_values_.append(value)
                cls._unhashable_values_map_.setdefault(self.name, []).append(value)

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """The value of an `auto()`: one more than the largest so far."""
        if not last_values:
            return start
        if _VERSION < (3, 13):
            return _after_last(start, last_values)
        try:
            last_value = sorted(last_values).pop()
        except TypeError:
            raise TypeError("unable to sort non-numeric values") from None
        try:
            return last_value + 1
        except TypeError:
            raise TypeError("unable to increment %r" % (last_value,)) from None

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        show = repr if _OLD else self.__class__._value_repr_ or repr
        return "<%s.%s: %s>" % (self.__class__.__name__, self._name_, show(self._value_))

    def __str__(self):
        return "%s.%s" % (self.__class__.__name__, self._name_)

    def __dir__(self):
        if _OLD:
            added = [name for cls in self.__class__.mro() for name in cls.__dict__
                     if name[0] != "_" and name not in self._member_map_]
            return ["__class__", "__doc__", "__module__"] + added
        found = set() if self.__class__._member_type_ is object else set(object.__dir__(self))
        for name in getattr(self, "__dict__", []):
            if name[0] != "_" and name not in self._member_map_:
                found.add(name)
        for cls in self.__class__.mro():
            for name, value in cls.__dict__.items():
                if name[0] == "_":
                    continue
                if isinstance(value, property):
                    if value.fget is not None or name not in self._member_map_:
                        found.add(name)
                    else:
                        found.discard(name)
                elif name not in self._member_map_:
                    found.add(name)
        return sorted({"__class__", "__doc__", "__eq__", "__hash__", "__module__"} | found)

    def __format__(self, format_spec):
        if _OLD:
            mixed = self._member_type_ is not object
            if mixed and type(self).__str__ in (Enum.__str__, Flag.__str__):
                return self._member_type_.__format__(self._value_, format_spec)
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_


def _after_last(start, last_values):
    """What followed up to 3.12: one more than the last value that can be added to."""
    if _OLD:
        for last_value in reversed(last_values):
            try:
                return last_value + 1
            except TypeError:
                pass
        return start
    last_value = last_values[-1]
    try:
        last_values.sort()
        if last_value == last_values[-1]:
            return last_value + 1
    except TypeError:
        pass
    import warnings
    warnings.warn("In 3.13 the default `auto()`/`_generate_next_value_` will require all values to "
                  "be sortable and support adding +1\nand the value returned will be the largest "
                  "value in the enum incremented by 1", DeprecationWarning, stacklevel=6)
    for last_value in reversed(last_values):
        try:
            return last_value + 1
        except TypeError:
            pass
    return start


if not _OLD:
    class ReprEnum(Enum):
        """Only the repr is an enumeration's; str() and format() are those of the data type."""


class IntEnum(*((int, Enum) if _OLD else (int, ReprEnum))):
    """Members are integers too."""


if not _OLD:
    class StrEnum(str, ReprEnum):
        """Members are strings too."""

        def __new__(cls, *values):
            if len(values) > 3:
                raise TypeError("too many arguments for str(): %r" % (values,))
            if len(values) == 1 and not isinstance(values[0], str):
                raise TypeError("%r is not a string" % (values[0],))
            if len(values) >= 2 and not isinstance(values[1], str):
                raise TypeError("encoding must be a string, not %r" % (values[1],))
            if len(values) == 3 and not isinstance(values[2], str):
                raise TypeError("errors must be a string, not %r" % (values[2]))
            made = str.__new__(cls, str(*values))
            made._value_ = str(*values)
            return made

        @staticmethod
        def _generate_next_value_(name, start, count, last_values):
            return name.lower()

    class FlagBoundary(StrEnum):
        """What becomes of bits that no member has: an error, dropped, a plain int, kept."""
        STRICT = auto()
        CONFORM = auto()
        EJECT = auto()
        KEEP = auto()

    STRICT, CONFORM, EJECT, KEEP = FlagBoundary


def pickle_by_global_name(self, proto):
    return self.name


_reduce_ex_by_global_name = pickle_by_global_name


def pickle_by_enum_name(self, proto):
    return getattr, (self.__class__, self._name_)


def _high_bit(value):
    return value.bit_length() - 1


def _next_flag(name, start, count, last_values):
    if not last_values:
        return start if start is not None else 1
    if _VERSION < (3, 11):
        for last_value in reversed(last_values):
            try:
                return 2 ** (_high_bit(last_value) + 1)
            except Exception:
                raise TypeError("Invalid Flag value: %r" % last_value) from None
    last_value = max(last_values)
    try:
        return 2 ** (_high_bit(last_value) + 1)
    except Exception:
        raise TypeError("invalid flag value %r" % last_value) from None


if _OLD:
    from _enum_flags_old import Flag, IntFlag, _decompose
else:
    from _enum_flags import Flag, IntFlag


def unique(enumeration):
    """Refuses an enumeration in which two names have the same value."""
    _refuse_aliases(enumeration, "duplicate values found in %r: %s")
    return enumeration


def _refuse_aliases(enumeration, message):
    pairs = [(name, made.name) for name, made in enumeration.__members__.items()
             if name != made.name]
    if pairs:
        raise ValueError(message % (enumeration, ", ".join(["%s -> %s" % pair for pair in pairs])))


def _dataclass_repr(self):
    return ", ".join(["%s=%r" % (name, getattr(self, name))
                      for name, field in self.__dataclass_fields__.items() if field.repr])


if not _OLD:
    def global_enum_repr(self):
        return "%s.%s" % (self.__class__.__module__.split(".")[-1], self._name_)

    def global_flag_repr(self):
        module = self.__class__.__module__.split(".")[-1]
        if self._name_ is None:
            return "%s.%s(%r)" % (module, self.__class__.__name__, self._value_)
        if _is_single_bit(self._value_):
            return "%s.%s" % (module, self._name_)
        parts = self._name_.split("|")
        keeps = self._boundary_ is KEEP
        return "|".join([part if keeps and part[0].isdigit() else "%s.%s" % (module, part)
                         for part in parts])

    def global_str(self):
        if self._name_ is None:
            return "%s(%r)" % (self.__class__.__name__, self._value_)
        return self._name_

    def global_enum(cls, update_str=False):
        """Makes the members names of their module, and lets them show themselves so."""
        cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
        if not issubclass(cls, ReprEnum) or update_str:
            cls.__str__ = global_str
        sys.modules[cls.__module__].__dict__.update(cls.__members__)
        return cls

    def _simple_enum(etype=Enum, *, boundary=None, use_args=None):
        """Makes an enumeration of a plain class."""
        def convert_class(cls):
            metacls = type(etype)
            body = metacls.__prepare__(cls.__name__, (etype,))
            for name, value in cls.__dict__.items():
                if name not in ("__dict__", "__weakref__"):
                    body[name] = value
            return metacls(cls.__name__, (etype,), body, boundary=boundary)
        return convert_class

    class EnumCheck(StrEnum):
        """What `verify` can look at."""
        CONTINUOUS = "no skipped integer values"
        NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
        UNIQUE = "one name per value"

    CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck

    class verify:
        """Refuses an enumeration that does not keep the rules given."""

        def __init__(self, *checks):
            self.checks = checks

        def __call__(self, enumeration):
            if issubclass(enumeration, Flag):
                kind = "flag"
            elif issubclass(enumeration, Enum):
                kind = "enum"
            else:
                raise TypeError("the 'verify' decorator only works with Enum and Flag")
            for check in self.checks:
                if check is UNIQUE:
                    _refuse_aliases(enumeration, "aliases found in %r: %s")
                elif check is CONTINUOUS:
                    _refuse_gaps(enumeration, kind)
                elif check is NAMED_FLAGS:
                    _refuse_unnamed(enumeration)
            return enumeration

    def _refuse_gaps(enumeration, kind):
        values = {made.value for made in enumeration}
        if len(values) < 2:
            return
        low, high = min(values), max(values)
        wanted = (range(low + 1, high) if kind == "enum" else
                  [2 ** bit for bit in range(_high_bit(low) + 1, _high_bit(high))])
        missing = [str(value) for value in wanted if value not in values]
        if missing:
            raise ValueError(("invalid %s %r: missing values %s" % (
                kind, enumeration.__name__, ", ".join(missing)))[:256])

    def _refuse_unnamed(enumeration):
        """Each bit of an alias must be a member."""
        known = [made.value for made in enumeration]
        names, bits = [], 0
        for name, alias in enumeration._member_map_.items():
            if name in enumeration._member_names_ or alias.value < 0:
                continue
            missed = [bit for bit in _iter_bits_lsb(alias.value) if bit not in known]
            if missed:
                names.append(name)
            for bit in missed:
                bits |= bit
        if not names:
            return
        which = ("alias %s is missing" % names[0] if len(names) == 1 else
                 "aliases %s and %s are missing" % (", ".join(names[:-1]), names[-1]))
        what = "value 0x%x" if _is_single_bit(bits) else "combined values of 0x%x"
        raise ValueError("invalid Flag %r: %s %s [use enum.show_flag_values(value) for details]"
                         % (enumeration.__name__, which, what % bits))

"""Flags as they are from 3.11 on."""

__name__ = "enum"  # of the classes here

import enum
from enum import (
    CONFORM, EJECT, KEEP, STRICT, Enum, ReprEnum, _iter_bits_lsb, _next_flag, bin)


class Flag(Enum, boundary=STRICT):
    """Members that can be combined; a combination is an instance too."""

    _numeric_repr_ = repr
    _generate_next_value_ = staticmethod(_next_flag)

    @classmethod
    def _iter_member_by_value_(cls, value):
        for bit in _iter_bits_lsb(value & cls._flag_mask_):
            yield cls._value2member_map_.get(bit)

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value),
                          key=lambda made: made._sort_order_)

    @classmethod
    def _missing_(cls, value):
        """A combination of members, made at its first use."""
        if not isinstance(value, int):
            raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        given, all_bits = value, cls._all_bits_
        outside = (not ~all_bits <= value <= all_bits
                   or value & (all_bits ^ cls._flag_mask_))
        if outside and cls._boundary_ is EJECT:
            return value
        if outside:
            value = cls._bounded(value)
        negative = value < 0
        if negative:
            given, value = value, value + all_bits + 1
        unknown = value & ~cls._flag_mask_
        if unknown and cls._boundary_ is not KEEP:
            raise ValueError("%s(%r) -->  unknown values %r [%s]"
                             % (cls.__name__, value, unknown, bin(unknown)))
        made = (object.__new__(cls) if cls._member_type_ is object
                else cls._member_type_.__new__(cls, value))
        if not hasattr(made, "_value_"):
            made._value_ = value
        made._name_ = cls._combined_name(value)
        made = cls._value2member_map_.setdefault(value, made)
        if negative:
            cls._value2member_map_[given] = made
        return made

    @classmethod
    def _bounded(cls, value):
        """A value with bits that no member has, as the boundary wants it."""
        mask, boundary = cls._flag_mask_, cls._boundary_
        if boundary is CONFORM:
            return value & mask
        if boundary is KEEP:
            size = max(cls._all_bits_ + 1, 2 ** value.bit_length())
            return value + size if value < 0 else value
        if boundary is not STRICT:
            raise ValueError("%r unknown flag boundary %r" % (cls, boundary))
        width = max(value.bit_length(), mask.bit_length())
        raise ValueError("%r invalid value %r\n    given %s\n  allowed %s"
                         % (cls, value, bin(value, width), bin(mask, width)))

    @classmethod
    def _combined_name(cls, value):
        """The names of the members in a value, and the bits that have none; or None."""
        singles = value & cls._singles_mask_
        parts = list(cls._iter_member_(singles))
        if value != singles:
            parts += [made for made in cls._member_map_.values()
                      if made not in parts and made._value_
                      and made._value_ & value == made._value_]
        covered = 0
        for made in parts:
            covered |= made._value_
        if not covered:
            return None
        unknown = value ^ covered
        if unknown and cls._boundary_ is STRICT:
            raise ValueError("%r: no members with value %r" % (cls, unknown))
        name = "|".join([made._name_ for made in parts])
        return name + "|%s" % cls._numeric_repr_(unknown) if unknown else name

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError("unsupported operand type(s) for 'in': %r and %r"
                            % (type(other).__qualname__, self.__class__.__qualname__))
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return bin(self._value_).count("1")

    def __repr__(self):
        show = self.__class__._value_repr_ or repr
        if self._name_ is None:
            return "<%s: %s>" % (self.__class__.__name__, show(self._value_))
        return "<%s.%s: %s>" % (self.__class__.__name__, self._name_, show(self._value_))

    def __str__(self):
        if self._name_ is None:
            return "%s(%r)" % (self.__class__.__name__, self._value_)
        return "%s.%s" % (self.__class__.__name__, self._name_)

    def __bool__(self):
        return bool(self._value_)

    def _get_value(self, flag):
        if isinstance(flag, self.__class__):
            return flag._value_
        if self._member_type_ is not object and isinstance(flag, self._member_type_):
            return flag
        return NotImplemented

    def _combined(self, other, operator, combine):
        value = self._get_value(other)
        if value is NotImplemented:
            return NotImplemented
        for flag in self, other:
            if self._get_value(flag) is None:
                raise TypeError(f"'{flag}' cannot be combined with other flags with "
                                f"{operator}")
        return self.__class__(combine(self._value_, value))

    def __or__(self, other):
        return self._combined(other, "|", lambda left, right: left | right)

    def __and__(self, other):
        return self._combined(other, "&", lambda left, right: left & right)

    def __xor__(self, other):
        return self._combined(other, "^", lambda left, right: left ^ right)

    def __invert__(self):
        if self._get_value(self) is None:
            raise TypeError(f"'{self}' cannot be inverted")
        if self._inverted_ is None:
            if self._boundary_ in (EJECT, KEEP):
                self._inverted_ = self.__class__(~self._value_)
            else:
                self._inverted_ = self.__class__(self._singles_mask_ & ~self._value_)
        return self._inverted_

    __rand__, __ror__, __rxor__ = __and__, __or__, __xor__


enum.Flag = Flag  # the metaclass asks for it


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Members are integers too."""

"""Flags as they are up to 3.10."""

__name__ = "enum"  # of the classes here

from sys import version_info

import enum
from enum import Enum, _high_bit, _next_flag


def _name(cls):
    return cls.__name__ if version_info < (3, 9) else cls.__qualname__


def _decompose(flag, value):
    """The members that make up the value, largest first, and the bits without one."""
    not_covered, negative = value, value < 0
    members = []
    for made in flag:
        if made._value_ and made._value_ & value == made._value_:
            members.append(made)
            not_covered &= ~made._value_
    if not negative:
        bits = not_covered
        while bits:
            bit = 1 << _high_bit(bits)
            if bit in flag._value2member_map_:
                members.append(flag._value2member_map_[bit])
                not_covered &= ~bit
            bits &= ~bit
    if not members and value in flag._value2member_map_:
        members.append(flag._value2member_map_[value])
    members.sort(key=lambda made: made._value_, reverse=True)
    if len(members) > 1 and members[0]._value_ == value:
        members.pop(0)
    return members, not_covered


class Flag(Enum):
    """Members that can be combined."""

    _generate_next_value_ = staticmethod(_next_flag)

    @classmethod
    def _missing_(cls, value):
        given = value
        if value < 0:
            value = ~value
        found = cls._create_pseudo_member_(value)
        return ~found if given < 0 else found

    @classmethod
    def _create_pseudo_member_(cls, value):
        found = cls._value2member_map_.get(value)
        if found is None:
            if _decompose(cls, value)[1]:
                raise ValueError("%r is not a valid %s" % (value, _name(cls)))
            found = object.__new__(cls)
            found._name_, found._value_ = None, value
            found = cls._value2member_map_.setdefault(value, found)
        return found

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError("unsupported operand type(s) for 'in': '%s' and '%s'"
                            % (type(other).__qualname__, self.__class__.__qualname__))
        return other._value_ & self._value_ == other._value_

    def _parts(self):
        return "|".join(str(made._name_ or made._value_)
                        for made in _decompose(self.__class__, self._value_)[0])

    def __repr__(self):
        return "<%s.%s: %r>" % (self.__class__.__name__, self._name_ or self._parts(),
                                self._value_)

    def __str__(self):
        cls = self.__class__
        if self._name_ is not None:
            return "%s.%s" % (cls.__name__, self._name_)
        members = _decompose(cls, self._value_)[0]
        if len(members) == 1 and members[0]._name_ is None:
            return "%s.%r" % (cls.__name__, members[0]._value_)
        return "%s.%s" % (cls.__name__, self._parts())

    def __bool__(self):
        return bool(self._value_)

    def __or__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.__class__(self._value_ | other._value_)

    def __and__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.__class__(self._value_ & other._value_)

    def __xor__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.__class__(self._value_ ^ other._value_)

    def __invert__(self):
        cls = self.__class__
        inverted = cls(0)
        members = _decompose(cls, self._value_)[0]
        for made in cls:
            if made not in members and not made._value_ & self._value_:
                inverted = inverted | made
        return cls(inverted)


enum.Flag = Flag  # the metaclass asks for it


class IntFlag(int, Flag):
    """Members are integers too."""

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError("%r is not a valid %s" % (value, _name(cls)))
        return cls._create_pseudo_member_(value)

    @classmethod
    def _create_pseudo_member_(cls, value):
        known = cls._value2member_map_
        if value not in known:
            values = [value]
            rest = _decompose(cls, value)[1]
            while rest:  # a member for each bit that has none
                bit = 1 << _high_bit(rest)
                if bit not in known and bit not in values:
                    values.append(bit)
                rest = 0 if rest == -bit else rest ^ bit
            for each in reversed(values):
                made = int.__new__(cls, each)
                made._name_, made._value_ = None, each
                known.setdefault(each, made)
        return known[value]

    def __or__(self, other):
        if not isinstance(other, (self.__class__, int)):
            return NotImplemented
        return self.__class__(self._value_ | self.__class__(other)._value_)

    def __and__(self, other):
        if not isinstance(other, (self.__class__, int)):
            return NotImplemented
        return self.__class__(self._value_ & self.__class__(other)._value_)

    def __xor__(self, other):
        if not isinstance(other, (self.__class__, int)):
            return NotImplemented
        return self.__class__(self._value_ ^ self.__class__(other)._value_)

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

    def __invert__(self):
        return self.__class__(~self._value_)

"""Texts and comparisons that the other modules of unittest share."""

import sys
from collections import namedtuple

__unittest = True

_MAX_LENGTH = 80  # of a value in a message that is to be short
_MIN_BEGIN_LEN = 5
_MIN_END_LEN = 5
_MIN_COMMON_LEN = 5
_PLACEHOLDER_LEN = 12
_MIN_DIFF_LEN = _MAX_LENGTH - (
    _MIN_BEGIN_LEN + _PLACEHOLDER_LEN + _MIN_COMMON_LEN + _PLACEHOLDER_LEN + _MIN_END_LEN)


def _shorten(text, prefix_length, suffix_length):
    """The text without its middle, when leaving that out saves anything."""
    left_out = len(text) - prefix_length - suffix_length
    if left_out <= _PLACEHOLDER_LEN:
        return text
    return f"{text[:prefix_length]}[{left_out} chars]{text[len(text) - suffix_length:]}"


def _common_prefix(texts):
    first, last = min(texts), max(texts)
    for position, char in enumerate(first):
        if char != last[position]:
            return first[:position]
    return first


def _common_shorten_repr(*values):
    """The reprs of all values; what they begin with in common is shortened when they are long."""
    texts = tuple(map(safe_repr, values))
    longest = max(map(len, texts))
    if longest <= _MAX_LENGTH:
        return texts
    prefix = _common_prefix(texts)
    size = len(prefix)
    room = _MAX_LENGTH - (longest - size + _MIN_BEGIN_LEN + _PLACEHOLDER_LEN)
    if room > _MIN_COMMON_LEN:
        prefix = _shorten(prefix, _MIN_BEGIN_LEN, room)
        return tuple(prefix + text[size:] for text in texts)
    prefix = _shorten(prefix, _MIN_BEGIN_LEN, _MIN_COMMON_LEN)
    return tuple(
        prefix + _shorten(text[size:], _MIN_DIFF_LEN, _MIN_END_LEN) for text in texts)


def safe_repr(obj, short=False):
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    if short and len(text) >= _MAX_LENGTH:
        return text[:_MAX_LENGTH] + " [truncated]..."
    return text


def strclass(cls):
    return f"{cls.__module__}.{cls.__qualname__}"


def unorderable_list_difference(expected, actual):
    missing = []
    while expected:
        item = expected.pop()
        try:
            actual.remove(item)
        except ValueError:
            missing.append(item)
    return missing, actual


def three_way_cmp(x, y):
    return (x > y) - (x < y)


_Mismatch = namedtuple("Mismatch", "actual expected value")


def _count_diff_hashable(actual, expected):
    """Which values come more often in one of two iterables than in the other."""
    from collections import Counter
    here, there = Counter(actual), Counter(expected)
    found = [_Mismatch(count, there.get(value, 0), value)
             for value, count in here.items() if count != there.get(value, 0)]
    found += [_Mismatch(0, count, value) for value, count in there.items() if value not in here]
    return found


def _take_all(items, value):
    """Counts a value and takes it out of a list that holds something else in its places."""
    count = 0
    for position, other in enumerate(items):
        if other == value:
            count += 1
            items[position] = _taken
    return count


_taken = object()


def _count_diff_all_purpose(actual, expected):
    """The same for values that have no hash."""
    here, there = list(actual), list(expected)
    found = []
    for mine, other, swapped in ((here, there, False), (there, here, True)):
        for value in mine[:]:
            if value is _taken or not any(item is value for item in mine):
                continue
            count, others = _take_all(mine, value), _take_all(other, value)
            if count != others:
                pair = (others, count) if swapped else (count, others)
                found.append(_Mismatch(*pair, value))
    return found


def _both_end_in_newline(first, second):
    """Adds the newline that one of two texts lacks, so that a diff shows where it is missing."""
    if sys.version_info < (3, 12):
        if len(first.splitlines()) == 1 and first.strip("\r\n") == first:
            return first + "\n", second + "\n"
        return first, second
    if first and second:
        if first[-1] != "\n" or second[-1] != "\n":
            return first + "\n", second + "\n"
    elif second and second[-1] != "\n":
        return first, second + "\n"
    elif first and first[-1] != "\n":
        return first + "\n", second
    return first, second


def _ndiff(first, second, end=""):
    import difflib
    return "\n" + end.join(difflib.ndiff(first, second))


def _ndiff_of_values(first, second):
    import pprint
    return _ndiff(
        pprint.pformat(first).splitlines(), pprint.pformat(second).splitlines(), "\n")

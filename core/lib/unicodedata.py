"""What Unicode says about characters: names, categories, numbers, normal forms.

The data is in two large modules of its own, each of which is imported when it is first asked for.
"""

import _types
from bisect import bisect_right as _bisect_right

unidata_version = "15.1.0"
_MISSING = object()


def __getattr__(name):
    text = f"module 'unicodedata' has no attribute {name!r}"
    if name in ("ucd_3_2_0", "UCD"):
        text += f"\nLoopscope does not have unicodedata.{name}."
    raise AttributeError(text)


def _code(function, number, character):
    if isinstance(character, str) and len(character) == 1:
        return ord(character)
    kind = "None" if character is None else type(character).__name__
    raise TypeError(f"{function}() argument{number} must be a unicode character, not {kind}")


# ------------------------------------------------------------------ names

_FIRST_SYLLABLE, _SYLLABLE_COUNT = 0xAC00, 11172
_LEADS = "G GG N D DD R M B BB S SS  J JJ C K T P H".split(" ")
_VOWELS = ("A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I").split(" ")
_TAILS = (" G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H").split(" ")
_SYLLABLE, _IDEOGRAPH = "HANGUL SYLLABLE ", "CJK UNIFIED IDEOGRAPH-"


class _Names:
    """The table of names. A name is spelled by the codes of its words, one line a character."""

    def __init__(self):
        import _unicode_names as data
        self.lines, self.names, self.aliases = (
            f"\n{text}\n" for text in (data.WORDS, data.NAMES, data.ALIASES))
        self.digits, self.one = data.DIGITS, len(data.DIGITS) - data.TWO - data.THREE
        self.two = data.TWO
        self.computed = []
        for line in data.COMPUTED.split("\n"):
            first, last, prefix = line.split(" ", 2)
            self.computed.append((int(first, 16), int(last, 16), prefix + "-"))
        # The first character of each range, and how many names come before it.
        self.starts, self.before = [], []
        count = 0
        for line in data.RANGES.split("\n"):
            first, last = line.split(" ")
            first = int(first, 16)
            self.starts.append(first)
            self.before.append(count)
            count += int(last, 16) + 1 - first
        self.count = count
        self.spellings = self.word_list = None

    def _spell(self, word):
        """The code of a word, or None: no name has it."""
        at = self.lines.find(f"\n{word}\n")
        if at < 0:
            return None
        index = self.lines.count("\n", 0, at)
        base = len(self.digits)
        if index < self.one:
            return self.digits[index]
        index -= self.one
        if index < self.two * base:
            return self.digits[self.one + index // base] + self.digits[index % base]
        index -= self.two * base
        lead, index = divmod(index, base * base)
        return (self.digits[self.one + self.two + lead] + self.digits[index // base]
                + self.digits[index % base])

    def _read(self, spelling):
        """The name that codes spell."""
        words, at, base = [], 0, len(self.digits)
        while at < len(spelling):
            index = self.digits.index(spelling[at])
            at += 1
            if index >= self.one + self.two:
                index = (self.one + self.two * base + (index - self.one - self.two) * base * base
                         + self.digits.index(spelling[at]) * base
                         + self.digits.index(spelling[at + 1]))
                at += 2
            elif index >= self.one:
                index = self.one + (index - self.one) * base + self.digits.index(spelling[at])
                at += 1
            words.append(self.word_list[index])
        return " ".join(words).replace("- ", "-")

    def name(self, code):
        """The name of a code point, or None."""
        if _FIRST_SYLLABLE <= code < _FIRST_SYLLABLE + _SYLLABLE_COUNT:
            rest, tail = divmod(code - _FIRST_SYLLABLE, 28)
            lead, vowel = divmod(rest, 21)
            return _SYLLABLE + _LEADS[lead] + _VOWELS[vowel] + _TAILS[tail]
        for first, last, prefix in self.computed:
            if first <= code <= last:
                return f"{prefix}{code:04X}"
        at = _bisect_right(self.starts, code) - 1
        if at < 0:
            return None
        index = self.before[at] + code - self.starts[at]
        if index >= (self.before[at + 1] if at + 1 < len(self.before) else self.count):
            return None
        if self.spellings is None:
            self.spellings, self.word_list = self.names[1:].split("\n"), self.lines[1:].split("\n")
        return self._read(self.spellings[index])

    def _find_syllable(self, rest):
        for lead in (2, 1, 0):
            if rest[:lead] not in _LEADS:
                continue
            for vowel in (3, 2, 1):
                middle, tail = rest[lead:lead + vowel], rest[lead + vowel:]
                if middle in _VOWELS and tail in _TAILS:
                    return chr(_FIRST_SYLLABLE + (_LEADS.index(rest[:lead]) * 21
                                                  + _VOWELS.index(middle)) * 28
                               + _TAILS.index(tail))
        return None

    def _find_computed(self, name):
        upper = name.upper()
        prefix, hyphen, digits = upper.rpartition("-")
        for first, last, start in self.computed:
            if prefix + hyphen != start:
                continue
            try:
                code = int(digits, 16)
            except ValueError:
                return None
            spelled = (f"{code:04X}",)
            if start == _IDEOGRAPH:  # CPython reads these by themselves
                if name != upper:
                    return None
                spelled += (f"{code:05X}",)
            if first <= code <= last and digits in spelled:
                return chr(code)
        return None

    def find(self, name):
        """The characters with a name, or None. An alias may be that of a sequence."""
        if name.startswith(_SYLLABLE):
            return self._find_syllable(name[len(_SYLLABLE):])
        found = self._find_computed(name)
        if found is not None:
            return found
        codes = []
        for word in name.upper().replace("-", "- ").split(" "):
            code = self._spell(word)
            if code is None:
                return None
            codes.append(code)
        spelling = "".join(codes)
        at = self.names.find(f"\n{spelling}\n")
        if at >= 0:
            index = self.names.count("\n", 0, at)
            place = _bisect_right(self.before, index) - 1
            return chr(self.starts[place] + index - self.before[place])
        at = self.aliases.find(f"\n{spelling} ")
        if at < 0:
            return None
        at += len(spelling) + 2
        codes = self.aliases[at:self.aliases.index("\n", at)].split("+")
        return "".join([chr(int(code, 16)) for code in codes])


_names = None


def _name_table():
    global _names
    if _names is None:
        _names = _Names()
    return _names


def name(chr, default=_MISSING, /):
    found = _name_table().name(_code("name", " 1", chr))
    if found is None:
        if default is _MISSING:
            raise ValueError("no such name")
        return default
    return found


def lookup(name, /):
    if isinstance(name, (bytes, bytearray)):
        name = name.decode("utf-8")
    elif not isinstance(name, str):
        raise TypeError(f"a bytes-like object is required, not '{type(name).__name__}'")
    if len(name) > 256:
        raise KeyError("name too long")
    found = _name_table().find(name) if name.isascii() else None
    if found is None:
        raise KeyError(f"undefined character name '{name}'")
    return found


def _character(name):
    """The one character that an escape means by its name, or None."""
    found = _name_table().find(name) if name.isascii() else None
    return found if found is not None and len(found) == 1 else None


# ------------------------------------------------------------------ properties


class _Properties:
    """The records of all characters, in runs of equal ones; numbers and decompositions."""

    def __init__(self):
        import _unicode_data as data
        self.records = []
        for line in data.RECORDS.split("\n"):
            category, direction, combining, mirrored, width = line.split(",")
            self.records.append((category, direction, int(combining), int(mirrored), width))
        self.starts, self.kinds = [], []
        at = 0
        for line in data.RUNS.split("\n"):
            count, record = line.split(" ")
            self.starts.append(at)
            self.kinds.append(int(record, 16))
            at += int(count, 16)
        self.decompositions, self.excluded = {}, set()
        for line in data.DECOMPOSITIONS.split("\n"):
            code, text = line.split(" ", 1)
            if code[-1] == "!":
                code = code[:-1]
                self.excluded.add(int(code, 16))
            self.decompositions[int(code, 16)] = text
        self.number_lines = data.NUMBERS
        self.numbers = self.pairs = None

    def record(self, code):
        return self.records[self.kinds[_bisect_right(self.starts, code) - 1]]

    def number(self, code, kind):
        """What a character counts, when it does so as a number (1), a digit (2) or a decimal (3)."""
        if self.numbers is None:
            self.numbers = []
            for line in self.number_lines.split("\n"):
                first, last, value, own = line.split(" ")
                value = float(value) if "." in value or "e" in value else int(value)
                self.numbers.append((int(first, 16), int(last, 16), value, int(own)))
            self.number_starts = [row[0] for row in self.numbers]
        at = _bisect_right(self.number_starts, code) - 1
        if at < 0:
            return None
        first, last, value, own = self.numbers[at]
        return value + (code - first) if code <= last and own >= kind else None

    def canonical(self, code):
        """The code points that a character is made of, or None."""
        text = self.decompositions.get(code)
        if text is None or text[0] == "<":
            return None
        return [int(part, 16) for part in text.split(" ")]

    def compatible(self, code):
        text = self.decompositions.get(code)
        if text is None:
            return None
        return [int(part, 16) for part in text.split(" ") if part[0] != "<"]

    def composed(self):
        """The character of each pair."""
        if self.pairs is None:
            self.pairs = {}
            for code in self.decompositions:
                parts = None if code in self.excluded else self.canonical(code)
                if parts is not None and len(parts) == 2:
                    self.pairs[tuple(parts)] = code
        return self.pairs


_properties = None


def _property_table():
    global _properties
    if _properties is None:
        _properties = _Properties()
    return _properties


def _record(function, character):
    code = _code(function, "", character)
    return _property_table().record(code)


def category(chr, /):
    return _record("category", chr)[0]


def bidirectional(chr, /):
    return _record("bidirectional", chr)[1]


def combining(chr, /):
    return _record("combining", chr)[2]


def mirrored(chr, /):
    return _record("mirrored", chr)[3]


def east_asian_width(chr, /):
    return _record("east_asian_width", chr)[4]


def decomposition(chr, /):
    return _property_table().decompositions.get(_code("decomposition", "", chr), "")


def _number(function, character, kind, default, complaint):
    value = _property_table().number(_code(function, " 1", character), kind)
    if value is not None:
        return value
    if default is _MISSING:
        raise ValueError(complaint)
    return default


def decimal(chr, default=_MISSING, /):
    return _number("decimal", chr, 3, default, "not a decimal")


def digit(chr, default=_MISSING, /):
    return _number("digit", chr, 2, default, "not a digit")


def numeric(chr, default=_MISSING, /):
    value = _number("numeric", chr, 1, default, "not a numeric character")
    return value if value is default else float(value)


# ------------------------------------------------------------------ normal forms

_LEAD, _VOWEL, _TAIL = 0x1100, 0x1161, 0x11A7


def _decomposed(code, step, out):
    """Adds what is left when nothing can be taken apart any more."""
    if _FIRST_SYLLABLE <= code < _FIRST_SYLLABLE + _SYLLABLE_COUNT:
        rest, tail = divmod(code - _FIRST_SYLLABLE, 28)
        out += [_LEAD + rest // 21, _VOWEL + rest % 21]
        if tail:
            out.append(_TAIL + tail)
        return
    parts = step(code)
    if parts is None:
        out.append(code)
        return
    for part in parts:
        _decomposed(part, step, out)


def _order(codes, table):
    """Sorts marks that follow each other by their classes; equal ones stay in order."""
    start = 0
    classes = [table.record(code)[2] for code in codes]
    for end in range(len(codes) + 1):
        if end < len(codes) and classes[end]:
            continue
        if end - start > 1:
            run = sorted(zip(classes[start:end], codes[start:end]), key=lambda pair: pair[0])
            codes[start:end] = [code for _, code in run]
        start = end + 1


def _pair(first, second, pairs):
    """The code point of both together, or None."""
    lead, vowel = first - _LEAD, second - _VOWEL
    if 0 <= lead < 19 and 0 <= vowel < 21:
        return _FIRST_SYLLABLE + (lead * 21 + vowel) * 28
    syllable, tail = first - _FIRST_SYLLABLE, second - _TAIL
    if 0 <= syllable < _SYLLABLE_COUNT and syllable % 28 == 0 and 0 < tail < 28:
        return first + tail
    return pairs.get((first, second))


def _compose(codes, table):
    """Puts each character and the marks behind it together again."""
    pairs, out = table.composed(), []
    starter, before = -1, 0
    for code in codes:
        own = table.record(code)[2]
        if starter >= 0 and (before < own or before == 0 and starter == len(out) - 1):
            both = _pair(out[starter], code, pairs)
            if both is not None:
                out[starter] = both
                continue
        if own == 0:
            starter = len(out)
        before = own
        out.append(code)
    return out


def normalize(form, unistr, /):
    for number, argument in ((1, form), (2, unistr)):
        if not isinstance(argument, str):
            raise TypeError(f"normalize() argument {number} must be str, not "
                            f"{'None' if argument is None else type(argument).__name__}")
    if not unistr:
        return unistr
    if form not in ("NFC", "NFD", "NFKC", "NFKD"):
        raise ValueError("invalid normalization form")
    if unistr.isascii():
        return unistr
    table = _property_table()
    step, codes = table.compatible if form[2] == "K" else table.canonical, []
    for character in unistr:
        _decomposed(ord(character), step, codes)
    _order(codes, table)
    if form[-1] == "C":
        codes = _compose(codes, table)
    return "".join(map(chr, codes))


def is_normalized(form, unistr, /):
    if isinstance(form, str) and isinstance(unistr, str):
        return normalize(form, unistr) == unistr
    number, argument = (1, form) if not isinstance(form, str) else (2, unistr)
    raise TypeError(f"is_normalized() argument {number} must be str, not "
                    f"{'None' if argument is None else type(argument).__name__}")


_types.built_in(globals())

import string
from string import ascii_letters, capwords, digits

for name in ("ascii_letters", "ascii_lowercase", "ascii_uppercase", "digits", "hexdigits", "octdigits",
             "punctuation", "printable", "whitespace"):
    print(name, repr(getattr(string, name)))
print(capwords("hello  big wORLD"), capwords("a-b-cd", "-"), repr(capwords("")))
print([c for c in "a1 B2_" if c in ascii_letters], sum(c in digits for c in "a1b2"))


def shift(text, by):
    low = string.ascii_lowercase
    return text.translate(str.maketrans(low, low[by:] + low[:by]))


print(shift("hello", 3), shift(shift("hello", 3), -3))
print(len(string.punctuation), string.punctuation.find("_"))

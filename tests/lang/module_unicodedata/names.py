# name() and lookup(): plain names, computed ones, aliases, sequences.
import unicodedata

for character in "a é中가힣☃\u00ad𝔸🎉":
    name = unicodedata.name(character)
    print(name, unicodedata.lookup(name) == character)
for name in ["NULL", "nbsp", "latin small letter a", "KEYCAP DIGIT ONE", "HANGUL SYLLABLE HAN",
             "CJK UNIFIED IDEOGRAPH-4E2D", "TIBETAN MARK BKA- SHOG YIG MGO", "LINE FEED"]:
    print(name, ascii(unicodedata.lookup(name)))
print(unicodedata.name("\0", "none"), unicodedata.name("\ue000", None))
print(unicodedata.lookup(b"SPACE") == " ")

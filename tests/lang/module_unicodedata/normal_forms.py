# The four normal forms: marks are sorted, letters joined, Hangul taken apart.
import unicodedata

for text in ["é", "e\u0301", "ﬁ²", "가", "\u1100\u1161\u11a8", "a\u0315\u0300\u05ae", "\u0958", "Ａ①",
             "\u212b", "ascii", "", "q\u0307\u0323", "\u1e9b\u0323"]:
    forms = [unicodedata.normalize(form, text) for form in ("NFC", "NFD", "NFKC", "NFKD")]
    print(*map(ascii, forms), [unicodedata.is_normalized(form, text)
                               for form in ("NFC", "NFD", "NFKC", "NFKD")])
print(len({unicodedata.normalize("NFC", s) for s in ["é", "e\u0301"]}))

# What may stand in a URL, and what is written with %.
from urllib.parse import quote, quote_plus, quote_from_bytes, unquote, unquote_plus, unquote_to_bytes, urlencode, parse_qs, parse_qsl

print(quote("/El Niño/~x_y-z.?&=+%"), quote("a/b", safe=""), quote("日本"), quote(b"\xff a"), quote("é", encoding="latin-1"), quote("\u20ac", "", "ascii", "replace"), quote(""))
print(quote_plus("a b+c/d"), quote_plus("x y", safe="+"), quote_plus(b"a b"), quote_from_bytes(b"a&b\x80", safe=b"&"))
print(unquote("/El%20Ni%C3%B1o/"), unquote("%E4%B8%AD%zz%4"), unquote("%ff%41"), unquote("%e9", "latin-1"), unquote("%ff", errors="ignore") + "|", unquote(b"%41"), unquote_plus("a+b%2Bc"), unquote_to_bytes("a%20\u00e9%ff"), unquote("x\u00e9%C3%A9"))
print(urlencode({"a": 1, "b": "x y", "ü": None}), urlencode([("k", "v"), ("k", b"w&")]), urlencode({"l": [1, 2], "s": "ab", "n": 3, "t": ()}, doseq=True), urlencode({"a": "/ é"}, safe="/", encoding="latin-1"), urlencode({"a b": "c d"}, quote_via=quote), urlencode({}), urlencode(""))
print(parse_qs("a=1&b=2&a=3&c=&d"), parse_qs("a=1;b=2", separator=";"), parse_qsl("a=%20+&b=%C3%A9&=x&&c"), parse_qsl("a=&b", keep_blank_values=True), parse_qs(b"a=1&b=%ff"), parse_qs(""))
for bad in (lambda: parse_qsl("a", strict_parsing=True), lambda: parse_qsl("a=1&b=2", max_num_fields=1), lambda: parse_qs("a", separator=""), lambda: urlencode("abc"), lambda: urlencode(5), lambda: urlencode([1]),
            lambda: quote(5), lambda: quote(b"x", encoding="utf-8"), lambda: quote_from_bytes("x"), lambda: unquote(5), lambda: unquote_to_bytes(0), lambda: quote("\ud800")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)

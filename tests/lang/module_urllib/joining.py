# What a relative URL means, seen from another; and a URL of its parts.
from urllib.parse import urljoin, urlunparse, urlunsplit

BASE = "http://a/b/c/d;p?q"
for ref in ("g:h", "g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "g#s", "g?y#s", ";x", "g;x", "", ".", "./", "..", "../", "../g",
            "../..", "../../g", "../../../g", "/./g", "/../g", "g.", ".g", "..g", "./../g", "./g/.", "g/./h", "g/../h", "g?y/../x", "http:g", "a//b"):
    print(f"{ref:<12} {urljoin(BASE, ref)}")
print(urljoin("", "x"), urljoin("x", ""), urljoin("a/b", "c"), urljoin("mailto:x", "y"), urljoin(b"http://a/b", b"c"), urljoin("http://a/b#c", "?d", allow_fragments=False))
for parts in (("http", "h", "p", "", "q", "f"), ("", "", "//x", "", "", ""), ("file", "", "/p", "", "", ""), ("http", "", "", "", "", ""), ("http", "", "rel", "", "", ""), ("data", "", "x", "p", "", "")):
    print(urlunparse(parts), urlunsplit(parts[:3] + parts[4:]))
try:
    urlunparse(("http", "h"))
except ValueError as e:
    print(e)
try:
    urljoin("a", b"b")
except TypeError as e:
    print(e)

# What a URL consists of, and what its place in the network tells.
from urllib.parse import urlparse, urlsplit, urldefrag, SplitResult, ParseResultBytes

for url in ("http://user:pass@Example.COM:8042/over/there;type=a?name=ferret&x=1#nose", "mailto:a@b.c", "//host/path",
            "path?q#f", "", "http://[::1]:80/x", "HTTP://h", "file:///etc/passwd", "http:80", "a:b:c", "1a://b", "http://a?b/c",
            " http://x/y\n?q ", "tel:+1-2;x=3", "urn:isbn:0451450523", "http://h:/p", "http://@h", "http://a:@h", "x+y.z-1:rest"):
    print(urlparse(url))
    print("   ", urlsplit(url, scheme="ftp", allow_fragments=False))
r = urlsplit("https://u@Host.org:99/p")
print(r.scheme, r.username, r.password, r.hostname, r.port, r.netloc, r.geturl(), r[1:3], r._replace(path="/q").geturl())
print(urlparse(b"http://h:1/p;a?b#c"), urlparse(b"http://H").hostname, urlparse(b"http://h:7").port, urlsplit("a").encode(), urlsplit(b"a").decode())
print(urldefrag("http://a/b?c#d"), urldefrag("x").geturl(), urldefrag("x#y").geturl(), urldefrag(b"x#y"))
print(isinstance(r, SplitResult), SplitResult("http", "h", "p", "", "").geturl(), ParseResultBytes(b"a", b"", b"c", b"", b"", b"").geturl())
for port in ("x", "65536", "-1", "", "٣"):
    try:
        print(port, urlparse(f"http://h:{port}/").port)
    except ValueError as e:
        print(port, e)
for bad in ("http://[::1", "http://::1]", "http://[1.2.3.4]/", "http://[v1]/", "http://[zz]/", "http://a\u2100b/", "http://[1::2::3]/"):
    try:
        print(urlsplit(bad))
    except ValueError as e:
        print(bad, e)
for good in ("http://[fe80::1%25eth0]:8/", "http://[v1.x]/", "http://[::ffff:1.2.3.4]/", "http://[1:2:3:4:5:6:7:8]/"):
    print(urlsplit(good).hostname)
try:
    urlparse("a", b"b")
except TypeError as e:
    print(e)

# Digests with a key, and comparing them.
import hashlib, hmac
for n in ("md5", "sha256", "sha512"):
    print(hmac.new(b"key", b"The quick brown fox", n).hexdigest(), hmac.new(b"k" * 200, b"m", getattr(hashlib, n)).hexdigest())
m = hmac.new(b"a", digestmod="sha1"); m.update(b"x"); c = m.copy(); c.update(b"y"); print(m.hexdigest(), c.hexdigest(), m.digest_size, m.block_size, m.name)
print(hmac.compare_digest("a", "a"), hmac.compare_digest(b"a", b"b"), hmac.digest(b"k", b"m", "sha256").hex())
for f in (lambda: hmac.new(b"a", b"b"), lambda: hmac.new("a", b"b", "md5"), lambda: hmac.compare_digest("a", b"a"), lambda: hmac.compare_digest("é", "é")):
    try: f()
    except (TypeError, ValueError) as e: print(type(e).__name__, e)

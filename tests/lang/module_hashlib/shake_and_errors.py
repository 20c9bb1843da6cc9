# Digests of any length, and what is no bytes.
import hashlib
print(hashlib.shake_128(b"abc").hexdigest(20), hashlib.shake_256(b"").hexdigest(150))
for f in (lambda: hashlib.md5("x"), lambda: hashlib.sha256(3), lambda: hashlib.new("nope"), lambda: hashlib.md5(b"").update("x")):
    try: f()
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
print(hashlib.sha256("héllo".encode()).hexdigest())
